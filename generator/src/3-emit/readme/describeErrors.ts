/** What a call returns, and what it rejects with. */
import type { Api } from "../../2-model/model.ts";
import { code } from "./markdown.ts";

export function describeErrors(api: Api): readonly string[] {
  const call = `${api.firstCall?.operation ?? "operation"}(…)`;
  const codes =
    api.errorCodeName === undefined
      ? []
      : [
          `\`error.code\` of an \`ApiError\` is a ${code(api.errorCodeName)}: a code that the API lists, or a newer one.`,
        ];
  const results = [
    `\`await ${call}\` returns the data, or rejects with \`ApiError\` (the API responded with an error), \`ApiResponseError\``,
    "(the response does not match the document), `ApiConnectionError`, `ApiTimeoutError`, or `ApiRequestError` (nothing was",
    `sent). \`${call}.result()\` does not reject when the API responds: it returns a union that you narrow by \`ok\` and \`status\`.`,
    "`.withResponse()` and `.asResponse()` return the `Response`. The second argument of every operation takes `signal`,",
    "`timeout`, `totalTimeout`, `maxRetries`, `headers`, `contentType` and `onUploadProgress`.",
    ...codes,
  ];
  return ["## Results and errors", results.join("\n")];
}
