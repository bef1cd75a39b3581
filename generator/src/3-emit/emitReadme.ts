/** `README.md` of a package: installation, a first call, every option and every operation. */
import type { Api, CallExample, ClientOption, Shape } from "../2-model/model.ts";
import { constructorText, variableName } from "./print/constructorText.ts";
import {
  emitCredentials,
  emitFailures,
  emitStreams,
  emitIncoming,
  emitValidation,
} from "./emitReadmeSections.ts";
import { argumentsText } from "./print/exampleText.ts";
import { cell, code, fence, prose, table } from "./print/markdown.ts";
import { headerLine } from "./print/SourceFile.ts";

export function emitReadme(api: Api): string {
  const first = api.firstCall;
  return [
    headerLine(api, "<!--"),
    `# ${api.packageName}`,
    prose(api.docs.summary ?? api.docs.description ?? api.title),
    fence("sh", `npm install ${api.packageName}`),
    ...(first ? ["## First call", fence("ts", firstCall(api, first))] : []),
    ...(api.guide === undefined ? [] : [api.guide.trim()]),
    ...emitCredentials(api),
    "## Options",
    optionsTable(api),
    ...(api.client.needsBaseUrl
      ? [
          "`baseUrl` is required: the document names no absolute server, so you must give the address of the API.",
        ]
      : []),
    "Every client also takes `baseUrl`, `fetch`, `agent`, `defaultHeaders`, `defaultQuery`, and the\n" +
      "options in [When a call fails](#when-a-call-fails).",
    "## Operations",
    operationsTable(api),
    ...emitIncoming(api),
    "## Results and errors",
    errorsProse(api, first?.operation),
    ...emitStreams(api),
    ...emitFailures(api),
    ...emitValidation(api),
  ]
    .join("\n\n")
    .concat("\n");
}

function firstCall(api: Api, call: CallExample): string {
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
    ...(data === undefined ? [] : usedResult(data)),
  ].join("\n");
}

function usedResult(data: Shape): readonly string[] {
  if (data.kind === "void") return [];
  const isStream = data.kind === "itemStream" || data.kind === "eventStream";
  return [
    isStream ? "for await (const item of result) console.log(item);" : "console.log(result);",
  ];
}

function optionsTable(api: Api): string {
  const { credentials, options, plan } = api.client;
  const all = [
    ...new Map([...credentials.flat(), ...options].map((option) => [option.name, option])).values(),
  ];
  if (all.length === 0) return "This API has no options of its own.";
  const row = (option: ClientOption): readonly string[] => {
    const fallback = plan.server.variables?.[option.name]?.default;
    const otherwise =
      fallback === undefined ? `\`${option.env}\`` : `\`${option.env}\`, else ${code(fallback)}`;
    const words = option.docs.description ?? option.docs.summary ?? "";
    return [`\`${option.name}\``, otherwise, cell(words)];
  };
  return table(["option", "when left out", ""], all.map(row));
}

function operationsTable(api: Api): string {
  if (api.operations.length === 0) return "The document describes no operations.";
  const rows = api.operations.map(({ name, plan, docs }) => [
    `\`${name}\``,
    code(`${plan.method} ${plan.path}`),
    cell(docs.summary ?? ""),
  ]);
  return table(["method", "request", ""], rows);
}

function errorsProse(api: Api, operation = "operation"): string {
  const call = `${operation}(…)`;
  const codes =
    api.errorCodeName === undefined
      ? []
      : [
          `\`error.code\` of an \`ApiError\` is a ${code(api.errorCodeName)}: a code that the API lists, or a newer one.`,
        ];
  return [
    `\`await ${call}\` returns the data, or rejects with \`ApiError\` (the API responded with an error), \`ApiResponseError\``,
    "(the response does not match the document), `ApiConnectionError`, `ApiTimeoutError`, or `ApiRequestError` (nothing was",
    `sent). \`${call}.result()\` does not reject when the API responds: it returns a union that you narrow by \`ok\` and \`status\`.`,
    "`.withResponse()` and `.asResponse()` return the `Response`. The second argument of every operation takes `signal`,",
    "`timeout`, `totalTimeout`, `maxRetries`, `headers`, `contentType` and `onUploadProgress`.",
    ...codes,
  ].join("\n");
}
