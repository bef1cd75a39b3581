/** What happens before a failure reaches the caller, and how to see it. */
import type { Api } from "../../2-model/model.ts";
import { baseUrlText, variableName } from "../print/constructorText.ts";
import { code, fence, table } from "./markdown.ts";

export function describeFailures(api: Api): readonly string[] {
  return [
    "## When a call fails",
    table(["option", "default", ""], failureOptions(api)),
    fence("ts", clientText(api)),
    "An error has the number of `attempts`; `notRetried` says why there was no further one.",
    ...describeKeys(api),
  ];
}

function describeKeys({ operations }: Api): readonly string[] {
  const keyed = operations.filter(({ plan }) => plan.idempotencyKey !== undefined);
  if (keyed.length === 0) return [];
  const shown = keyed.slice(0, mostShown).map(({ name }) => code(name));
  const rest = keyed.length - shown.length;
  const names = rest > 0 ? [...shown, `${rest} more`] : shown;
  return [
    `${names.join(", ")} ${keyed.length > 1 ? "send idempotency keys" : "sends an idempotency key"}: one key for each call and all its attempts, so ` +
      "that the call is retried and nothing is done twice. The option `idempotencyKey` gives a key of your own, which also repeats a call later.",
  ];
}

const mostShown = 5;

/** Name, default and meaning. */
function failureOptions(api: Api): readonly (readonly string[])[] {
  const { logVariable, plan } = api.client;
  const waits = ["`Retry-After`", ...(plan.throttle ? [code(plan.throttle.header)] : [])];
  return [
    [
      "`maxRetries`",
      "2",
      "how often a call is retried after network failures, 408, 429 and 5xx, if repeating it is safe and the body can be " +
        "sent again; a `POST` only after 429, 503 with `Retry-After`, or where no connection was made. " +
        `Delays in ${waits.join(" and ")} are observed`,
    ],
    [
      "`timeout`",
      "60,000",
      "milliseconds that an attempt waits for its response, counted from the last bytes that were sent",
    ],
    ["`totalTimeout`", "`Infinity`", "milliseconds for all attempts and the delays between them"],
    [
      "`logLevel`",
      `${code(logVariable)}, else \`warn\``,
      "`off`, `error`, `warn`, `info` (retries) or `debug` (every attempt), written to `logger`; no line contains a secret",
    ],
    ["`hooks`", "none", "functions around each attempt, for tracing, metrics or your own headers"],
  ];
}

/** A client with some of these options. */
function clientText(api: Api): string {
  const { className } = api.client;
  return [
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
  ].join("\n");
}
