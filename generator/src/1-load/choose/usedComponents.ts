import { isObject, joinPointer, splitReference } from "../../openapi/pointer.ts";
import { follow } from "../../openapi/references.ts";
import type { Role } from "../../openapi/roles.ts";
import { roleAt, walk, type WritableObject } from "../../openapi/walk.ts";

/**
 * Every component that something outside the components leads to, as `schemas/Pet`.
 *
 * @param others Components that count as used, whatever leads to them.
 */
export function usedComponents(
  document: WritableObject,
  others: readonly string[] = [],
): ReadonlySet<string> {
  const used = new Set<string>();
  const { components, ...rest } = document;
  const visit = (value: unknown, role: Role | undefined): void => {
    for (const name of namesIn(value, role)) {
      if (used.has(name)) continue;
      used.add(name);
      const [kind = "", key = ""] = splitReference(`/${name}`);
      const group = isObject(components) ? components[kind] : undefined;
      if (isObject(group) && Object.hasOwn(group, key))
        visit(group[key], roleAt(["components", kind, key]));
    }
  };
  visit(rest, { kind: "Root", isMap: false });
  for (const name of others)
    visit({ $ref: `#/components/${name}` }, { kind: "Schema", isMap: false });
  for (let count = -1; count !== used.size;) {
    count = used.size;
    for (const name of childrenOf(document, used))
      visit({ $ref: `#/components/${name}` }, { kind: "Schema", isMap: false });
  }
  return used;
}

/** Every component that there is, as `schemas/Pet`. */
export function allComponents({ components }: WritableObject): readonly string[] {
  return Object.entries(isObject(components) ? components : {}).flatMap(([kind, group]) =>
    Object.keys(isObject(group) ? group : {}).map((key) => joinPointer([kind, key]).slice(1)),
  );
}

/** Every component that the value names, at any depth. A discriminator's mapping names schemas by their keys too. */
function namesIn(value: unknown, role: Role | undefined): readonly string[] {
  const names: string[] = [];
  walk(
    value,
    (node, { kind }) => {
      if (typeof node["$ref"] === "string") names.push(...nameOf(node["$ref"]));
      const { discriminator } = node;
      if (kind === "Schema" && isObject(discriminator) && isObject(discriminator["mapping"]))
        names.push(...Object.values(discriminator["mapping"]).flatMap(mappedName));
    },
    role,
  );
  return names;
}

/** `#/components/schemas/Pet/properties/name` → `schemas/Pet`. */
function nameOf(reference: string): readonly string[] {
  if (!reference.startsWith("#/components/")) return [];
  return [joinPointer(splitReference(reference).slice(1, 3)).slice(1)];
}

function mappedName(value: unknown): readonly string[] {
  if (typeof value !== "string") return [];
  return [...nameOf(value), joinPointer(["schemas", value]).slice(1)];
}

/** Schemas that extend a used parent with a discriminator: a value of the parent's may be any of them. */
function childrenOf(document: WritableObject, used: ReadonlySet<string>): readonly string[] {
  const { components } = document;
  const schemas =
    isObject(components) && isObject(components["schemas"]) ? components["schemas"] : {};
  return Object.entries(schemas).flatMap(([key, schema]) => {
    const parents: readonly unknown[] =
      isObject(schema) && Array.isArray(schema["allOf"]) ? schema["allOf"] : [];
    const isChild = parents.some((parent) => {
      const { $ref = "" } = isObject(parent) ? parent : {};
      if (!nameOf(String($ref)).some((name) => used.has(name))) return false;
      const target = follow(document, parent);
      return isObject(target) && isObject(target["discriminator"]);
    });
    const name = joinPointer(["schemas", key]).slice(1);
    return isChild && !used.has(name) ? [name] : [];
  });
}
