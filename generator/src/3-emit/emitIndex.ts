/** `src/index.ts`: what a user can import. */
import { StructureKind } from "ts-morph";
import type { Api } from "../2-model/model.ts";
import { operationPath } from "./emitOperation.ts";
import { typedErrors } from "./emitErrors.ts";
import { identifier } from "./identifier.ts";
import { SourceFile } from "./SourceFile.ts";

/** What every package hands on from the runtime, so that users need one import. */
const runtimeValues = [
  ...["ApiConnectionError", "ApiError", "ApiRequestError", "ApiResponseError", "ApiTimeoutError"],
  ...["LadingError", "fileFromPath", "toFile"],
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
  const from = (
    moduleSpecifier: string,
    names?: readonly { name: string; isTypeOnly?: boolean }[],
  ): void =>
    file.add({
      kind: StructureKind.ExportDeclaration,
      moduleSpecifier,
      ...(names && { namedExports: [...names] }),
    });
  const { module, className, optionsName } = api.client;
  const client = [
    { name: identifier(className) },
    { name: identifier(optionsName), isTypeOnly: true },
  ];
  const parts = optionParts(api).map((name) => ({ name: identifier(name), isTypeOnly: true }));
  // A hand-written client has options of its own; what the document's are made of stays where it is.
  if (module === generatedClient) from(module, [...client, ...parts]);
  else {
    from(module, client);
    if (parts.length > 0) from(generatedClient, parts);
  }
  file.add({
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: "./models.ts",
    isTypeOnly: api.declarations.every(({ values }) => values === undefined),
  });
  for (const operation of api.operations) {
    from(`./${operationPath(operation).slice("src/".length)}`, [
      { name: identifier(operation.name) },
    ]);
  }
  const hasWebhooks = api.incoming.some(({ kind }) => kind === "webhook");
  from("./provider.ts", [{ name: "provider" }]);
  file.add({
    kind: StructureKind.ExportDeclaration,
    isTypeOnly: true,
    moduleSpecifier: "./schema.ts",
    namedExports: ["components", "operations", "paths", ...(hasWebhooks ? ["webhooks"] : [])],
  });
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
    ...types.map((name) => ({ name, isTypeOnly: true })),
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
