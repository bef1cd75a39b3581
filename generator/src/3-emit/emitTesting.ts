/** `src/testing.ts` and `src/examples/`: the API for mocks and tests, its examples and its samples. Nothing else imports them. */
import type { Api, SampledModel, TestedOperation, TestingModel } from "../2-model/model.ts";
import { emitExamples, examplesOf, examplesPath } from "./emitExamples.ts";
import { operationPath } from "./emitOperations.ts";
import { identifier } from "./print/identifier.ts";
import { literal, propertyKey } from "./print/literal.ts";
import { SourceFile } from "./print/SourceFile.ts";
import { typeText } from "./print/typeText.ts";

const library = "@lading/testing/api";

export function emitTesting(api: Api, testing: TestingModel): readonly SourceFile[] {
  const file = new SourceFile(api, "src/testing.ts", "models");
  for (const module of testing.reexports) file.add({ kind: "export", module });
  file.add({ kind: "export", module: library, names: [{ name: "sampleFile" }] });
  addOperations(file, testing);
  addApi(file, api, testing);
  addExamples(file, api, testing);
  addSample(file, testing);
  return [file, ...emitExamples(api, testing)];
}

function addOperations(file: SourceFile, { operations }: TestingModel): void {
  const members = operations.map(
    (operation) => `readonly ${propertyKey(operation.name)}: ${operationType(operation, file)};`,
  );
  file.add({
    kind: "type",
    name: "Operations",
    // An interface would not do where operations of any names are expected.
    type: members.length === 0 ? "{}" : `{\n${members.join("\n")}\n}`,
    docs: "What each method takes, and the bodies of its responses by status.",
  });
}

function operationType({ paramsName, responses }: TestedOperation, file: SourceFile): string {
  const params = paramsName === undefined ? "undefined" : file.importModel(identifier(paramsName));
  const bodies = responses.map(
    ({ status, shape }) => `readonly ${propertyKey(status)}: ${typeText(shape, file)};`,
  );
  return `{ readonly params: ${params}; readonly responses: {${bodies.join(" ")}} }`;
}

function addApi(file: SourceFile, api: Api, { document, operations, int64 }: TestingModel): void {
  const described = api.operations.map((operation, index) => {
    const tested = operations[index];
    const plan = file.importFrom(operationPath(operation), identifier(operation.planName));
    const rest = tested === undefined ? [] : requestTexts(tested);
    return `${propertyKey(operation.name)}: { ${[`plan: ${plan}`, ...rest].join(", ")} }`;
  });
  const url = /^https?:/.test(document)
    ? `new URL(${literal(document)})`
    : `new URL(${literal(document)}, import.meta.url)`;
  const members = [
    `name: ${literal(api.provider)}`,
    `document: ${url}`,
    file.importFrom("src/provider.ts", "provider"),
    `operations: {\n${described.join(",\n")}\n}`,
    ...(int64 === undefined ? [] : [`int64: ${literal(int64)}`]),
  ];
  file.add({
    kind: "constant",
    name: "api",
    type: `${file.importType(library, "ApiDescription")}<Operations>`,
    value: `{\n${members.join(",\n")}\n}`,
    docs: "This API, for the mock and the contract tests of `@lading/testing`.",
  });
}

function requestTexts({ requests, constant }: TestedOperation): readonly string[] {
  if (requests.length === 0) return [];
  const types = requests.flatMap(({ key, mediaType }) =>
    mediaType === undefined ? [] : [`${propertyKey(key)}: ${literal(mediaType)}`],
  );
  return [
    `requests: ${identifier(constant)}.requests`,
    ...(types.length === 0 ? [] : [`mediaTypes: { ${types.join(", ")} }`]),
  ];
}

function addExamples(file: SourceFile, api: Api, testing: TestingModel): void {
  const shown = examplesOf(api, testing).map(({ operation, tested }) => ({
    name: propertyKey(tested.name),
    constant: file.importFrom(examplesPath(operation), identifier(tested.constant)),
  }));
  const types = shown.map(({ name, constant }) => `readonly ${name}: typeof ${constant};`);
  const values = shown.map(({ name, constant }) => `${name}: ${constant}`);
  file.add({
    kind: "constant",
    name: "examples",
    type: `{ ${types.join(" ")} }`,
    value: values.length === 0 ? "{}" : `{\n${values.join(",\n")},\n}`,
    docs: "The document's examples, by operation: `requests` as the method takes them, `responses` by status.",
  });
}

function addSample(file: SourceFile, { models }: TestingModel): void {
  file.add({
    kind: "interface",
    name: "Models",
    members: models.map(({ name }) => ({
      name: propertyKey(name),
      type: file.importModel(identifier(name)),
    })),
    docs: "The types that `sample` makes, by name.",
  });
  const createSampler = file.importValue(library, "createSampler");
  file.add({
    kind: "constant",
    name: "sample",
    type: `${file.importType(library, "Sampler")}<Models>`,
    value: `${createSampler}<Models>(api, {\n${placeTexts(models).join(",\n")},\n})`,
    docs: 'A value of the named type, the same for the same seed: `sample("Name", { seed, overrides })`.',
  });
}

/** A type that is not named here is a component of its own name, in a response. */
function placeTexts(models: readonly SampledModel[]): readonly string[] {
  const params = models.flatMap(({ name, paramsOf }) =>
    paramsOf === undefined ? [] : [`${propertyKey(name)}: ${literal(paramsOf)}`],
  );
  const sent = models.flatMap(({ name, isSent }) => (isSent ? [literal(name)] : []));
  const others = models.flatMap(({ name, schema }) =>
    schema === undefined || schema === `/components/schemas/${name}`
      ? []
      : [`${propertyKey(name)}: ${literal(schema)}`],
  );
  return [
    `params: ${params.length === 0 ? "{}" : `{ ${params.join(", ")} }`}`,
    ...(sent.length > 0 ? [`sent: [${sent.join(", ")}]`] : []),
    ...(others.length > 0 ? [`schemas: { ${others.join(", ")} }`] : []),
  ];
}
