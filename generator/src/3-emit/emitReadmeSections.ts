/** Sections of a package's README that tell what the runtime does for it: credentials, failures. */
import type { Api } from "../2-model/model.ts";
import {
  baseUrlText,
  constructorText,
  credentialsText,
  variableName,
} from "./print/constructorText.ts";
import { cell, code, fence, table } from "./print/markdown.ts";

/** How to authenticate; nothing where the API asks for no credentials. */
export function emitCredentials(api: Api): readonly string[] {
  const { className, credentials } = api.client;
  const [first] = credentials;
  if (first === undefined) return [];
  const ways = (name: "name" | "env"): string =>
    credentials
      .map((options) => options.map((option) => code(option[name])).join(" and "))
      .join(", or ");
  return [
    "## Credentials",
    [
      `Give ${ways("name")}, or set the environment: ${ways("env")}.`,
      "A credential is a string, or a function that gives one: asked before a call, and once more after a 401, for all",
      "calls that were refused together.",
    ].join("\n"),
    fence(
      "ts",
      [
        `import { ${className} } from "${api.packageName}";`,
        "",
        `const ${variableName(api)} = new ${className}(${credentialsText(api, first)});`,
      ].join("\n"),
    ),
    [
      "In a browser a secret given as a string is refused, since everybody who opens the page could read it: give a function",
      "that asks your own server, or set `dangerouslyAllowBrowser: true`.",
    ].join("\n"),
  ];
}

/** What happens before a failure reaches the caller, and how to see it. */
export function emitFailures(api: Api): readonly string[] {
  const { className, logVariable, plan } = api.client;
  const waits = ["`Retry-After`", ...(plan.throttle ? [code(plan.throttle.header)] : [])];
  return [
    "## When a call fails",
    table(
      ["option", "default", ""],
      [
        [
          "`maxRetries`",
          "2",
          "how often a call is made again: after network failures, 408, 429 and 5xx, where doing it twice does no harm and " +
            `the body can be sent twice. ${waits.join(" and ")} ${waits.length > 1 ? "are" : "is"} obeyed`,
        ],
        [
          "`timeout`",
          "60,000",
          "milliseconds that an attempt may wait for its answer, counted from the last bytes that went out",
        ],
        [
          "`totalTimeout`",
          "`Infinity`",
          "milliseconds for all attempts and the waits between them",
        ],
        [
          "`logLevel`",
          `${code(logVariable)}, else \`warn\``,
          "`off`, `error`, `warn`, `info` (retries) or `debug` (every attempt), to `logger`; no line holds a secret",
        ],
        [
          "`hooks`",
          "none",
          "functions around each attempt: for tracing, metrics, headers of your own",
        ],
      ],
    ),
    fence(
      "ts",
      [
        `import { ${className} } from "${api.packageName}";`,
        "",
        `const ${variableName(api)} = new ${className}({`,
        ...baseUrlText(api).map((text) => `${text},`),
        "maxRetries: 4,",
        "totalTimeout: 120_000,",
        "hooks: [",
        "async ({ operation, attempt }, send) => {",
        "const response = await send();",
        "console.log(operation, attempt, response.status);",
        "return response;",
        "},",
        "],",
        "});",
      ].join("\n"),
    ),
    "An error tells `attempts`, and in `notRetried` why there was not one more.",
  ];
}

/** How to take an answer item by item; nothing where no answer is a stream. */
export function emitStreams(api: Api): readonly string[] {
  const names = api.operations.filter(({ plan }) => plan.streams).map(({ name }) => code(name));
  if (names.length === 0) return [];
  const few = names.length <= mostNames;
  return [
    "## Answers that go on",
    [
      `${few ? names.join(", ") : `${names.length} operations`} may answer with items one after another:`,
      "an `ItemStream`, or an `EventStream` of server-sent events. Take them with `for await (const item of stream)`, once.",
      "Leaving the loop, `stream.cancel()` or the call's `signal` closes the connection. One that breaks rejects with",
      "`ApiConnectionError`, silence of `streamTimeout` (300,000 ms) with `ApiTimeoutError`, an item that is no JSON with",
      "`ApiResponseError`; items are not compared with their schemas. `toReadableStream()` gives a web stream of the items,",
      "`events()` of an `EventStream` the events as they came. `instanceof ItemStream` tells a stream from a whole answer.",
    ].join("\n"),
  ];
}

/** Names that a reader takes in at a glance. */
const mostNames = 5;

/** How to have answers checked; nothing where no answer can be. */
export function emitValidation(api: Api): readonly string[] {
  if (api.schemas.operations.length === 0) return [];
  const { className } = api.client;
  const options = constructorText(api).replace(/^\{ | \}$/g, "");
  const given = [...(options === "" ? [] : [options]), "validation: { schemas }"];
  return [
    "## Checked answers",
    fence(
      "ts",
      [
        `import { ${className} } from "${api.packageName}";`,
        `import { schemas } from "${api.packageName}/schemas";`,
        "",
        `export const ${variableName(api)} = new ${className}({ ${given.join(", ")} });`,
      ].join("\n"),
    ),
    [
      "An answer that differs from the document is then an `ApiResponseError` that says where, what was expected and what came;",
      'with `onMismatch: "warn"` it is handed over with a warning. An error of the API stays that error. The schemas are',
      "[Standard Schema](https://standardschema.dev) objects, made with valibot; without this import neither is in your bundle.",
    ].join("\n"),
  ];
}

/** Webhooks and callbacks: types for whoever hears them. */
export function emitIncoming(api: Api): readonly string[] {
  const [first] = api.incoming;
  if (first === undefined) return [];
  const rows = api.incoming.map(({ kind, key, method, operation, payloadName, docs }) => [
    code(payloadName),
    `${kind} ${code(`${method.toUpperCase()} ${key}`)}${operation === undefined ? "" : ` of ${code(operation)}`}`,
    cell(docs.summary ?? ""),
  ]);
  return [
    "## Webhooks and callbacks",
    "What the API sends has types: its body; with the end `Params` the headers and parameters that come with it, and with the\n" +
      "end `Answer` what it may be answered with, where the document describes them.",
    fence(
      "ts",
      [
        `import type { ${first.payloadName} } from "${api.packageName}";`,
        "",
        `export const read = (body: string): ${first.payloadName} => JSON.parse(body);`,
      ].join("\n"),
    ),
    table(["type of the body", "sent as", ""], rows),
  ];
}
