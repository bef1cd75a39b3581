import { follow } from "../../openapi/references.ts";
import { isObject } from "../../openapi/pointer.ts";
import { walk } from "../../openapi/walk.ts";

/**
 * Puts media types where they are referred to, in place, and drops `components.mediaTypes`: a reference may stand for one since OpenAPI
 * 3.2 alone (https://spec.openapis.org/oas/v3.2.0#media-type-object), and no later reader has to know.
 */
export function placeMediaTypes(document: Record<string, unknown>): void {
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
