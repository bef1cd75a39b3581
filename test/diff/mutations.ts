/**
 * Ways to change a document, derived from the tables of OpenAPI's objects and not from what `lading diff` knows: for each field of each
 * object, it is added, removed, replaced, renamed, reordered or given another value.
 */
import { objects, walk, type Field, type ObjectKind } from "lading/internal";
import { isObject } from "@lading/testing/internal";
import { otherScalars } from "./otherScalars.ts";
import {
  scalarChanges,
  textListChanges,
  type Edit,
  type Node,
  type Verb,
} from "./scalarChanges.ts";
import { stock } from "./stock.ts";

/** One change of one place. */
export interface Mutation {
  /** `Schema.properties: entry removed`. */
  readonly kind: string;
  /** The pointer of what is changed. */
  readonly place: string;
  readonly apply: (document: unknown) => void;
}

/** What else of each kind the document has. */
type Donors = ReadonlyMap<ObjectKind, readonly Node[]>;

export function mutationsOf(document: unknown): readonly Mutation[] {
  const donors = donorsIn(document);
  const found: Mutation[] = [];
  walk(document, (node, { kind, isMap, keys }) => {
    if (kind === undefined || isMap) return;
    const path = [...keys];
    const at = (name: string, edit: Edit, key: string) =>
      found.push({
        kind: `${kind}.${name}`,
        place: `/${[...path, key].join("/")}`,
        apply: (root) => edit(nodeAt(root, path)),
      });
    for (const [key, value] of Object.entries(node)) {
      const { fields = {}, entries } = objects[kind];
      const field = fields[key] ?? entries;
      const name = fields[key] ? key : entries ? "*" : key;
      for (const [verb, edit] of changesOf({ key, value, field, donors, kind }))
        at(`${name}: ${verb}`, edit, key);
    }
    for (const [key, field] of Object.entries(objects[kind].fields ?? {}))
      if (!(key in node) && !("$ref" in node))
        for (const [verb, edit] of additionsOf(key, field, donors))
          at(`${key}: ${verb}`, edit, key);
    for (const [key, value] of Object.entries(otherScalars[kind] ?? {}))
      if (!(key in node) && !("$ref" in node))
        at(`${key}: added`, (target) => (target[key] = value), key);
  });
  return found;
}

function nodeAt(root: unknown, path: readonly string[]): Node {
  return path.reduce<Node>((node, key) => node[key] as Node, root as Node);
}

function donorsIn(document: unknown): Donors {
  const donors = new Map<ObjectKind, Node[]>();
  walk(document, (node, { kind, isMap }) => {
    if (kind === undefined || isMap) return;
    const known = donors.get(kind) ?? [];
    if (known.length < 40) known.push(node);
    donors.set(kind, known);
  });
  return donors;
}

interface Changed {
  readonly key: string;
  readonly value: unknown;
  readonly field: Field | undefined;
  readonly donors: Donors;
  readonly kind: ObjectKind;
}

function changesOf({ key, value, field, donors, kind }: Changed): readonly Verb[] {
  const removed: Verb = ["removed", (node) => delete node[key]];
  const isEntry = objects[kind].fields?.[key] === undefined && objects[kind].entries !== undefined;
  const renamed: Verb = ["renamed", (node) => rename(node, key, otherKey(kind, key))];
  const own = isEntry ? [removed, renamed] : [removed];
  if (field?.holds === "object" && isObject(value))
    return [
      ...own,
      ...donorsOf(field.of, donors, value).map((donor): Verb => [
        "replaced",
        (node) => (node[key] = donor),
      ]),
    ];
  if (field?.holds === "list" && Array.isArray(value))
    return [...own, ...listChanges(key, value, field.of, donors)];
  if (field?.holds === "map" && isObject(value))
    return [...own, ...mapChanges(key, value, field.of, donors)];
  if (Array.isArray(value)) return [...own, ...textListChanges(key, value)];
  return [...own, ...scalarChanges(kind, key, value)];
}

function listChanges(
  key: string,
  value: readonly unknown[],
  of: ObjectKind,
  donors: Donors,
): readonly Verb[] {
  const edit =
    (change: (list: unknown[]) => void): Edit =>
    (node) =>
      change(node[key] as unknown[]);
  return [
    ...(value.length > 0 ? [["item removed", edit((list) => list.splice(0, 1))] as const] : []),
    ...(value.length > 0
      ? [["last item removed", edit((list) => list.splice(-1, 1))] as const]
      : []),
    ...(value.length > 1 ? [["reordered", edit((list) => list.reverse())] as const] : []),
    ...donorsOf(of, donors, value[0]).map((donor): Verb => [
      "item added",
      edit((list) => list.push(donor)),
    ]),
  ];
}

function mapChanges(
  key: string,
  value: Node,
  of: ObjectKind | undefined,
  donors: Donors,
): readonly Verb[] {
  const names = Object.keys(value);
  const edit =
    (change: (map: Node) => void): Edit =>
    (node) =>
      change(node[key] as Node);
  const entries = names.flatMap((name): readonly Verb[] => [
    ["entry removed", edit((map) => delete map[name])],
    ["entry renamed", edit((map) => rename(map, name, `${name}2`))],
  ]);
  const reversed: readonly Verb[] =
    names.length > 1
      ? [
          [
            "reordered",
            (node) => (node[key] = Object.fromEntries(Object.entries(node[key] as Node).reverse())),
          ],
        ]
      : [];
  const added =
    of === undefined
      ? []
      : donorsOf(of, donors, undefined).map((donor): Verb => [
          "entry added",
          edit(
            (map) =>
              (map[names.some((name) => name.includes("/")) ? "application/added+json" : "added"] =
                donor),
          ),
        ]);
  return [...entries, ...reversed, ...added];
}

function additionsOf(key: string, field: Field, donors: Donors): readonly Verb[] {
  if (field.holds === "value") return [["added", (node) => (node[key] = "added")]];
  if (field.of === undefined) return [];
  const name = key === "content" ? "application/json" : "added";
  return donorsOf(field.of, donors, undefined).map((donor): Verb => [
    "added",
    (node) =>
      (node[key] =
        field.holds === "object" ? donor : field.holds === "list" ? [donor] : { [name]: donor }),
  ]);
}

/** Two of the document's, and one of no document. */
function donorsOf(of: ObjectKind, donors: Donors, present: unknown): readonly Node[] {
  const others = (donors.get(of) ?? []).filter((donor) => donor !== present);
  const chosen = [others[0], others[Math.floor(others.length / 2)], stock[of]];
  return chosen.flatMap((donor) => (donor === undefined ? [] : [structuredClone(donor)]));
}

function rename(map: Node, from: string, to: string): void {
  const entries = Object.entries(map).map(
    ([key, value]) => [key === from ? to : key, value] as const,
  );
  for (const key of Object.keys(map)) delete map[key];
  Object.assign(map, Object.fromEntries(entries));
}

function otherKey(kind: ObjectKind, key: string): string {
  if (kind === "Responses") return key === "200" ? "203" : "418";
  return kind === "Paths" ? `/v2${key}` : `${key}2`;
}
