/** Webhooks and callbacks: types for the server that receives them. */
import type { Api, Incoming } from "../../2-model/model.ts";
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
    ...(api.webhooks ? describeVerified(api) : [describeRead(api, first)]),
    table(["type of the body", "sent as", ""], rows),
  ];
}

function describeRead({ packageName }: Api, { payloadName }: Incoming): string {
  return fence(
    "ts",
    [
      `import type { ${payloadName} } from "${packageName}";`,
      "",
      `export const read = (body: string): ${payloadName} => JSON.parse(body);`,
    ].join("\n"),
  );
}

function describeVerified({ packageName }: Api): readonly string[] {
  return [
    `\`unwrap\` from \`${packageName}/webhooks\` verifies a webhook's signature and age, reads its body and says which event it is:`,
    fence(
      "ts",
      [
        `import { unwrap } from "${packageName}/webhooks";`,
        "",
        "export async function receive(request: Request, secret: string): Promise<void> {",
        "  const webhook = await unwrap(await request.text(), request.headers, { secret });",
        "  console.log(webhook.event, webhook.payload);",
        "}",
      ].join("\n"),
    ),
  ];
}
