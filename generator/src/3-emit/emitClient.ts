/** `src/client.ts` and `src/provider.ts`: the class, its options, and what the runtime must know of the provider. */
import type { Api, JsonValue, Operation } from "../2-model/model.ts";
import { callSignature, operationDocs, operationPath } from "./emitOperations.ts";
import { emitOptions } from "./emitOptions.ts";
import { identifier } from "./print/identifier.ts";
import { jsdoc } from "./print/jsdoc.ts";
import { literal } from "./print/literal.ts";
import { SourceFile } from "./print/SourceFile.ts";
import type { MethodText } from "./print/statement.ts";

/** `src/provider.ts`. */
export function emitProvider(api: Api): SourceFile {
  const file = new SourceFile(api, "src/provider.ts");
  file.add({
    kind: "constant",
    name: "provider",
    type: file.importType("@lading/runtime", "ProviderPlan"),
    value: literal(api.client.plan as unknown as JsonValue),
    docs: "The address of the API, its credentials, and where its errors have their messages.",
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
  const docs = jsdoc({ ...api.docs, summary: api.title });
  const made = file.importFrom("src/provider.ts", "provider");
  file.add({
    kind: "class",
    name: identifier(client.className),
    parent: `${base}<${optionsName}>`,
    docs,
    maker: {
      parameters: [
        { name: "options", type: optionsName, ...(!client.needsBaseUrl && { initial: "{}" }) },
      ],
      statements: [`super(${made}, options);`],
    },
    methods: api.operations.map((operation) => method(api, operation, file)),
  });
  return file;
}

function method(api: Api, operation: Operation, file: SourceFile): MethodText {
  const name = identifier(operation.name);
  const path = operationPath(operation);
  const called = file.importFrom(path, identifier(operation.functionName));
  const { parameters, returnType } = callSignature(operation, file);
  const given = ["this", ...parameters.map((parameter) => parameter.name)];
  const body = `return ${called}(${given.join(", ")});`;
  const docs = operationDocs(api, operation, "method");
  return { name, parameters, returnType, body, docs };
}
