/** Statements that read everything of a value of a type, as a caller would: no exhaustive switch. */
import { shapeType, type ObjectShape, type Shape } from "./shapeType.ts";

type Types = ReadonlyMap<string, Shape>;

export function readerOf(shape: Shape, expression: string, types: Types): string {
  switch (shape.kind) {
    case "literal":
      return `is<${typeof shape.value}>(${expression}); ${comparison(expression, shape.value)}`;
    case "openEnum":
      return [
        `is<${shape.base}>(${expression});`,
        ...shape.values.map((value) => comparison(expression, value)),
      ].join(" ");
    case "array":
    case "itemStream":
    case "eventStream":
      return readItems(shape, expression, types);
    case "tuple":
      return shape.items
        .map((item, index) => readerOf(item, `${expression}[${index}]`, types))
        .join(" ");
    case "object":
      return readObject(shape, expression, types);
    case "intersection":
      return shape.members.map((member) => readerOf(member, expression, types)).join(" ");
    case "union":
      return readUnion(shape, expression, types);
    case "reference":
      return `read_${shape.name}(${expression});`;
    case "undefined":
    case "void":
    case "unknown":
    case "other":
      return `is<unknown>(${expression});`;
    default:
      return `is<${shapeType(shape, true)}>(${expression});`;
  }
}

let depth = 0;

/** A name of its own for each variable. */
function variable(): string {
  depth += 1;
  return `part${depth}`;
}

function comparison(expression: string, value: unknown): string {
  return `if (${expression} === ${JSON.stringify(value)}) is<unknown>(0);`;
}

type List = Extract<Shape, { kind: "array" | "itemStream" | "eventStream" }>;

function readItems({ kind, items }: List, expression: string, types: Types): string {
  const item = variable();
  const loop = kind === "array" ? "for" : "for await";
  // A stream is read in a function of its own: not everything that reads is asynchronous.
  const text = `${loop} (const ${item} of ${expression}) { ${readerOf(items, item, types)} }`;
  return kind === "array" ? text : `is<unknown>(async () => { ${text} });`;
}

function readObject(
  { properties, additional }: ObjectShape,
  expression: string,
  types: Types,
): string {
  const named = properties.map(({ name, shape, required }) => {
    const part = variable();
    const reading = readerOf(shape, part, types);
    const guarded = required ? reading : `if (${part} !== undefined) { ${reading} }`;
    return `const ${part} = ${expression}[${JSON.stringify(name)}]; ${guarded}`;
  });
  if (!additional) return named.join(" ");
  const other = variable();
  return [
    ...named,
    `const ${other} = ${expression}["anotherKey"]; if (${other} !== undefined) { ${readerOf(additional, other, types)} }`,
  ].join(" ");
}

function readUnion(
  { members }: Extract<Shape, { kind: "union" }>,
  expression: string,
  types: Types,
): string {
  const empty = members.filter(({ kind }) => kind === "null" || kind === "undefined");
  const rest = members.filter((member) => !empty.includes(member));
  const guards = empty.map(({ kind }) => `${expression} !== ${kind}`);
  const [only, ...more] = rest;
  const reading =
    only && more.length === 0
      ? readerOf(only, expression, types)
      : readBranches(rest, expression, types);
  return guards.length === 0 ? reading : `if (${guards.join(" && ")}) { ${reading} }`;
}

function readBranches(branches: readonly Shape[], expression: string, types: Types): string {
  const literals = branches.flatMap((branch) => (branch.kind === "literal" ? [branch.value] : []));
  if (literals.length === branches.length) {
    const bases = [...new Set(literals.map((value) => typeof value))].join(" | ");
    return [
      `is<${bases}>(${expression});`,
      ...literals.map((value) => comparison(expression, value)),
    ].join(" ");
  }
  const tag = tagOf(branches, types);
  if (tag === undefined)
    return `is<${shapeType({ kind: "union", members: branches }, true)}>(${expression});`;
  return branches
    .map((branch) => {
      const [value] = literalsOf(objectOf(branch, types), tag, types);
      return `if (${expression}[${JSON.stringify(tag)}] === ${JSON.stringify(value)}) { ${readerOf(branch, expression, types)} }`;
    })
    .join(" ");
}

/** The property whose one literal tells each object from the others. */
function tagOf(branches: readonly Shape[], types: Types): string | undefined {
  const objects = branches.map((branch) => objectOf(branch, types));
  const names = objects[0]?.properties.map(({ name }) => name) ?? [];
  return names.find((name) => {
    const lists = objects.map((object) => literalsOf(object, name, types));
    const all = lists.flat();
    return lists.every((list) => list.length === 1) && new Set(all).size === all.length;
  });
}

function literalsOf(
  object: ObjectShape | undefined,
  name: string,
  types: Types,
): readonly unknown[] {
  const property = object?.properties.find((each) => each.name === name);
  if (!property?.required) return [];
  const shape =
    property.shape.kind === "reference" ? types.get(property.shape.name) : property.shape;
  return shape?.kind === "literal" ? [shape.value] : [];
}

function objectOf(shape: Shape, types: Types): ObjectShape | undefined {
  if (shape.kind === "object") return shape;
  const target = shape.kind === "reference" ? types.get(shape.name) : undefined;
  return target?.kind === "object" ? target : undefined;
}
