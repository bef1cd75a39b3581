/** Other values for what leads to no other object: texts, numbers, booleans and lists of them. */
import type { ObjectKind } from "lading/internal";

export type Node = Record<string, unknown>;

/** Changes an object in place. */
export type Edit = (node: Node) => unknown;

export type Verb = readonly [verb: string, edit: Edit];

/** `required`, `enum`, `type`, `tags`. */
export function textListChanges(key: string, value: readonly unknown[]): readonly Verb[] {
  const edit =
    (change: (list: unknown[]) => void): Edit =>
    (node) =>
      change(node[key] as unknown[]);
  return [
    ...value.map((_, index): Verb => ["item removed", edit((list) => list.splice(index, 1))]),
    ...(value.length > 1 ? [["reordered", edit((list) => list.reverse())] as const] : []),
    [
      "item added",
      edit((list) =>
        list.push(typeof value[0] === "number" ? 77 : key === "type" ? "null" : "added"),
      ),
    ],
    ...(key === "required"
      ? [
          [
            "all required",
            (node: Node) =>
              (node[key] = Object.keys((node["properties"] as Node | undefined) ?? {})),
          ] as const,
        ]
      : []),
  ];
}

const types = ["string", "number", "integer", "boolean", "array", "object"];
const words: Readonly<Record<string, readonly string[]>> = {
  type: types,
  in: ["query", "header", "path", "cookie"],
  style: ["form", "simple", "deepObject", "pipeDelimited", "spaceDelimited"],
  format: ["binary", "date-time", "int64", "uuid"],
  scheme: ["basic", "bearer"],
  "x-lading-array-format": ["repeat", "brackets", "indices", "comma"],
  "x-lading-replay": ["safe", "unsafe"],
  "x-lading-idempotency-key": ["Idempotency-Key", "X-Request-Key"],
};

/** Other values of what is no text. */
const objects: Readonly<Record<string, unknown>> = {
  "x-lading-webhook-signature": { kind: "github", tolerance: 60 },
};

export function scalarChanges(kind: ObjectKind, key: string, value: unknown): readonly Verb[] {
  const set =
    (next: unknown): Edit =>
    (node) =>
      (node[key] = next);
  if (typeof value === "boolean") return [["flipped", set(!value)]];
  if (typeof value === "number")
    return [
      ["raised", set(value + 1)],
      ["lowered", set(value - 1)],
    ];
  if (key === "x-lading-pagination") return paginationChanges(value as Node);
  if (typeof value !== "string") return [["changed", set(objects[key] ?? "changed")]];
  const isSecurity = kind === "SecurityScheme" && key === "type";
  const others = (isSecurity ? undefined : words[key])?.filter((word) => word !== value);
  if (others) return others.map((word): Verb => [`changed`, set(word)]);
  if (key === "$ref") return [["reference removed", (node) => delete node[key]]];
  if (key === "url") return [["changed", set(`${value}/v2`)]];
  return [["changed", set(/^[a-z][\w-]*$/i.test(value) ? `${value}2` : `${value} More.`)]];
}

/** Each field of a declaration of pages: left out, or another of the same document's. */
function paginationChanges(declared: Node): readonly Verb[] {
  const others: Node = {
    items: "/others",
    cursor: "/former",
    parameter: "before",
    more: "/others",
  };
  const added: Node = { more: "/more", total: "/total", pages: "/pages", limit: "limit" };
  const to =
    (change: Node): Edit =>
    (node) =>
      (node["x-lading-pagination"] = { ...declared, ...change });
  const named = Object.keys(declared);
  return [
    ...named.map((name): Verb => [
      `${name} removed`,
      (node) => {
        const { [name]: _, ...rest } = declared;
        node["x-lading-pagination"] = rest;
      },
    ]),
    ...Object.entries(others).flatMap(([name, other]): readonly Verb[] =>
      named.includes(name) ? [[`${name} changed`, to({ [name]: other })]] : [],
    ),
    ...Object.entries(added).flatMap(([name, value]): readonly Verb[] =>
      named.includes(name) ? [] : [[`${name} added`, to({ [name]: value })]],
    ),
    ["kind changed", to({ kind: "link" })],
  ];
}
