/** Webhooks and callbacks: types for the server that receives them. */
import type { Api } from "../../2-model/model.ts";
import { cell, code, fence, table } from "./markdown.ts";

export function describeIncoming(api: Api): readonly string[] {
  const [first] = api.incoming;
  if (first === undefined) return [];
  const rows = api.incoming.map(({ kind, key, method, operation, payloadName, docs }) => [
    code(payloadName),
    `${kind} ${code(`${method.toUpperCase()} ${key}`)}${operation === undefined ? "" : ` of ${code(operation)}`}`,
    cell(docs.summary ?? ""),
  ]);
  return [
    "## Webhooks and callbacks",
    "Each request that the API sends has a type for its body. Where the document describes them, the same name with `Params` is\n" +
      "the type of its headers and parameters, and with `Response` the type of the response that the API expects.",
    fence(
      "ts",
      [
        `import type { ${first.payloadName} } from "${api.packageName}";`,
        "",
        `export const read = (body: string): ${first.payloadName} => JSON.parse(body);`,
      ].join("\n"),
    ),
    table(["type of the body", "sent as", ""], rows),
  ];
}
