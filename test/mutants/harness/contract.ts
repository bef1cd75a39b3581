/** What Prism, held to the document, or the comparison with its examples has to notice. */
import type { Defect } from "../Defect.ts";
import { vitestCommand } from "../vitestCommand.ts";

export const command: readonly string[] = vitestCommand("contract/contract.test.ts");

export const defects: readonly Defect[] = [
  {
    name: "parts go under another name",
    file: "multipartBody.ts",
    find: "form-data; name=${quote(name)}",
    replace: "form-data; name=${quote(`${name}_`)}",
  },
  {
    name: "a multipart body names no boundary",
    file: "multipartBody.ts",
    find: "contentType: `${type}; boundary=${boundary}",
    replace: "contentType: `${type}; border=${boundary}",
  },
  {
    name: "bearer tokens go under another scheme",
    file: "credentials.ts",
    find: "`Bearer ${text(",
    replace: "`Token ${text(",
  },
  {
    name: "a field that is sent as JSON goes as text",
    file: "formParts.ts",
    find: 'return jsonOf(item, path, "a field that is sent as JSON");',
    replace: "return String(item);",
  },
  {
    name: "a success has no data",
    file: "outcome.ts",
    find: "{ ok: true, status: response.status, data, response }",
    replace: "{ ok: true, status: response.status, data: undefined, response }",
  },
  {
    name: "an error's body is an empty object",
    file: "errorResponses.ts",
    find: "new ApiError(errorParts(received, { message, status, error: value }))",
    replace: "new ApiError(errorParts(received, { message, status, error: {} }))",
  },
  {
    name: "the status that an error states for itself is ignored",
    file: "outcome.ts",
    find: "own >= 300 && own < 600 ? own : status",
    replace: "own >= 300 && own < 0 ? own : status",
  },
  {
    name: "an error that arrives with a 200 is a success",
    file: "outcome.ts",
    find: "if (!errors?.insideSuccess ||",
    replace: "if (errors?.insideSuccess ||",
  },
];
