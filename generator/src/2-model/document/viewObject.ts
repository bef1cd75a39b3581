/** An object schema as its properties, `allOf` and references followed. */
import { children, type Context } from "../context.ts";
import { isObject } from "../../openapi/pointer.ts";
import { items, list, own, text, type Node } from "./document.ts";

export interface ObjectMember {
  readonly name: string;
  /** As written: a `$ref` is not followed. */
  readonly schema: Node;
  /** What other parts say of it besides. */
  readonly also: readonly Node[];
  readonly required: boolean;
}

export interface ObjectView {
  readonly members: readonly ObjectMember[];
  /** Schema of properties that are not named. */
  readonly additional?: Node;
  /** Names of which one list has to be given whole. */
  readonly alternatives?: readonly (readonly string[])[];
  /** The schema explicitly allows properties that it does not name. */
  readonly isOpen: boolean;
}

/** `undefined` if the schema is not a plain object: a choice of several, a map without named properties, or not an object. */
export function viewObject(context: Context, schema: Node): ObjectView | undefined {
  const members = new Map<string, ObjectMember>();
  const required = new Set<unknown>();
  let additional: Node | undefined;
  let alternatives: ObjectView["alternatives"];
  let isOpen = false;
  const visited = new Set<string>();

  const visit = (node: Node): boolean => {
    if (visited.has(node.pointer)) return true;
    visited.add(node.pointer);
    if (text(node, "$ref") !== undefined) {
      const target = context.document.named(node);
      if (target === undefined || !visit(target)) return false;
    }
    const type = own(node.value, "type");
    if (type !== undefined && type !== "object") return false;
    if (own(node.value, "nullable") === true || isChoice(context, node)) return false;
    for (const name of list(node, "required")) required.add(name);
    for (const [name, member] of children(context, node, "properties")) {
      const known = members.get(name);
      const also = known ? [...known.also, known.schema] : [];
      members.set(name, { name, schema: member, also, required: false });
    }
    additional ??= context.document.child(node, "additionalProperties");
    isOpen ||= isOpened(node);
    alternatives ??= ["oneOf", "anyOf"]
      .map((key) => items(node, key).map((member) => requiredNames(context, member)))
      .find((lists) => lists.length > 1 && lists.every((names) => names.length > 0));
    return items(node, "allOf").every(visit);
  };

  if (!visit(schema)) return undefined;
  if (members.size === 0 && additional === undefined) return undefined;
  if (members.size === 0 && !namesParameter(additional)) return undefined;
  const rest = additional ?? { value: {}, pointer: schema.pointer };
  for (const name of required)
    if (typeof name === "string" && !members.has(name))
      members.set(name, { name, schema: rest, also: [], required: true });
  return {
    members: [...members.values()].map((member) => ({
      ...member,
      required: required.has(member.name),
    })),
    ...(additional !== undefined && { additional }),
    ...(alternatives !== undefined && { alternatives }),
    isOpen: isOpen && namesParameter(additional) === undefined,
  };
}

function requiredNames(context: Context, member: Node): readonly string[] {
  const target = context.document.follow(member) ?? member;
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
  return [...items(schema, "oneOf"), ...items(schema, "anyOf")].some((member) => {
    const target = context.document.follow(member);
    return target === undefined || Object.keys(target.value).some((key) => key !== "required");
  });
}

/** The parameter name for files that have their own names (`x-lading-parameter`). */
export function namesParameter(additional: Node | undefined): string | undefined {
  return additional && isObject(additional.value)
    ? text(additional, "x-lading-parameter")
    : undefined;
}
