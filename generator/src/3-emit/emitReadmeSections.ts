/** Sections of a package's README about what the runtime does: credentials, failures, streams, validation. */
import type { Api } from "../2-model/model.ts";
import {
  baseUrlText,
  constructorText,
  credentialsText,
  variableName,
} from "./print/constructorText.ts";
import { cell, code, fence, table } from "./print/markdown.ts";

/** How to authenticate; nothing for an API without credentials. */
export function emitCredentials(api: Api): readonly string[] {
  const { className, credentials } = api.client;
  const [first] = credentials;
  if (first === undefined) return [];
  const listed = (name: "name" | "env"): string =>
    credentials
      .map((options) => options.map((option) => code(option[name])).join(" and "))
      .join(", or ");
  return [
    "## Credentials",
    [
      `Give ${listed("name")}, or set the environment variables ${listed("env")}.`,
      "A credential is a string, or a function that returns one. The function is called before a request, and once more after",
      "a 401, on behalf of all calls that were refused at the same time.",
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
      "A browser client refuses a secret that is a string, because everyone who opens the page could read it. Pass a function",
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
          "how often a call is retried after network failures, 408, 429 and 5xx, if repeating it is safe and the body can be " +
            `sent again. Delays in ${waits.join(" and ")} are observed`,
        ],
        [
          "`timeout`",
          "60,000",
          "milliseconds that an attempt waits for its response, counted from the last bytes that were sent",
        ],
        [
          "`totalTimeout`",
          "`Infinity`",
          "milliseconds for all attempts and the delays between them",
        ],
        [
          "`logLevel`",
          `${code(logVariable)}, else \`warn\``,
          "`off`, `error`, `warn`, `info` (retries) or `debug` (every attempt), written to `logger`; no line contains a secret",
        ],
        [
          "`hooks`",
          "none",
          "functions around each attempt, for tracing, metrics or your own headers",
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
    "An error has the number of `attempts`; `notRetried` says why there was no further one.",
  ];
}

/** How to read a response item by item; nothing where no response is a stream. */
export function emitStreams(api: Api): readonly string[] {
  const names = api.operations.filter(({ plan }) => plan.streams).map(({ name }) => code(name));
  if (names.length === 0) return [];
  const few = names.length <= mostNames;
  return [
    "## Streams",
    [
      `${few ? names.join(", ") : `${names.length} operations`} can return a stream of items:`,
      "an `ItemStream`, or an `EventStream` of server-sent events. Read it once, with `for await (const item of stream)`.",
      "Leaving the loop, `stream.cancel()` or the call's `signal` closes the connection. The loop rejects with",
      "`ApiConnectionError` if the connection breaks, with `ApiTimeoutError` if nothing arrives for `streamTimeout`",
      "(300,000 ms), and with `ApiResponseError` if an item is not JSON. Items are not validated. `toReadableStream()` returns",
      "a web stream of the items, `events()` of an `EventStream` the events as received. `instanceof ItemStream` distinguishes",
      "a stream from a whole response.",
    ].join("\n"),
  ];
}

/** Names that a reader takes in at a glance. */
const mostNames = 5;

/** How to validate responses; nothing where no response has a schema. */
export function emitValidation(api: Api): readonly string[] {
  if (api.schemas.operations.length === 0) return [];
  const { className } = api.client;
  const options = constructorText(api).replace(/^\{ | \}$/g, "");
  const given = [...(options === "" ? [] : [options]), "validation: { schemas }"];
  return [
    "## Response validation",
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
      "A response that does not match the document then rejects with an `ApiResponseError` that says where, what was expected",
      'and what was received. With `onMismatch: "warn"` it is returned, with a warning. An error of the API stays that error. The',
      "schemas are [Standard Schema](https://standardschema.dev) objects built with valibot. Your bundle contains neither unless",
      "you import them.",
    ].join("\n"),
  ];
}

/** Webhooks and callbacks: types for the server that receives them. */
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
    "Each request that the API sends has a type for its body. Where the document describes them, the same name with `Params` is\n" +
      "the type of its headers and parameters, and with `Response` the type of the response that the API expects.",
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
