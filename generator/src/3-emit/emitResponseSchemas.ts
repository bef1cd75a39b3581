/** `src/schemas.ts`: what responses must look like, for the client option `validation`. No other file imports it. */
import type { Api, Definition, OperationSchemas } from "../2-model/model.ts";
import { identifier } from "./print/identifier.ts";
import { propertyKey } from "./print/literal.ts";
import { ruleText } from "./print/ruleText.ts";
import { SourceFile } from "./print/SourceFile.ts";

export function emitResponseSchemas(api: Api): SourceFile {
  const file = new SourceFile(api, "src/schemas.ts");
  file.add({
    kind: "export",
    isType: true,
    module: "@lading/runtime",
    names: [{ name: "ResponseSchemas" }, { name: "StatusSchemas" }],
  });
  for (const definition of api.schemas.definitions) emitDefinition(definition, file);
  for (const operation of api.schemas.operations) emitResponses(operation, file);
  const responses = api.schemas.operations.map(
    ({ id, name }) => `${propertyKey(id)}: ${identifier(name)}`,
  );
  file.add({
    kind: "constant",
    name: "schemas",
    type: file.importType("@lading/runtime", "ResponseSchemas"),
    value: responses.length === 0 ? "{}" : `{\n${responses.join(",\n")},\n}`,
    docs: `Every response that can be validated: \`new ${api.client.className}({ validation: { schemas } })\`.`,
  });
  return file;
}

function emitDefinition({ name, rule, typeName }: Definition, file: SourceFile): void {
  const v = file.importTypesAs("valibot", "v");
  const type = typeName === undefined ? "unknown" : file.importModel(identifier(typeName));
  file.add({
    kind: "constant",
    name: identifier(name),
    type: `${v}.GenericSchema<unknown, ${type}>`,
    value: ruleText(rule, file),
    docs: typeName && `Schema of \`${identifier(typeName)}\`.`,
    isExported: typeName !== undefined,
  });
}

function emitResponses({ operation, name, statuses }: OperationSchemas, file: SourceFile): void {
  const members = statuses.map(
    ({ status, rule }) => `${propertyKey(status)}: ${ruleText(rule, file)}`,
  );
  file.add({
    kind: "constant",
    name: identifier(name),
    type: file.importType("@lading/runtime", "StatusSchemas"),
    value: `{\n${members.join(",\n")},\n}`,
    docs: `Responses of \`${identifier(operation)}\`, by status.`,
  });
}
