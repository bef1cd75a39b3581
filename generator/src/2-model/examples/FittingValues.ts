/** A value of a type, for a reader to begin with: as shown by the document where that fits, made up where nothing is shown. */
import { isObject } from "../../openapi/pointer.ts";
import { own } from "../document/document.ts";
import type { Declaration, JsonValue, Property, Shape } from "../model.ts";

type Members = Readonly<Record<string, JsonValue>>;

/** Marks the digits of a bigint, which JSON does not have. */
const bigintKey = "$bigint";

/** Steps to a value: one that takes more is longer than a reader would read. */
const mostSteps = 20_000;

/** Types that are nested more deeply than this have no value that helps a reader. */
const deepest = 8;

/** Finds values of the types of a document; `undefined` if JSON and `{ $file }` cannot express one. */
export class FittingValues {
  readonly #shapes: ReadonlyMap<string, Shape>;
  #steps = 0;

  constructor(declarations: readonly Declaration[]) {
    this.#shapes = new Map(declarations.map(({ name, shape }) => [name, shape]));
  }

  /** The named type's value that is nearest to `wish`; what does not fit in it is left out or made to fit. */
  of(name: string, wish: JsonValue | undefined): JsonValue | undefined {
    this.#steps = 0;
    return this.#fit({ kind: "reference", name }, wish, 0);
  }

  #fit(shape: Shape, wish: JsonValue | undefined, depth: number): JsonValue | undefined {
    this.#steps += 1;
    if (depth > deepest || this.#steps > mostSteps) return undefined;
    switch (shape.kind) {
      case "string":
        return typeof wish === "string" ? wish : isScalar(wish) ? String(wish) : "…";
      case "number":
        return isNumeric(wish) ? Number(wish) : 1;
      case "bigint":
        return { [bigintKey]: /^-?\d+$/.test(String(wish)) ? String(wish) : "1" };
      case "boolean":
        return wish !== false && wish !== "false";
      case "null":
        return null;
      case "unknown":
        return wish ?? {};
      case "literal":
        return shape.value;
      case "openEnum":
        return typeof wish === shape.base ? wish : shape.values[0];
      case "file":
        return isFile(wish) ? wish : { $file: "cat.jpg" };
      case "array":
        return this.#items(shape.items, wish, depth);
      case "tuple": {
        const wishes = Array.isArray(wish) ? (wish as readonly JsonValue[]) : [];
        return whole(shape.items.map((item, index) => this.#fit(item, wishes[index], depth + 1)));
      }
      case "object":
        return this.#object(shape, isMembers(wish) ? wish : {}, depth);
      case "union":
        return this.#union(shape.members, wish, depth);
      case "intersection":
        return merged(shape.members.map((member) => this.#fit(member, wish, depth)));
      case "reference":
        return this.#fit(this.#shapes.get(shape.name) ?? { kind: "never" }, wish, depth + 1);
      default:
        return undefined;
    }
  }

  #items(items: Shape, wish: JsonValue | undefined, depth: number): JsonValue | undefined {
    const wishes = Array.isArray(wish) ? (wish as readonly JsonValue[]) : [wish];
    const values = wishes.map((each) => this.#fit(items, each, depth + 1));
    return whole(values) ?? [];
  }

  /** In the order in which the document shows the members, those behind it that have to be there. */
  #object(
    { properties, additional }: Extract<Shape, { kind: "object" }>,
    wish: Members,
    depth: number,
  ): JsonValue | undefined {
    const known = new Map(properties.map((property) => [property.name, property]));
    const missing = properties.filter(
      ({ name, required }) => required && !Object.hasOwn(wish, name),
    );
    const names = [...Object.keys(wish), ...missing.map(({ name }) => name)];
    const entries: [string, JsonValue][] = [];
    for (const name of names) {
      const property = known.get(name);
      const shape = property?.shape ?? additional;
      const value = shape && this.#fit(shape, memberOf(wish, name) ?? shownOf(property), depth + 1);
      if (value !== undefined) entries.push([name, value]);
      else if (property?.required) return undefined;
    }
    return Object.fromEntries(entries);
  }

  /** The member that the wish is one of; else the first that has a value, `null` last. */
  #union(
    members: readonly Shape[],
    wish: JsonValue | undefined,
    depth: number,
  ): JsonValue | undefined {
    const right =
      wish === undefined ? undefined : members.find((each) => this.#takes(each, wish, depth));
    if (right !== undefined) return this.#fit(right, wish, depth);
    const others = members.toSorted((one, other) => Number(isNull(one)) - Number(isNull(other)));
    return first(others, (member) => this.#fit(member, wish, depth));
  }

  /** Is the value of the type, without any change? */
  #takes(shape: Shape, value: JsonValue, depth: number): boolean {
    if (shape.kind === "reference") {
      const named = this.#shapes.get(shape.name);
      return named !== undefined && depth < deepest && this.#takes(named, value, depth + 1);
    }
    if (shape.kind === "union")
      return shape.members.some((each) => this.#takes(each, value, depth));
    if (shape.kind === "intersection")
      return shape.members.every((each) => this.#takes(each, value, depth));
    if (shape.kind === "object") return isMembers(value) && this.#takesMembers(shape, value, depth);
    if (shape.kind === "array" || shape.kind === "tuple") return Array.isArray(value);
    if (shape.kind === "file") return isFile(value);
    if (shape.kind === "unknown") return true;
    return JSON.stringify(this.#fit(shape, value, depth)) === JSON.stringify(value);
  }

  /** A member that the type does not know is none of a literal's, whatever TypeScript lets pass elsewhere. */
  #takesMembers(
    { properties, additional }: Extract<Shape, { kind: "object" }>,
    value: Members,
    depth: number,
  ): boolean {
    const known = new Set(properties.map(({ name }) => name));
    return (
      (additional !== undefined || Object.keys(value).every((name) => known.has(name))) &&
      properties.every(({ name, shape, required }) => {
        const member = memberOf(value, name);
        return member === undefined ? !required : this.#takes(shape, member, depth + 1);
      })
    );
  }
}

/** What is known about a property besides its type. */
function shownOf(property: Property | undefined): JsonValue | undefined {
  return property?.docs.example ?? property?.docs.defaultValue;
}

function merged(values: readonly (JsonValue | undefined)[]): JsonValue | undefined {
  const [only, ...others] = values;
  if (others.length === 0) return only;
  return values.every(isMembers) ? Object.fromEntries(values.flatMap(Object.entries)) : undefined;
}

function whole(values: readonly (JsonValue | undefined)[]): JsonValue | undefined {
  return values.every((value) => value !== undefined)
    ? (values as readonly JsonValue[])
    : undefined;
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

/** Ignores inherited properties: a property may be called `constructor`. */
function memberOf(members: Members, name: string): JsonValue | undefined {
  return own(members, name) as JsonValue | undefined;
}

function isMembers(value: unknown): value is Members {
  return isObject(value);
}

function isFile(value: unknown): boolean {
  return isMembers(value) && typeof value["$file"] === "string";
}

function isScalar(value: unknown): boolean {
  return typeof value === "number" || typeof value === "boolean";
}

function isNumeric(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value));
}

function isNull({ kind }: Shape): boolean {
  return kind === "null";
}
