import {
  canonicalPointer,
  followKeys,
  isObject,
  joinPointer,
  splitReference,
} from "../../openapi/pointer.ts";
import { visitReferences, type Referring } from "../../openapi/references.ts";
import type { Role } from "../../openapi/roles.ts";
import { roleAt } from "../../openapi/walk.ts";

type Tree = Record<string, unknown>;

/**
 * Names each recursive schema that has no name, in place: it moves to `components/schemas`, and a reference takes its
 * place. Only a named type can be recursive.
 */
export function nameCycles(document: Tree): void {
  const targets = innerTargets(document);
  if (targets.size === 0) return;
  const links = new Map(
    [...targets].map(([pointer, schema]) => [pointer, collectReferences(schema, targets)]),
  );
  const circular = [...targets.keys()].filter((pointer) => reaches(links, pointer)).toSorted();
  const schemas = schemasOf(document);
  const renamed = new Map<string, string>();
  // The innermost first: an outer schema then moves with the reference inside.
  for (const pointer of circular.toSorted((one, other) => other.length - one.length)) {
    const name = freeName(pointer, schemas);
    const keys = splitReference(pointer);
    const parent = followKeys(document, keys.slice(0, -1));
    const key = keys.at(-1) ?? "";
    if (typeof parent !== "object" || parent === null) continue;
    const holder = parent as Tree;
    schemas[name] = holder[key];
    renamed.set(pointer, `#${joinPointer(["components", "schemas", name])}`);
    holder[key] = { $ref: renamed.get(pointer) };
  }
  visitInternal(document, (node) => {
    const moved = movedPointer(canonicalPointer(node.$ref), renamed);
    if (moved !== undefined) node.$ref = moved;
  });
}

/** The pointer after the move: relative to the innermost moved schema that it passes through. */
function movedPointer(pointer: string, renamed: ReadonlyMap<string, string>): string | undefined {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) {
    const home = renamed.get(pointer.slice(0, end));
    if (home !== undefined) return home + pointer.slice(end);
  }
  return undefined;
}

/** Schemas that are referred to and are not components: pointer → schema. */
function innerTargets(document: Tree): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  visitInternal(document, (node) => {
    const pointer = canonicalPointer(node.$ref);
    const keys = splitReference(pointer);
    const isInner = keys.length > 3 || keys[0] !== "components";
    if (!isInner || !isSchema(roleAt(keys)) || found.has(pointer)) return;
    found.set(pointer, followKeys(document, keys));
  });
  return found;
}

function isSchema(role: Role | undefined): boolean {
  return role?.kind === "Schema" && !role.isMap;
}

function collectReferences(
  schema: unknown,
  targets: ReadonlyMap<string, unknown>,
): readonly string[] {
  const found: string[] = [];
  visitInternal(schema, (node) => {
    const pointer = canonicalPointer(node.$ref);
    if (targets.has(pointer)) found.push(pointer);
  });
  return found;
}

function reaches(links: ReadonlyMap<string, readonly string[]>, start: string): boolean {
  const seen = new Set<string>();
  const open = [...(links.get(start) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === start) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(links.get(next) ?? []));
  }
  return false;
}

function visitInternal(value: unknown, visit: (node: Referring) => void): void {
  visitReferences(value, (node) => {
    if (node.$ref.startsWith("#/")) visit(node);
  });
}

function schemasOf(document: Tree): Tree {
  const components = isObject(document["components"]) ? (document["components"] as Tree) : {};
  const schemas = isObject(components["schemas"]) ? (components["schemas"] as Tree) : {};
  document["components"] = Object.assign(components, { schemas });
  return schemas;
}

/** `#/paths/~1cats/post/requestBody/content/application~1json/schema` → `CatsPostRequestBody`. */
function freeName(pointer: string, schemas: Tree): string {
  const silent = /^(paths|components|schemas|properties|content|application\/json|schema)$/;
  const words = splitReference(pointer)
    .filter((key) => !silent.test(key))
    .flatMap((key) => key.match(/[A-Za-z0-9]+/g) ?? []);
  let name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  if (!/^[A-Z]/.test(name)) name = `Schema${name}`;
  while (Object.hasOwn(schemas, name)) name += "_";
  return name;
}
