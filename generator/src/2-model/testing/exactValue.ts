/** Is an example a value of its type, as the compiler sees it? The document's schema may say yes where the type is narrower. */
import { isObject } from "../../openapi/pointer.ts";
import { own } from "../document/document.ts";
import type { Declaration, JsonValue, Shape } from "../model.ts";

type Members = Readonly<Record<string, JsonValue>>;
type ObjectShape = Extract<Shape, { kind: "object" }>;
type Shapes = ReadonlyMap<string, Shape>;

/** Types that lead to themselves without a property in between have no value. */
const deepest = 200;

export interface ExactOptions {
  readonly shapes: Shapes;
  /** Properties that no type names are allowed: another part of an intersection may have them. */
  readonly isOpen?: boolean;
  /** What the outermost object requires may be missing. */
  readonly isPartial?: boolean;
}

export function shapesOf(declarations: readonly Declaration[]): Shapes {
  return new Map(declarations.map(({ name, shape }) => [name, shape]));
}

/** The value, with `{ $bigint }` and `{ $blob }` where its type is none of JSON's; `undefined`: it is not of the type. */
export function exactValue(
  shape: Shape,
  value: JsonValue,
  options: ExactOptions,
  depth = 0,
): JsonValue | undefined {
  if (depth > deepest) return undefined;
  switch (shape.kind) {
    case "array":
      return exactItems(value, () => shape.items, options, depth);
    case "tuple":
      return Array.isArray(value) && value.length >= shape.items.length
        ? exactItems(value, (index) => shape.items[index] ?? shape.rest, options, depth)
        : undefined;
    case "object":
      return isMembers(value) ? exactObject(shape, value, options, depth) : undefined;
    case "union":
      return first(shape.members, (member) => exactValue(member, value, options, depth + 1));
    case "intersection":
      return exactIntersection(shape.members, value, options, depth);
    case "reference": {
      const named = options.shapes.get(shape.name);
      return named && exactValue(named, value, options, depth + 1);
    }
    default:
      return exactScalar(shape, value);
  }
}

function exactScalar(shape: Shape, value: JsonValue): JsonValue | undefined {
  switch (shape.kind) {
    case "string":
    case "credential":
      return when(typeof value === "string", value);
    case "number":
    case "boolean":
      return when(typeof value === shape.kind, value);
    case "bigint":
      return when(/^-?\d+$/.test(String(value)), { $bigint: String(value) });
    case "null":
      return when(value === null, value);
    case "unknown":
    case "other":
      return value;
    case "literal":
      return when(value === shape.value, value);
    case "openEnum":
      return when(typeof value === shape.base, value);
    case "file":
      return when(isObject(value) && typeof value["$file"] === "string", value);
    case "blob":
      return typeof value === "string" ? { $blob: value } : undefined;
    default:
      return undefined;
  }
}

function when(isSo: boolean, value: JsonValue): JsonValue | undefined {
  return isSo ? value : undefined;
}

function exactItems(
  value: JsonValue,
  shapeAt: (index: number) => Shape | undefined,
  options: ExactOptions,
  depth: number,
): JsonValue | undefined {
  if (!Array.isArray(value)) return undefined;
  const items: JsonValue[] = [];
  for (const [index, item] of (value as readonly JsonValue[]).entries()) {
    const shape = shapeAt(index);
    const exact = shape && exactValue(shape, item, { shapes: options.shapes }, depth + 1);
    if (exact === undefined) return undefined;
    items.push(exact);
  }
  return items;
}

function exactObject(
  { properties, additional }: ObjectShape,
  value: Members,
  { shapes, isOpen = false, isPartial = false }: ExactOptions,
  depth: number,
): JsonValue | undefined {
  const known = new Map(properties.map((property) => [property.name, property.shape]));
  const isMissing = properties.some(
    ({ name, required }) => required && !Object.hasOwn(value, name),
  );
  if (isMissing && !isPartial) return undefined;
  const entries: [string, JsonValue][] = [];
  for (const name of Object.keys(value)) {
    const shape = known.get(name) ?? additional ?? (isOpen ? unknownShape : undefined);
    const exact = shape && exactValue(shape, own(value, name) as JsonValue, { shapes }, depth + 1);
    if (exact === undefined) return undefined;
    entries.push([name, exact]);
  }
  return Object.fromEntries(entries);
}

const unknownShape: Shape = { kind: "unknown" };

/** Each part takes the value; a property is one of any part. */
function exactIntersection(
  members: readonly Shape[],
  value: JsonValue,
  options: ExactOptions,
  depth: number,
): JsonValue | undefined {
  const open = { ...options, isOpen: true };
  const values = members.map((member) => exactValue(member, value, open, depth + 1));
  if (values.some((each) => each === undefined)) return undefined;
  if (!isMembers(value)) return values[0];
  const isKnown = Object.keys(value).every(
    (name) =>
      options.isOpen || members.some((member) => knows(member, name, options.shapes, depth)),
  );
  return isKnown ? combined(values as readonly JsonValue[], value) : undefined;
}

/** Of each property, the value of a part that has made something else of it. */
function combined(values: readonly JsonValue[], plain: Members): JsonValue {
  const entries = Object.keys(plain).map((name) => {
    const before = own(plain, name) as JsonValue;
    const made = values.map((each) => own(each as Members, name) as JsonValue);
    return [name, made.find((each) => each !== before) ?? before] as const;
  });
  return Object.fromEntries(entries);
}

function knows(shape: Shape, name: string, shapes: Shapes, depth: number): boolean {
  if (depth > deepest) return false;
  if (shape.kind === "reference") {
    const named = shapes.get(shape.name);
    return named !== undefined && knows(named, name, shapes, depth + 1);
  }
  if (shape.kind === "union" || shape.kind === "intersection")
    return shape.members.some((member) => knows(member, name, shapes, depth + 1));
  if (shape.kind !== "object") return shape.kind === "unknown" || shape.kind === "other";
  return (
    shape.additional !== undefined || shape.properties.some((property) => property.name === name)
  );
}

function first<Item>(
  items: readonly Item[],
  valueOf: (item: Item) => JsonValue | undefined,
): JsonValue | undefined {
  for (const item of items) {
    const value = valueOf(item);
    if (value !== undefined) return value;
  }
  return undefined;
}

function isMembers(value: unknown): value is Members {
  return isObject(value);
}
