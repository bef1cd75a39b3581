/** `src/errors.ts`: the runtime's errors of a response, with the codes that the document lists. */
import type { Api } from "../2-model/model.ts";
import { identifier } from "./print/identifier.ts";
import { SourceFile } from "./print/SourceFile.ts";

/** The errors that have a code: the package's own replace the runtime's. */
export const typedErrors: readonly string[] = ["ApiError", "ApiResponseError"];

const docs: Readonly<Record<string, string>> = {
  ApiError: "The API responded with an error. `code` is one that the API lists, or a newer one.",
  ApiResponseError:
    "The API sent a response that its document does not describe: invalid JSON, an empty body, an unknown success.",
};

/** No file where the document lists no codes: the runtime's errors say all there is. */
export function emitErrors(api: Api): readonly SourceFile[] {
  if (api.errorCodeName === undefined) return [];
  const file = new SourceFile(api, "src/errors.ts");
  const code = file.importModel(identifier(api.errorCodeName));
  const errorClass = file.importType("@lading/runtime", "ApiErrorClass");
  for (const name of typedErrors) {
    const base = file.importAs("@lading/runtime", name, `Runtime${name}`);
    file.add({ kind: "type", name, type: `${base}<${code}>`, docs: docs[name] });
    file.add({
      kind: "constant",
      name,
      type: `${errorClass}<${name}>`,
      value: base,
      docs: `The class: \`error instanceof ${name}\` narrows \`code\` too.`,
    });
  }
  return [file];
}
