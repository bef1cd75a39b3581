/** `src/client.ts` and `src/provider.ts`: the class, its options, and what the runtime must know of the provider. */
import { StructureKind, VariableDeclarationKind } from "ts-morph";
import type { Api, JsonValue, Operation } from "../2-model/model.ts";
import { callSignature, operationPath } from "./emitOperation.ts";
import { emitOptions } from "./emitOptions.ts";
import { identifier } from "./identifier.ts";
import { jsdoc } from "./jsdoc.ts";
import { literal } from "./literal.ts";
import { SourceFile } from "./SourceFile.ts";

/** `src/provider.ts`. */
export function emitProvider(api: Api): SourceFile {
  const file = new SourceFile(api, "src/provider.ts");
  file.add({
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [
      {
        name: "provider",
        type: file.importType("@lading/runtime", "ProviderPlan"),
        initializer: literal(api.client.plan as unknown as JsonValue),
      },
    ],
    docs: ["Where the API lives, what opens it, and where its errors keep their words."],
  });
  return file;
}

/** `src/client.ts`. */
export function emitClient(api: Api): SourceFile {
  const file = new SourceFile(api, "src/client.ts");
  emitOptions(api, file);
  const { client } = api;
  const optionsName = identifier(client.optionsName);
  const base = file.importValue("@lading/runtime", "Client");
  const paths = file.importType("./schema.ts", "paths");
  const rawType = `${file.importType("@lading/runtime", "RawClient")}<${paths}>`;
  const docs = jsdoc({ ...api.docs, summary: api.title });
  const plans = api.operations.map((operation) =>
    file.importFrom(operationPath(operation), identifier(operation.planName)),
  );
  file.add({
    kind: StructureKind.Class,
    isExported: true,
    name: identifier(client.className),
    extends: `${base}<${optionsName}>`,
    ...(docs !== undefined && { docs: [docs] }),
    properties: [
      {
        name: "raw",
        type: rawType,
        isReadonly: true,
        docs: [
          "The typed openapi-fetch client of this API, with the same credentials and transport.",
        ],
      },
    ],
    ctors: [
      {
        parameters: [{ name: "options", type: optionsName, initializer: "{}" }],
        statements: [
          `super(${file.importFrom("src/provider.ts", "provider")}, options);`,
          `this.raw = ${file.importValue("@lading/runtime", "createRawClient")}<${paths}>(this, [${plans.join(", ")}]);`,
        ],
      },
    ],
    methods: api.operations.map((operation) => method(operation, file)),
  });
  return file;
}

function method(operation: Operation, file: SourceFile) {
  const name = file.importFrom(operationPath(operation), identifier(operation.name));
  const call = callSignature(operation, file);
  const docs = jsdoc(operation.docs);
  const given = call.parameters.map((parameter) => parameter.name);
  return {
    name,
    parameters: call.parameters,
    returnType: call.returnType,
    statements: [`return ${name}(${["this", ...given].join(", ")});`],
    docs: docs === undefined ? [] : [docs],
  };
}
