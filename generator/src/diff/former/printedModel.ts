/** The model as JSON: what `lading generate --print-model` prints, and what `lading diff` reads of another version of lading. */
import type { Api } from "../../2-model/model.ts";
import { parseStrictJson } from "../../manifest/parseStrictJson.ts";

/** Raised when a field that both versions have means something else. A new field that may be left out needs nothing. */
const modelFormat = 1;

export function printedModel(api: Api): object {
  return { modelFormat, ...api };
}

/** Or why the text is no model that can be compared. */
export function parseModel(text: string): Api | { readonly reason: string } {
  const parsed = parseStrictJson(text);
  if (!("value" in parsed)) return { reason: `it printed no JSON: ${parsed.reason}` };
  const { modelFormat: format, ...api } = parsed.value;
  if (format === modelFormat) return api as unknown as Api;
  return {
    reason: `it prints models in the format ${String(format)}, and this version reads ${modelFormat}`,
  };
}
