/** Refuses options of a client that do not exist or are invalid. */
import { Refusal } from "../errors.ts";
import type { ProviderPlan } from "../plan.ts";
import { describe } from "../values/values.ts";
import type { ClientOptions } from "./clientOptions.ts";
import type { Validation } from "./standardSchema.ts";

const commonOptions =
  "baseUrl,timeout,totalTimeout,streamTimeout,maxRetries,fetch,agent,credentials,defaultHeaders,defaultQuery,hooks,logger,logLevel,dangerouslyAllowBrowser,validation,maxResponseSize,maxErrorSize,maxItemSize".split(
    ",",
  );

/** The newest format of plans that this runtime reads. */
const planFormat = 1;

/** Throws a `Refusal` for the first option that does not exist or is invalid. Limits are checked where they are read. */
export function checkOptions(provider: ProviderPlan, given: ClientOptions): void {
  if ((provider.format ?? 1) > planFormat) {
    throw new Refusal(
      "the package was generated for a newer @lading/runtime. Update @lading/runtime",
    );
  }
  refuseUnknownOptions(provider, given);
  if (given.baseUrl !== undefined) checkBaseUrl(given.baseUrl);
  if (given.agent !== undefined) checkAgent(given);
  if (given.credentials !== undefined) checkCredentials(given.credentials);
  if (given.validation !== undefined) checkValidation(given.validation);
}

function refuseUnknownOptions(provider: ProviderPlan, given: ClientOptions): void {
  const known = new Set([
    ...Object.keys(provider.options ?? {}),
    ...Object.keys(provider.server.variables ?? {}),
    ...commonOptions,
  ]);
  const unknown = Object.keys(given).find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw new Refusal(
      `there is no option ${unknown}. The options: ${[...known].join(", ")}`,
      unknown,
    );
  }
}

function checkCredentials(credentials: unknown): void {
  if (["include", "omit", "same-origin"].includes(credentials as string)) return;
  const shown =
    typeof credentials === "string" ? JSON.stringify(credentials) : describe(credentials);
  throw new Refusal(
    `credentials must be "include", "omit" or "same-origin" and is ${shown}`,
    "credentials",
  );
}

function checkAgent({ agent, fetch }: ClientOptions): void {
  if (typeof agent?.destroy !== "function") {
    throw new Refusal(
      `agent must be an http.Agent or https.Agent and is ${describe(agent)}`,
      "agent",
    );
  }
  if (fetch)
    throw new Refusal(
      "agent would have no effect: the option fetch makes the connections",
      "agent",
    );
}

function checkValidation({ schemas, onMismatch }: Partial<Validation>): void {
  const isMap = typeof schemas === "object" && schemas !== null;
  if (isMap && [undefined, "error", "warn"].includes(onMismatch)) return;
  throw new Refusal(
    'validation must be { schemas, onMismatch }: schemas from the package\'s entry "/schemas", onMismatch "error" or "warn"',
    "validation",
  );
}

/** The message does not show the URL: it may contain a password. */
export function checkBaseUrl(baseUrl: string): void {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const plain = url && /^https?:$/.test(url.protocol) && !/[?#]/.test(baseUrl);
  if (!plain || url.username || url.password) {
    throw new Refusal(
      "baseUrl must be an absolute http(s) URL without user name, query or fragment, such as https://api.example.com/prefix",
      "baseUrl",
    );
  }
}
