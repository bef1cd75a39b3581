import { joinPointer } from "../../openapi/pointer.ts";
import { walk } from "../../openapi/walk.ts";

/** A schema as it may be changed in place. */
interface Schema {
  $anchor?: unknown;
  $dynamicAnchor?: unknown;
  $dynamicRef?: unknown;
  $id?: unknown;
  $ref?: unknown;
}

/**
 * Rewrites references to an anchor (`#cat`) or to another schema's `$id` into pointers (`#/components/schemas/Cat`), in place:
 * nothing after the loader then knows either. A `$dynamicRef` becomes a `$ref` to the one anchor of its name.
 * https://json-schema.org/draft/2020-12/json-schema-core#section-8.2
 */
export function resolveAnchors(root: unknown): void {
  const pointers = new Map<string, string>();
  visitSchemas(root, (schema, { pointer, base }) => {
    if (base !== "" && typeof schema.$id === "string") pointers.set(base, pointer);
    for (const anchor of [schema.$anchor, schema.$dynamicAnchor])
      if (typeof anchor === "string") pointers.set(`${base}#${anchor}`, pointer);
  });
  visitSchemas(root, (schema, { base }) => {
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

interface SchemaPlace {
  readonly pointer: string;
  /** The address that references are relative to here: `""` outside any `$id`. */
  readonly base: string;
}

function visitSchemas(root: unknown, visit: (schema: Schema, place: SchemaPlace) => void): void {
  /** The bases of the objects above, the innermost last. */
  const bases: { readonly depth: number; readonly base: string }[] = [];
  walk(root, (node, { keys }) => {
    while ((bases.at(-1)?.depth ?? -1) >= keys.length) bases.pop();
    const above = bases.at(-1)?.base ?? "";
    const { $id } = node;
    const own = typeof $id === "string" ? resolveAddress($id.replace(/#$/, ""), above) : undefined;
    if (own !== undefined) bases.push({ depth: keys.length, base: own });
    visit(node, { pointer: joinPointer(keys), base: own ?? above });
  });
}
