/** The first call: what a reader can copy and run. */
import type { Api, CallExample, Shape } from "../../2-model/model.ts";
import { constructorText, variableName } from "../print/constructorText.ts";
import { argumentsText } from "../print/exampleText.ts";
import { fence } from "./markdown.ts";

/** Nothing where a reader could not write the parameters of any operation down. */
export function describeFirstCall(api: Api): readonly string[] {
  return api.firstCall ? ["## First call", fence("ts", callText(api, api.firstCall))] : [];
}

function callText(api: Api, call: CallExample): string {
  const { operation, params } = call;
  const { className } = api.client;
  const variable = variableName(api);
  const needsFile = JSON.stringify(params ?? "").includes('"$file"');
  const given = argumentsText(call).join(", ");
  const data = api.operations.find(({ name }) => name === operation)?.data;
  return [
    `import { ${[className, ...(needsFile ? ["fileFromPath"] : [])].join(", ")} } from "${api.packageName}";`,
    "",
    `const ${variable} = new ${className}(${constructorText(api, operation)});`,
    `const result = await ${variable}.${operation}(${given});`,
    ...(data === undefined ? [] : useResult(data)),
  ].join("\n");
}

export function useResult(data: Shape): readonly string[] {
  if (data.kind === "void") return [];
  const isStream = data.kind === "itemStream" || data.kind === "eventStream";
  return [
    isStream ? "for await (const item of result) console.log(item);" : "console.log(result);",
  ];
}
