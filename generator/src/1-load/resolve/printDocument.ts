import { stringifyYaml } from "#redocly";
import type { JsonObject } from "../../2-model/model.ts";

/** The document as one YAML file, without anchors: not every reader of OpenAPI follows them. */
export function printDocument(document: JsonObject): string {
  try {
    return stringifyYaml(document, { noRefs: true, lineWidth: 100 });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // A text of megabytes overflows its stack. JSON is YAML too.
    return `${JSON.stringify(document, undefined, 2)}\n`;
  }
}
