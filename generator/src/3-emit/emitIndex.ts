/** `src/index.ts`: what a user can import. */
import type { Api } from "../2-model/model.ts";
import { operationPath } from "./emitOperations.ts";
import { typedErrors } from "./emitErrors.ts";
import { identifier } from "./print/identifier.ts";
import { SourceFile } from "./print/SourceFile.ts";
import type { ExportStatement } from "./print/statement.ts";

/**
 * The exports of the runtime that every package re-exports: users need one import, and TypeScript can name the type of every
 * value where the runtime itself is not theirs to import (pnpm).
 */
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
  "ApiErrorClass",
  "CallOptions",
  "CredentialRequest",
  "CredentialSource",
  "Failure",
  "FileInput",
  "NamedFile",
  "NotRetried",
  "OperationPlan",
  "ProviderPlan",
  "Success",
  "Undocumented",
];

/** What options are made of. Nothing of the package needs these names, so a schema of the document may have them. */
const optionTypes = [
  "Attempt",
  "ClientOptions",
  "Extra",
  "Fetch",
  "HeaderValues",
  "Hook",
  "HttpAgent",
  "LogLevel",
  "Logger",
  "OnUploadProgress",
  "QueryValue",
  "UploadProgress",
  "Validation",
];

export function emitIndex(api: Api): SourceFile {
  const file = new SourceFile(api, "src/index.ts");
  for (const each of [...exportedClient(api), exportedModels(api), ...exportedOperations(api)])
    file.add({ kind: "export", ...each });
  for (const each of exportedRuntime(api)) file.add({ kind: "export", ...each });
  for (const module of api.reexports) file.add({ kind: "export", module });
  return file;
}

type Export = Omit<ExportStatement, "kind">;

/** A hand-written client has options of its own; what the document's are made of stays where it is. */
function exportedClient(api: Api): readonly Export[] {
  const { module, className, optionsName } = api.client;
  const client = [{ name: identifier(className) }, { name: identifier(optionsName), isType: true }];
  const parts = optionParts(api).map((name) => ({ name: identifier(name), isType: true }));
  if (module === generatedClient) return [{ module, names: [...client, ...parts] }];
  return [
    { module, names: client },
    ...(parts.length > 0 ? [{ module: generatedClient, names: parts }] : []),
  ];
}

function exportedModels({ declarations }: Api): Export {
  return {
    module: "./models.ts",
    isType: declarations.every(({ values }) => values === undefined),
  };
}

function exportedOperations({ operations }: Api): readonly Export[] {
  const functions = new Map<string, { readonly name: string }[]>();
  for (const operation of operations) {
    const module = `./${operationPath(operation).slice("src/".length)}`;
    const names = functions.get(module) ?? [];
    names.push({ name: identifier(operation.functionName) });
    functions.set(module, names);
  }
  return [
    ...[...functions].map(([module, names]) => ({ module, names })),
    { module: "./provider.ts", names: [{ name: "provider" }] },
  ];
}

/** The package's own errors, where they know its codes, replace the runtime's. */
function exportedRuntime(api: Api): readonly Export[] {
  const typed = api.errorCodeName === undefined ? [] : typedErrors;
  const hasStreams = api.operations.some(({ plan }) => plan.streams !== undefined);
  const hasKeys = api.operations.some(({ plan }) => plan.idempotencyKey !== undefined);
  const values = [...runtimeValues, ...(hasStreams ? ["EventStream", "ItemStream"] : [])];
  const untyped = values.filter((name) => !typed.includes(name));
  const hasPages = api.operations.some(({ plan }) => plan.pagination !== undefined);
  const taken = new Set(api.declarations.map(({ name }) => name));
  const types = [
    ...runtimeTypes,
    ...[...optionTypes, ...(hasPages ? ["ItemsOptions", "Page"] : [])].filter(
      (name) => !taken.has(name),
    ),
    ...(hasPages ? ["PagedCall"] : []),
    ...(hasKeys ? ["KeyedCallOptions"] : []),
    ...(hasStreams ? ["ServerSentEvent"] : []),
  ];
  return [
    ...(typed.length > 0
      ? [{ module: "./errors.ts", names: typed.map((name) => ({ name })) }]
      : []),
    {
      module: "@lading/runtime",
      names: [
        ...untyped.map((name) => ({ name })),
        ...types.map((name) => ({ name, isType: true })),
      ],
    },
  ];
}

const generatedClient = "./client.ts";

/** The interfaces that the constructor's options are made of. */
function optionParts({ client }: Api): readonly string[] {
  const names = new Set([client.loose.name, ...client.groups.map(({ name }) => name)]);
  return [...names].filter((name) => name !== client.optionsName);
}
