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
  from(api.client.module, [
    { name: identifier(api.client.className) },
    ...optionTypes(api).map((name) => ({ name: identifier(name), isTypeOnly: true })),
  ]);
  file.add({
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: "./models.ts",
    isTypeOnly: true,
  });
  for (const operation of api.operations) {
    from(`./${operationPath(operation).slice("src/".length)}`, [
      { name: identifier(operation.name) },
    ]);
  }
  from("./provider.ts", [{ name: "provider" }]);
  file.add({
    kind: StructureKind.ExportDeclaration,
    isTypeOnly: true,
    moduleSpecifier: "./schema.ts",
    namedExports: ["components", "operations", "paths"],
  });
  const typed = api.errorCodeName === undefined ? [] : typedErrors;
  if (typed.length > 0)
    from(
      "./errors.ts",
      typed.map((name) => ({ name })),
    );
  const untyped = runtimeValues.filter((name) => !typed.includes(name));
  from("@lading/runtime", [
    ...untyped.map((name) => ({ name })),
    ...runtimeTypes.map((name) => ({ name, isTypeOnly: true })),
  ]);
  for (const module of api.reexports) from(module);
  return file;
}

/** The constructor's options, and the interfaces that they are made of. */
function optionTypes({ client }: Api): readonly string[] {
  const groups = client.groups.map(({ name }) => name);
  return [...new Set([client.optionsName, client.loose.name, ...groups])];
}
