/** Where our mock is stricter than the standard, on purpose. */
import { oas, type Reviewed } from "./Reviewed.ts";

export const ofOurs: readonly Reviewed[] = [
  {
    mock: "ours",
    does: "refuses",
    change: /^an unknown parameter \(query\)$/,
    because:
      "OpenAPI says nothing of parameters that it does not describe. Ours refuses them on purpose: a misspelt one is a mistake of the caller.",
    link: `${oas}#parameter-object`,
  },
  {
    mock: "ours",
    does: "refuses",
    change: /^an unknown field \(|^a list whose names have brackets/,
    because:
      "JSON Schema allows properties that it does not describe. Ours refuses such names in forms and queries on purpose: a misspelt one is a mistake of the caller.",
    link: "https://json-schema.org/draft/2020-12/json-schema-core#section-10.3.2.3",
  },
  {
    mock: "ours",
    does: "refuses",
    change: /^a file without a file name/,
    because:
      "A file should have a name; it need not. Ours asks for it, because servers tell files from texts by it.",
    link: "https://www.rfc-editor.org/rfc/rfc7578#section-4.2",
  },
];
