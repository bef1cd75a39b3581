/** An object schema as its properties, `allOf` and references followed. */
import { children, type Context } from "../context.ts";
import { isObject } from "../../openapi/pointer.ts";
import { items, list, own, text, type Node } from "./document.ts";

export interface ObjectProperty {
  readonly name: string;
  /** As written: a `$ref` is not followed. */
  readonly schema: Node;
  /** What other parts say of it besides. */
  readonly also: readonly Node[];
  readonly required: boolean;
}

export interface ObjectView {
  readonly properties: readonly ObjectProperty[];
  /** Schema of properties that are not named. */
  readonly additional?: Node;
  /** Names of which one list has to be given whole. */
  readonly alternatives?: readonly (readonly string[])[];
  /** The schema explicitly allows properties that it does not name. */
  readonly isOpen: boolean;
}

/** `undefined` if the schema is not a plain object: a choice of several, a map without named properties, or not an object. */
export function viewObject(context: Context, schema: Node): ObjectView | undefined {
  const parts = new ObjectParts(context);
  if (!parts.add(schema)) return undefined;
  const { properties, required, additional, alternatives } = parts;
  if (properties.size === 0 && !namesParameter(additional)) return undefined;
  const rest = additional ?? { value: {}, pointer: schema.pointer };
  for (const name of required)
    if (typeof name === "string" && !properties.has(name))
      properties.set(name, { name, schema: rest, also: [], required: true });
  return {
    properties: [...properties.values()].map((property) => ({
      ...property,
      required: required.has(property.name),
    })),
    ...(additional !== undefined && { additional }),
    ...(alternatives !== undefined && { alternatives }),
    isOpen: parts.isOpen && namesParameter(additional) === undefined,
  };
}

/** What a schema, its reference and the parts of its `allOf` say together. */
class ObjectParts {
  readonly properties = new Map<string, ObjectProperty>();
  readonly required = new Set<unknown>();
  additional: Node | undefined;
  alternatives: ObjectView["alternatives"];
  isOpen = false;
  readonly #context: Context;
  readonly #visited = new Set<string>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** `false` if the part is no plain object: then the whole is none. */
  add(part: Node): boolean {
    const { document } = this.#context;
    if (this.#visited.has(part.pointer)) return true;
    this.#visited.add(part.pointer);
    if (text(part, "$ref") !== undefined) {
      const target = document.named(part);
      if (target === undefined || !this.add(target)) return false;
    }
    const type = own(part.value, "type");
    if (type !== undefined && type !== "object") return false;
    if (own(part.value, "nullable") === true || isChoice(this.#context, part)) return false;
    this.#addKeywords(part);
    return items(part, "allOf").every((each) => this.add(each));
  }

  #addKeywords(part: Node): void {
    for (const name of list(part, "required")) this.required.add(name);
    for (const [name, schema] of children(this.#context, part, "properties")) {
      const known = this.properties.get(name);
      const also = known ? [...known.also, known.schema] : [];
      this.properties.set(name, { name, schema, also, required: false });
    }
    this.additional ??= this.#context.document.child(part, "additionalProperties");
    this.isOpen ||= isOpened(part);
    this.alternatives ??= ["oneOf", "anyOf"]
      .map((key) => items(part, key).map((each) => requiredNames(this.#context, each)))
      .find((lists) => lists.length > 1 && lists.every((names) => names.length > 0));
  }
}

function requiredNames(context: Context, branch: Node): readonly string[] {
  const target = context.document.follow(branch) ?? branch;
  return list(target, "required").filter((name) => typeof name === "string");
}

/** `true` or a schema for properties that are not named. */
function isOpened({ value }: Node): boolean {
  return ["additionalProperties", "unevaluatedProperties", "patternProperties"].some((key) => {
    const others = own(value, key);
    return others === true || isObject(others);
  });
}

/** `oneOf` and `anyOf` between types; alternatives that only differ in `required` do not change the type. */
function isChoice(context: Context, schema: Node): boolean {
  return [...items(schema, "oneOf"), ...items(schema, "anyOf")].some((branch) => {
    const target = context.document.follow(branch);
    return target === undefined || Object.keys(target.value).some((key) => key !== "required");
  });
}

/** The parameter name for files that have their own names (`x-lading-parameter`). */
export function namesParameter(additional: Node | undefined): string | undefined {
  return additional && isObject(additional.value)
    ? text(additional, "x-lading-parameter")
    : undefined;
}
