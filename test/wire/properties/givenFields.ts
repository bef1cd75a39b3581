/** Fields of a form, each with a value and the parts that it has to become. */
import fc from "fast-check";
import type { FieldPlan } from "@lading/runtime";
import { givenFiles, type GivenFile } from "./contents.ts";
import { bracketKeys, joinable, names, scalars, texts } from "./texts.ts";

/** One part that has to arrive: nothing escaped yet. */
export interface WantedPart {
  readonly name: string;
  readonly content: Buffer;
  /** Left out: no file. */
  readonly filename?: string;
  /** Left out: no Content-Type. */
  readonly type?: string;
}

/** A field, its value and its parts. */
export interface GivenField {
  /** All of the plan but the name. */
  readonly plan: Omit<FieldPlan, "name">;
  /** Gives the value anew. */
  readonly value: () => unknown;
  readonly parts: (name: string) => readonly WantedPart[];
  /** Is the size of all its files known? */
  readonly sized: boolean;
}

type Arbitrary = fc.Arbitrary<GivenField>;

function part(name: string, value: unknown, type?: string): WantedPart {
  return { name, content: Buffer.from(String(value)), ...(type !== undefined && { type }) };
}

const text: Arbitrary = fc
  .record({
    value: scalars,
    contentType: fc.constantFrom(undefined, "text/markdown; charset=utf-8"),
  })
  .map(({ value, contentType }) => ({
    plan: contentType === undefined ? {} : { contentType },
    value: () => value,
    parts: (name) => [part(name, value, contentType)],
    sized: true,
  }));

const nothing: Arbitrary = fc
  .constantFrom(null, undefined, [], [null])
  .map((value) => ({ plan: {}, value: () => value, parts: () => [], sized: true }));

const joiners = fc.constantFrom(
  ["comma", ","] as const,
  ["space", " "] as const,
  ["pipe", "|"] as const,
);

const joined: Arbitrary = fc
  .record({ items: fc.array(scalars, { maxLength: 4 }), style: joiners })
  .filter(({ items, style: [, joiner] }) => items.length === 0 || joinable(items, joiner))
  .map(({ items, style: [array, joiner] }) => ({
    plan: { array },
    value: () => items,
    parts: (name) => (items.length === 0 ? [] : [part(name, items.join(joiner))]),
    sized: true,
  }));

const joinedObject: Arbitrary = fc
  .record({ value: fc.dictionary(names, scalars, { maxKeys: 3 }), style: joiners })
  .filter(({ value, style: [, joiner] }) =>
    Object.entries(value)
      .flat()
      .every((text) => !String(text).includes(joiner)),
  )
  .map(({ value, style: [object, joiner] }) => ({
    plan: { object },
    value: () => value,
    parts: (name) => {
      const texts = Object.entries(value).flat();
      return texts.length === 0 ? [] : [part(name, texts.join(joiner))];
    },
    sized: true,
  }));

/** How an item's name follows from the list's. */
const suffixes = {
  repeat: () => "",
  brackets: () => "[]",
  indices: (index: number) => `[${String(index)}]`,
};
const spellings = fc.constantFrom("repeat", "brackets", "indices");
type Spelling = keyof typeof suffixes;

function arrayPlan(spelling: Spelling): Pick<FieldPlan, "array"> {
  return spelling === "repeat" ? {} : { array: spelling };
}

const list: Arbitrary = fc
  .record({ items: fc.array(scalars, { maxLength: 4 }), spelling: spellings })
  .map(({ items, spelling }) => ({
    plan: arrayPlan(spelling),
    value: () => items,
    parts: (name) => items.map((item, index) => part(name + suffixes[spelling](index), item)),
    sized: true,
  }));

/** Objects in brackets to any depth; arrays inside are spelled as the field says. */
type Tree = string | number | boolean | readonly Tree[] | { readonly [key: string]: Tree };
const { tree } = fc.letrec<{ readonly tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    scalars,
    fc.array(scalars, { maxLength: 3 }),
    fc.dictionary(bracketKeys, tie("tree"), { maxKeys: 3 }),
  ),
}));

const brackets: Arbitrary = fc
  .record({ value: fc.dictionary(bracketKeys, tree, { maxKeys: 4 }), spelling: spellings })
  .map(({ value, spelling }) => ({
    plan: { object: "brackets" as const, ...(spelling !== "indices" && { array: spelling }) },
    value: () => value,
    parts: (name) => treeParts(name, value, spelling),
    sized: true,
  }));

function treeParts(name: string, value: Tree, spelling: Spelling): readonly WantedPart[] {
  if (Array.isArray(value)) {
    return (value as readonly Tree[]).flatMap((item, index) =>
      treeParts(name + suffixes[spelling](index), item, spelling),
    );
  }
  if (typeof value !== "object") return [part(name, value)];
  return Object.entries(value).flatMap(([key, item]) =>
    treeParts(`${name}[${key}]`, item as Tree, spelling),
  );
}

const exploded: Arbitrary = fc.dictionary(names, scalars, { maxKeys: 4 }).map((value) => ({
  plan: { object: "explode" },
  value: () => value,
  parts: () => Object.entries(value).map(([key, item]) => part(key, item)),
  sized: true,
}));

const json: Arbitrary = fc
  .record({
    value: fc.jsonValue().filter((value) => value !== null),
    contentType: fc.constantFrom(undefined, "application/json"),
  })
  .map(({ value, contentType }) => ({
    plan: { kind: "json", ...(contentType !== undefined && { contentType }) },
    value: () => value,
    parts: (name) => [part(name, JSON.stringify(value), contentType)],
    sized: true,
  }));

function filePart(name: string, file: GivenFile): WantedPart {
  return {
    name,
    content: file.bytes,
    filename: file.name || name,
    type: file.type ?? "application/octet-stream",
  };
}

const file: Arbitrary = givenFiles.map((given) => ({
  plan: { kind: "file" },
  value: given.make,
  parts: (name) => [filePart(name, given)],
  sized: given.sized,
}));

const manyFiles: Arbitrary = fc
  .record({ files: fc.array(givenFiles, { maxLength: 3 }), spelling: spellings })
  .map(({ files, spelling }) => ({
    plan: { kind: "file", ...arrayPlan(spelling) },
    value: () => files.map(({ make }) => make()),
    parts: (name) => files.map((given, index) => filePart(name + suffixes[spelling](index), given)),
    sized: files.every(({ sized }) => sized),
  }));

const fileOrText: Arbitrary = fc
  .oneof(
    file,
    texts.map((value): GivenField => {
      return { plan: {}, value: () => value, parts: (name) => [part(name, value)], sized: true };
    }),
  )
  .map((given) => ({ ...given, plan: { kind: "file", text: true } }));

/** Parts that bear their files' names, no two of them alike. */
const dynamic: Arbitrary = fc
  .uniqueArray(
    givenFiles.filter(({ name }) => name !== undefined),
    {
      maxLength: 3,
      selector: ({ name = "" }) => name,
    },
  )
  .map((files) => ({
    plan: { kind: "file", partName: "filename" },
    value: () => files.map(({ make }) => make()),
    parts: (name) => files.map((given) => filePart(given.name ?? name, given)),
    sized: files.every(({ sized }) => sized),
  }));

const plain = [text, nothing, joined, joinedObject, list, brackets, exploded, json] as const;

/** Fields that any form can carry. */
export const textFields: Arbitrary = fc.oneof(...plain);

/** Fields of a multipart form. */
export const anyFields: Arbitrary = fc.oneof(...plain, file, manyFiles, fileOrText);

/** The field whose parts bear their files' names. */
export const dynamicFields: Arbitrary = dynamic;
