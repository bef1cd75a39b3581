/** `src/index.ts`: what a user can import. */
import type { Api } from "../2-model/model.ts";
import { operationPath } from "./emitOperation.ts";
import { typedErrors } from "./emitErrors.ts";
import { identifier } from "./print/identifier.ts";
import { SourceFile } from "./print/SourceFile.ts";
import type { LinkedName } from "./print/statement.ts";

/** The exports of the runtime that every package re-exports, so that users need one import. */
const runtimeValues = [
  "ApiConnectionError",
  "ApiError",
  "ApiRequestError",
  "ApiResponseError",
  "ApiTimeoutError",
  "LadingError",
  "fileFromPath",
  "isLadingError",
  "toFile",
];
const runtimeTypes = [
  "ApiCall",
  "CallOptions",
  "CredentialRequest",
  "CredentialSource",
  "FileInput",
];

export function emitIndex(api: Api): SourceFile {
  const file = new SourceFile(api, "src/index.ts");
  const from = (module: string, names?: readonly LinkedName[]): void =>
    file.add({ kind: "export", module, ...(names && { names }) });
  const { module, className, optionsName } = api.client;
  const client = [{ name: identifier(className) }, { name: identifier(optionsName), isType: true }];
  const parts = optionParts(api).map((name) => ({ name: identifier(name), isType: true }));
  // A hand-written client has options of its own; what the document's are made of stays where it is.
  if (module === generatedClient) from(module, [...client, ...parts]);
  else {
    from(module, client);
    if (parts.length > 0) from(generatedClient, parts);
  }
  file.add({
    kind: "export",
    module: "./models.ts",
    isType: api.declarations.every(({ values }) => values === undefined),
  });
  for (const operation of api.operations) {
    from(`./${operationPath(operation).slice("src/".length)}`, [
      { name: identifier(operation.functionName) },
    ]);
  }
  from("./provider.ts", [{ name: "provider" }]);
  const typed = api.errorCodeName === undefined ? [] : typedErrors;
  if (typed.length > 0)
    from(
      "./errors.ts",
      typed.map((name) => ({ name })),
    );
  const hasStreams = api.operations.some(({ plan }) => plan.streams !== undefined);
  const values = [...runtimeValues, ...(hasStreams ? ["EventStream", "ItemStream"] : [])];
  const untyped = values.filter((name) => !typed.includes(name));
  const types = [...runtimeTypes, ...(hasStreams ? ["ServerSentEvent"] : [])];
  from("@lading/runtime", [
    ...untyped.map((name) => ({ name })),
    ...types.map((name) => ({ name, isType: true })),
  ]);
  for (const module of api.reexports) from(module);
  return file;
}

const generatedClient = "./client.ts";

/** The interfaces that the constructor's options are made of. */
function optionParts({ client }: Api): readonly string[] {
  const names = new Set([client.loose.name, ...client.groups.map(({ name }) => name)]);
  return [...names].filter((name) => name !== client.optionsName);
}
