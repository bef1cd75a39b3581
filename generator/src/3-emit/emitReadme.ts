/** `README.md` of a package: from installing to a first call, every option and operation. */
import type {
  Api,
  ClientOption,
  JsonValue,
  Operation,
  RequestExample,
  Shape,
} from "../2-model/model.ts";
import { literal } from "./literal.ts";
import { headerLine } from "./SourceFile.ts";

export function emitReadme(api: Api): string {
  const first = firstUpload(api);
  return [
    headerLine(api, "<!--"),
    `# ${api.packageName}`,
    prose(api.docs.summary ?? api.docs.description ?? api.title),
    fence("sh", `npm install ${api.packageName}`),
    ...(first ? ["## First call", fence("ts", firstCall(api, first))] : []),
    "## Options",
    optionsTable(api),
    "Every client also takes `baseUrl`, `timeout`, `fetch`, `agent`, `defaultHeaders` and `defaultQuery`.",
    "## Operations",
    operationsTable(api),
    "## Answers and errors",
    errorsProse(first?.operation),
  ]
    .join("\n\n")
    .concat("\n");
}

interface FirstCall {
  readonly operation: Operation;
  readonly params: RequestExample["params"];
}

/** The call to begin with: the first example that takes a file, else the first of all. */
function firstUpload(api: Api): FirstCall | undefined {
  const calls = api.operations.flatMap((operation) =>
    operation.requests.map(({ params }) => ({ operation, params })),
  );
  const [operation] = api.operations;
  return (
    calls.find(({ params }) => takesFile(params)) ??
    calls[0] ??
    (operation && { operation, params: {} })
  );
}

function takesFile(params: RequestExample["params"]): boolean {
  return JSON.stringify(params).includes('"$file"');
}

function firstCall(api: Api, { operation, params }: FirstCall): string {
  const { className } = api.client;
  const variable = className.charAt(0).toLowerCase() + className.slice(1);
  const needsFile = takesFile(params);
  const given = Object.keys(params).length === 0 ? "" : callText(params);
  return [
    `import { ${[className, ...(needsFile ? ["fileFromPath"] : [])].join(", ")} } from "${api.packageName}";`,
    "",
    `const ${variable} = new ${className}(${constructorText(api)});`,
    `const answer = await ${variable}.${operation.name}(${given});`,
    ...(operation.data.kind === "void" ? [] : ["console.log(answer);"]),
  ].join("\n");
}

/** The credentials, as placeholders that nobody takes for real ones, without the spaces that no header can carry. */
function constructorText(api: Api): string {
  const { options, credentials } = api.client;
  const needed = [
    ...(credentials[0] ?? []),
    ...options.filter(({ env, name }) => !isVariable(api, name) && env !== ""),
  ];
  const members = needed.map(({ name, shape }) => `${name}: ${placeholder(name, shape)}`);
  return members.length === 0 ? "" : `{ ${members.join(", ")} }`;
}

function isVariable(api: Api, option: string): boolean {
  return Object.hasOwn(api.client.plan.server.variables ?? {}, option);
}

function placeholder(name: string, shape: Shape): string {
  return shape.kind === "number"
    ? "42"
    : literal(`your_${name.replaceAll(/([A-Z])/g, "_$1").toLowerCase()}`);
}

/** Parameters as code: a file is read from disk. */
function callText(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(callText).join(", ")}]`;
  if (typeof value !== "object" || value === null) return literal(value);
  const entries = Object.entries(value as Readonly<Record<string, JsonValue>>);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === "$file")
    return `await fileFromPath(${literal(first[1])})`;
  return `{ ${entries.map(([key, member]) => `${literal(key)}: ${callText(member)}`).join(", ")} }`;
}

function optionsTable(api: Api): string {
  const { credentials, options, plan } = api.client;
  const all = [
    ...new Map([...credentials.flat(), ...options].map((option) => [option.name, option])).values(),
  ];
  if (all.length === 0) return "None of its own.";
  const row = (option: ClientOption): string => {
    const fallback = plan.server.variables?.[option.name]?.default;
    const otherwise =
      fallback === undefined ? `\`${option.env}\`` : `\`${option.env}\`, else ${code(fallback)}`;
    return `| \`${option.name}\` | ${otherwise} | ${cell(option.docs.description ?? option.docs.summary ?? "")} |`;
  };
  return ["| option | when left out | |", "| --- | --- | --- |", ...all.map(row)].join("\n");
}

function operationsTable(api: Api): string {
  const rows = api.operations.map(
    ({ name, plan, docs }) =>
      `| \`${name}\` | ${code(`${plan.method} ${plan.path}`)} | ${cell(docs.summary ?? "")} |`,
  );
  return ["| method | request | |", "| --- | --- | --- |", ...rows].join("\n");
}

function errorsProse(operation: Operation | undefined): string {
  const call = operation ? `${operation.name}(…)` : "operation(…)";
  return [
    `Awaiting \`${call}\` gives the data or rejects: \`ApiError\` (the API answered with an error), \`ApiResponseError\``,
    "(an answer that cannot be read as documented), `ApiConnectionError`, `ApiTimeoutError`, or `ApiRequestError`",
    `(nothing was sent). \`${call}.result()\` never rejects on an answer: it gives a union told apart by \`ok\` and`,
    "`status`. `.withResponse()` and `.asResponse()` give the `Response`. The second argument of every operation takes",
    "`signal`, `timeout`, `headers`, `contentType` and `onUploadProgress`.",
  ].join("\n");
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** Prose of a document in Markdown: no HTML, no links that run scripts, no fences that break out. */
function prose(text: string): string {
  const line = oneLine(text);
  const isPaired = line.split("`").length % 2 === 1;
  return line.replaceAll(isPaired ? /[<>[\]{}]/g : /[<>[\]`{}]/g, (character) => `\\${character}`);
}

function cell(text: string): string {
  return prose(text).replaceAll("|", "\\|");
}

function code(text: string): string {
  return `\`${oneLine(text).replaceAll(/[`|]/g, "")}\``;
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
}
