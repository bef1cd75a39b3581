import { isObject, joinPointer } from "../../openapi/pointer.ts";

/** A schema as it may be changed in place. */
interface Schema {
  $anchor?: unknown;
  $dynamicAnchor?: unknown;
  $dynamicRef?: unknown;
  $id?: unknown;
  $ref?: unknown;
}

/** A schema's place, and the address that its references are relative to: `""` outside any `$id`. */
interface Place {
  readonly keys: readonly string[];
  readonly base: string;
}

/**
 * Rewrites references to an anchor (`#cat`) or to another schema's `$id` into pointers (`#/components/schemas/Cat`), in place:
 * nothing after the loader then knows either. A `$dynamicRef` becomes a `$ref` to the one anchor of its name.
 * https://json-schema.org/draft/2020-12/json-schema-core#section-8.2
 */
export function resolveAnchors(root: unknown): void {
  const pointers = new Map<string, string>();
  visitSchemas(root, { keys: [], base: "" }, (schema, { keys, base }) => {
    const pointer = joinPointer(keys);
    if (base !== "" && typeof schema.$id === "string") pointers.set(base, pointer);
    for (const anchor of [schema.$anchor, schema.$dynamicAnchor])
      if (typeof anchor === "string") pointers.set(`${base}#${anchor}`, pointer);
  });
  visitSchemas(root, { keys: [], base: "" }, (schema, { base }) => {
    const { $dynamicRef } = schema;
    if (typeof $dynamicRef === "string" && schema.$ref === undefined) {
      schema.$ref = $dynamicRef;
      delete schema.$dynamicRef;
    }
    if (typeof schema.$ref !== "string") return;
    const pointer = pointerOf(schema.$ref, base, pointers);
    if (pointer !== undefined) schema.$ref = `#${pointer}`;
  });
}

/** The pointer in the document of what an anchor, an `$id`, or a pointer inside a schema with an `$id` names. */
function pointerOf(
  reference: string,
  base: string,
  pointers: ReadonlyMap<string, string>,
): string | undefined {
  const [path = "", fragment = ""] = reference.split("#", 2);
  const address = path === "" ? base : (resolveAddress(path, base) ?? path);
  const named = pointers.get(fragment === "" ? address : `${address}#${fragment}`);
  if (named !== undefined) return named;
  const within = address === "" ? undefined : pointers.get(address);
  return within !== undefined && fragment.startsWith("/") ? within + fragment : undefined;
}

function resolveAddress(address: string, base: string): string | undefined {
  if (URL.canParse(address)) return new URL(address).href;
  return base !== "" && URL.canParse(address, base) ? new URL(address, base).href : undefined;
}

function visitSchemas(
  value: unknown,
  { keys, base }: Place,
  visit: (schema: Schema, place: Place) => void,
): void {
  if (typeof value !== "object" || value === null) return;
  const id = isObject(value) && typeof value["$id"] === "string" ? value["$id"] : undefined;
  const address = (id !== undefined && resolveAddress(id.replace(/#$/, ""), base)) || base;
  if (isObject(value)) visit(value, { keys, base: address });
  for (const [key, child] of Object.entries(value))
    visitSchemas(child, { keys: [...keys, key], base: address }, visit);
}
