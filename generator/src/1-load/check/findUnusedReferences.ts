import type { Document } from "@redocly/openapi-core";
import { placeOfReference, type VisitedReference } from "./reportBrokenReference.ts";
import type { Role } from "../../openapi/roles.ts";
import { roleAt, walk } from "../../openapi/walk.ts";
import { isObject, joinPointer, splitPointer, splitReference } from "../../openapi/pointer.ts";

/** Objects that do not affect requests or types. */
const annotations = /^(Example|Link)$/;

/**
 * Finds the broken references that no operation uses: in examples and links, and in component schemas that no operation
 * refers to. Any other broken reference is an error.
 */
export function findUnusedReferences(
  broken: readonly VisitedReference[],
  { source, parsed }: Document,
  files: readonly Document[],
): ReadonlySet<VisitedReference> {
  if (broken.length === 0) return new Set();
  // A document without operations is about its components: all of them count.
  const isLibrary = !isObject(parsed) || (isEmpty(parsed["paths"]) && isEmpty(parsed["webhooks"]));
  const needed = neededComponents(parsed, files);
  return new Set(
    broken.filter((reference) => {
      const { name } = reference.context.type;
      if (annotations.test(name)) return true;
      const place = placeOfReference(reference);
      if (isLibrary || name !== "Schema" || place.source !== source || !("pointer" in place))
        return false;
      const component = componentAt(splitPointer(place.pointer));
      return component !== undefined && !needed.has(component);
    }),
  );
}

function isEmpty(value: unknown): boolean {
  return !isObject(value) || Object.keys(value).length === 0;
}

/** `/schemas/Cat` of every component that is referred to from outside the components. */
function neededComponents(root: unknown, files: readonly Document[]): ReadonlySet<string> {
  const { components = {}, ...rest } = isObject(root) ? root : {};
  const needed = new Set<string>();
  const trees = files.map(({ parsed }) => parsed).filter((tree) => tree !== root);
  const open = [rest, ...trees].map((tree) => ({ tree, role: undefined as Role | undefined }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const name of componentsIn(next.tree, next.role)) {
      if (needed.has(name)) continue;
      needed.add(name);
      const [kind = "", key = ""] = splitPointer(name);
      const group = isObject(components) ? components[kind] : undefined;
      const role = roleAt(["components", kind, key]);
      if (isObject(group) && group[key] !== undefined) open.push({ tree: group[key], role });
    }
  }
  return needed;
}

/** The components that references in any file refer to, or that a mapping names. */
function componentsIn(tree: unknown, role: Role | undefined): readonly string[] {
  const found: string[] = [];
  const visit: Parameters<typeof walk>[1] = ({ $ref, mapping }, { kind }) => {
    found.push(...componentNamed($ref));
    if (kind === "Discriminator" && isObject(mapping))
      found.push(...Object.values(mapping).flatMap((text) => componentNamed(text, "schemas")));
  };
  walk(tree, visit, role);
  return found;
}

function componentNamed(reference: unknown, kind?: string): readonly string[] {
  if (typeof reference !== "string") return [];
  const [, pointer] = reference.split("#", 2);
  if (pointer === undefined) return kind === undefined ? [] : [joinPointer([kind, reference])];
  const component = componentAt(splitReference(pointer));
  return component === undefined ? [] : [component];
}

/** `/schemas/Cat` for the keys of anything in that component. */
function componentAt([components, kind, name]: readonly string[]): string | undefined {
  if (components !== "components" || kind === undefined || name === undefined) return undefined;
  return joinPointer([kind, name]);
}
