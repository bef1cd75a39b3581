import { stringifyYaml } from "@redocly/openapi-core";
import type { JsonObject } from "../../2-model/model.ts";

/** The document as one YAML file, without anchors: not every reader of OpenAPI follows them. */
export function printDocument(document: JsonObject): string {
  return stringifyYaml(document, { noRefs: true, lineWidth: 100 });
}
