/** `src/examples/<operation>.ts`: the document's examples of one operation as constants; or, of a large API, of one tag's. */
import type {
  Api,
  Operation,
  Shape,
  TestedExample,
  TestedOperation,
  TestingModel,
} from "../2-model/model.ts";
import { identifier } from "./print/identifier.ts";
import { literal, propertyKey } from "./print/literal.ts";
import { SourceFile } from "./print/SourceFile.ts";
import { typeText } from "./print/typeText.ts";
import { valueText } from "./print/valueText.ts";

/** Path of the file with an operation's examples. */
export function examplesPath({ file }: Operation): string {
  return `src/examples/${identifier(file)}.ts`;
}

export interface ShownOperation {
  readonly operation: Operation;
  readonly tested: TestedOperation;
}

/** The operations that the document shows something of. */
export function examplesOf(api: Api, { operations }: TestingModel): readonly ShownOperation[] {
  return api.operations.flatMap((operation, index) => {
    const tested = operations[index];
    const isShown =
      tested !== undefined &&
      (tested.requests.length > 0 || tested.responses.some(({ examples }) => examples.length > 0));
    return isShown ? [{ operation, tested }] : [];
  });
}

export function emitExamples(api: Api, testing: TestingModel): readonly SourceFile[] {
  const files = new Map<string, SourceFile>();
  for (const { operation, tested } of examplesOf(api, testing)) {
    const path = examplesPath(operation);
    const file = files.get(path) ?? new SourceFile(api, path, "models");
    files.set(path, file);
    addExamples(file, tested);
  }
  return [...files.values()];
}

function addExamples(file: SourceFile, tested: TestedOperation): void {
  const { requests } = tested;
  const shown = tested.responses.filter(({ examples }) => examples.length > 0);
  const params: Shape =
    tested.paramsName === undefined
      ? { kind: "unknown" }
      : { kind: "reference", name: tested.paramsName };
  const types = [
    ...(requests.length > 0 ? [`readonly requests: ${examplesType(requests, params, file)};`] : []),
    ...(shown.length > 0
      ? [
          `readonly responses: { ${shown
            .map(
              ({ status, shape, examples }) =>
                `readonly ${propertyKey(status)}: ${examplesType(examples, shape, file)};`,
            )
            .join(" ")} };`,
        ]
      : []),
  ];
  const values = [
    ...(requests.length > 0 ? [`requests: ${examplesText(requests, file)}`] : []),
    ...(shown.length > 0
      ? [
          `responses: {\n${shown
            .map(
              ({ status, examples }) => `${propertyKey(status)}: ${examplesText(examples, file)}`,
            )
            .join(",\n")},\n}`,
        ]
      : []),
  ];
  file.add({
    kind: "constant",
    name: identifier(tested.constant),
    type: `{ ${types.join(" ")} }`,
    value: `{\n${values.join(",\n")},\n}`,
    docs: `Examples of \`${identifier(tested.name)}\`, as the document has them.`,
  });
}

function examplesType(examples: readonly TestedExample[], shape: Shape, file: SourceFile): string {
  const types = examples.map(({ key, fit }) => {
    const type = fit === "none" ? "unknown" : typeText(shape, file);
    return `readonly ${propertyKey(key)}: ${fit === "part" ? `Partial<${type}>` : type};`;
  });
  return `{ ${types.join(" ")} }`;
}

function examplesText(examples: readonly TestedExample[], file: SourceFile): string {
  const texts = examples.map(({ key, value }) => {
    const text = valueText(
      value,
      (name) => `${file.importValue("@lading/testing/api", "sampleFile")}(${literal(name)})`,
    );
    return `${propertyKey(key)}: ${text}`;
  });
  return `{\n${texts.join(",\n")},\n}`;
}
