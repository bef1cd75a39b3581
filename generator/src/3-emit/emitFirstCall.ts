/** `first-call.js` of a new workspace: the call that the package's README begins with, sent to a mock. */
import type { Api } from "../2-model/model.ts";
import { constructorText, variableName } from "./print/constructorText.ts";
import { argumentsText } from "./print/exampleText.ts";
import { literal } from "./print/literal.ts";
import { useResult } from "./readme/describeFirstCall.ts";

/** `undefined` where the model has no call to show. Files are made up, so that none has to be there. */
export async function emitFirstCall(api: Api, mockUrl: string): Promise<string | undefined> {
  const { firstCall, client, packageName, operations } = api;
  if (firstCall === undefined) return undefined;
  const { operation } = firstCall;
  const variable = variableName(api);
  const given = argumentsText(firstCall, (name) => `new File(["A file."], ${literal(name)})`);
  const data = operations.find(({ name }) => name === operation)?.data;
  const called = `await ${variable}.${operation}(${given.join(", ")});`;
  const lines = [
    `const ${variable} = new ${client.className}(${constructorText(api, operation, mockUrl)});`,
    ...(data === undefined || data.kind === "void"
      ? [called, `console.log(${literal(`${operation}: done`)});`]
      : [`const result = ${called}`, ...useResult(data)]),
  ];
  const head = "// The first call, sent to the mock that `npm run mock` starts.";
  const imported = `import { ${client.className} } from ${literal(packageName)};`;
  const { format } = await import("prettier");
  return format([head, imported, "", ...lines].join("\n"), { parser: "babel", printWidth: 100 });
}
