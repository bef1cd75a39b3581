/** `src/raw.ts`: the typed openapi-fetch client, an entry of its own. */
import type { Api } from "../2-model/model.ts";
import { operationPath } from "./emitOperations.ts";
import { identifier } from "./print/identifier.ts";
import { SourceFile } from "./print/SourceFile.ts";

export function emitRaw(api: Api): SourceFile {
  const file = new SourceFile(api, "src/raw.ts");
  const client = file.importType("./client.ts", identifier(api.client.className));
  const paths = file.importType("./schema.ts", "paths");
  const rawClient = `${file.importType("@lading/runtime/raw", "RawClient")}<${paths}>`;
  const create = file.importValue("@lading/runtime/raw", "createRawClient");
  const plans = api.operations.map((operation) =>
    file.importFrom(operationPath(operation), identifier(operation.planName)),
  );
  const hasWebhooks = api.incoming.some(({ kind }) => kind === "webhook");
  const types = ["components", "operations", "paths", ...(hasWebhooks ? ["webhooks"] : [])];
  file.add({
    kind: "export",
    isType: true,
    module: "./schema.ts",
    names: types.map((name) => ({ name })),
  });
  file.add({
    kind: "export",
    isType: true,
    module: "@lading/runtime/raw",
    names: [{ name: "RawClient" }],
  });
  file.add({
    kind: "function",
    name: "rawClient",
    parameters: [{ name: "client", type: client }],
    returnType: rawClient,
    body: `return ${create}<${paths}>(client, [${plans.join(", ")}]);`,
    docs: "The typed openapi-fetch client of this API, with the credentials and the transport of `client`.",
  });
  return file;
}
