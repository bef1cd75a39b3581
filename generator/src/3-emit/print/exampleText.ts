/** A call as a program's text: in the comment of an operation and in a README. */
import type { Api, CallExample, Operation, Shape } from "../../2-model/model.ts";
import { layoutCode } from "../layout/layoutCode.ts";
import { isTaken, variableName } from "./constructorText.ts";
import { identifier } from "./identifier.ts";
import { literal } from "./literal.ts";
import { valueText, type FileText } from "./valueText.ts";

/** What is called: the client's method, or the function that takes the client. */
export type Called = "method" | "function";

/** Lines for an `@example`; `undefined` where the model has no call to show. */
export function exampleText(api: Api, operation: Operation, called: Called): string | undefined {
  const { example, data } = operation;
  if (example === undefined) return undefined;
  const client = variableName(api);
  const given = argumentsText(example);
  const name = identifier(operation.functionName);
  const call =
    called === "method"
      ? `${client}.${identifier(operation.name)}(${given.join(", ")})`
      : `${name}(${[client, ...given].join(", ")})`;
  if (operation.plan.pagination)
    return layoutCode([`for await (const item of ${call}.items()) console.log(item);`]);
  if (data.kind === "void" || data.kind === "never") return layoutCode([`await ${call};`]);
  const result = resultName(data, [client, name]);
  const isStream = data.kind === "itemStream" || data.kind === "eventStream";
  return layoutCode([
    `const ${result} = await ${call};`,
    ...(isStream ? [`for await (const item of ${result}) console.log(item);`] : []),
  ]);
}

const fileOnDisk: FileText = (name) => `await fileFromPath(${literal(name)})`;

/** The arguments of the call, apart from the client. Files are read from disk, unless `fileText` says something else. */
export function argumentsText(
  { params, contentType }: CallExample,
  fileText: FileText = fileOnDisk,
): readonly string[] {
  const given = params === undefined ? [] : [valueText(params, fileText)];
  if (contentType === undefined) return given;
  return [given[0] ?? "undefined", `{ contentType: ${literal(contentType)} }`];
}

/** What the result is called: by its type, where the name is free. */
function resultName(data: Shape, used: readonly string[]): string {
  if (data.kind === "itemStream" || data.kind === "eventStream") return "items";
  if (data.kind !== "reference") return "result";
  const name = data.name.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (start) => start.toLowerCase());
  return isTaken(name) || used.includes(name) || name === data.name ? "result" : name;
}
