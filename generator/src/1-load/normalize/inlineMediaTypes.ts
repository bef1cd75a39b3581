import { follow } from "../../openapi/references.ts";
import { isObject } from "../../openapi/pointer.ts";
import { walk } from "../../openapi/walk.ts";

/**
 * Inlines referenced media types, in place, and drops `components.mediaTypes`: only since OpenAPI
 * 3.2 can a reference replace one (https://spec.openapis.org/oas/v3.2.0#media-type-object), and later phases need not know.
 */
export function inlineMediaTypes(document: Record<string, unknown>): void {
  walk(document, (content, { kind, isMap }) => {
    if (kind !== "MediaType" || !isMap) return;
    for (const [mediaType, given] of Object.entries(content)) {
      if (!isObject(given) || !isMediaType(given["$ref"])) continue;
      const meant = follow(document, given);
      if (isObject(meant)) Object.assign(content, { [mediaType]: meant });
    }
  });
  const { components } = document;
  if (isObject(components)) Reflect.deleteProperty(components, "mediaTypes");
}

function isMediaType(reference: unknown): boolean {
  return typeof reference === "string" && reference.startsWith("#/components/mediaTypes/");
}
