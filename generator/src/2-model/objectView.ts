/** An object schema seen as its members, `allOf` and references followed. */
import { children, type Context } from "./context.ts";
import { isObject, items, list, own, text, type Node } from "./document.ts";

export interface ObjectMember {
  readonly name: string;
  /** As it stands: a `$ref` is not followed. */
  readonly schema: Node;
  readonly required: boolean;
}

export interface ObjectView {
  readonly members: readonly ObjectMember[];
  /** Schema of members that are not named. */
  readonly additional?: Node;
}

/** `undefined` when the schema is no plain object: a choice of several, a map without named members, or no object at all. */
export function viewObject(context: Context, schema: Node): ObjectView | undefined {
  const members = new Map<string, ObjectMember>();
  const required = new Set<unknown>();
  let additional: Node | undefined;
  const visited = new Set<string>();

  const visit = (node: Node): boolean => {
    const target = context.document.follow(node);
    if (target === undefined || visited.has(target.pointer)) return target !== undefined;
    visited.add(target.pointer);
    const type = own(target.value, "type");
    if (type !== undefined && type !== "object") return false;
    if (own(target.value, "nullable") === true || isChoice(context, target)) return false;
    for (const name of list(target, "required")) required.add(name);
    for (const [name, member] of children(context, target, "properties")) {
      members.set(name, { name, schema: member, required: false });
    }
    additional ??= context.document.child(target, "additionalProperties");
    return items(target, "allOf").every(visit);
  };

  if (!visit(schema)) return undefined;
  if (members.size === 0 && additional === undefined) return undefined;
  if (members.size === 0 && !namesParameter(additional)) return undefined;
  return {
    members: [...members.values()].map((member) => ({
      ...member,
      required: required.has(member.name),
    })),
    ...(additional !== undefined && { additional }),
  };
}

/** `oneOf` and `anyOf` between types; alternatives that only require members differently leave the type as it is. */
function isChoice(context: Context, schema: Node): boolean {
  return [...items(schema, "oneOf"), ...items(schema, "anyOf")].some((member) => {
    const target = context.document.follow(member);
    return target === undefined || Object.keys(target.value).some((key) => key !== "required");
  });
}

/** The caller's name for files that bear their own names (`x-lading-parameter`). */
export function namesParameter(additional: Node | undefined): string | undefined {
  return additional && isObject(additional.value)
    ? text(additional, "x-lading-parameter")
    : undefined;
}
