/** Makes the call of a contract case, once for its result and once awaited, and tells what came of it. */
import { ApiError } from "@lading/runtime";
import {
  objectOf,
  type Observed,
  readPointer,
  type WantedResponse,
} from "@lading/testing/internal";
import { hidesError, type ContractCase } from "./contractCases.ts";
import type { Mock } from "./mocks.ts";
import type { Provider } from "../providers.ts";
import {
  testClient,
  type TestCall,
  type TestClient,
  type TestClientOptions,
} from "./testClient.ts";
import { testParams } from "./testParams.ts";
import { withEveryEncoder } from "../withEveryEncoder.ts";

/** What came of one call. */
export interface Outcome {
  readonly ok: boolean;
  readonly status: number;
  /** JSON as its value, bytes as their text; `undefined` when there is none. */
  readonly body: unknown;
  /** How many requests it took. */
  readonly requests: number;
  readonly violations: readonly string[];
}

/** A case that is sent to a mock. */
export interface CaseCall {
  readonly provider: Provider;
  readonly mock: Mock;
  readonly given: ContractCase;
  /** Default: the client's own. */
  readonly fetch?: NonNullable<TestClientOptions["fetch"]>;
  /** Set: the response arrives with this status of a success, whatever its own. */
  readonly sentAs?: number;
}

/** The outcome of `.result()`. */
export async function resultOutcome(call: CaseCall): Promise<Outcome> {
  const send = await prepare(call);
  const observed = await call.mock.wire.observe(wantedResponse(call), () => send().result());
  const { ok, status, data, error } = observed.value;
  return outcome(observed, { ok, status, body: ok ? data : error });
}

/** The outcome of awaiting the call. Rejects with whatever is no `ApiError`. */
export async function awaitedOutcome(call: CaseCall): Promise<Outcome> {
  const send = await prepare(call);
  const { status } = expectedOutcome(call);
  const settled = async (): Promise<Pick<Outcome, "ok" | "status" | "body">> => {
    try {
      return { ok: true, status, body: await send() };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { ok: false, status: error.status, body: error.error };
    }
  };
  const observed = await call.mock.wire.observe(wantedResponse(call), settled);
  return outcome(observed, observed.value);
}

/** What the document promises: an error that hides in a 200 is an error, of the status that it names. */
export function expectedOutcome({ provider, given, sentAs }: CaseCall): Outcome {
  const { status: statusPointer } = objectOf(provider.document["x-lading-errors"]);
  const body = given.example?.value;
  const isSuccess = given.response.ok || sentAs !== undefined;
  const isHidden = isSuccess && hidesError(provider, body);
  const hidden =
    isHidden && typeof statusPointer === "string" ? readPointer(body, statusPointer) : undefined;
  return {
    ok: isSuccess && !isHidden,
    status: typeof hidden === "number" ? hidden : (sentAs ?? given.status),
    body,
    requests: 1,
    violations: [],
  };
}

/** A function that makes the call: a call starts as soon as it is made. */
async function prepare(call: CaseCall): Promise<() => TestCall> {
  const { provider, mock, given, sentAs } = call;
  const fetch = sentAs === undefined ? call.fetch : fetchAs(sentAs);
  const { operation, request, schemes } = given;
  const client = await testClient(provider, {
    baseUrl: mock.baseUrl,
    ...(schemes && { schemes }),
    ...(fetch && { fetch }),
  });
  const method =
    schemes?.length === 0 ? planned(client, operation) : client[operation.name]?.bind(client);
  if (method === undefined) throw new Error(`${provider.name} has no method ${operation.name}.`);
  const params = testParams({ operation, request, mockUrl: mock.wire.url });
  return () => (operation.paramsName === undefined ? method() : method(params));
}

/** The response that the server gave, under another status. */
function fetchAs(status: number): NonNullable<TestClientOptions["fetch"]> {
  return async (url, init) => {
    const { body, headers } = await fetch(url, init);
    return new Response(body, { status, headers });
  };
}

/**
 * The operation as the document has it. The class of a package may insist on a key where the document also allows a call without
 * one, since the form may carry the permission.
 */
function planned(
  client: TestClient,
  { plan }: ContractCase["operation"],
): (params?: unknown) => TestCall {
  const call = client["call"] as unknown as (plan: unknown, params: unknown) => TestCall;
  return (params) => call.bind(client)(withEveryEncoder(plan), params);
}

function wantedResponse({ given: { status, example } }: CaseCall): WantedResponse {
  return { status, ...(example && { example: example.name, mediaType: example.mediaType }) };
}

async function outcome(
  { exchanges }: Observed<unknown>,
  { ok, status, body }: Pick<Outcome, "ok" | "status" | "body">,
): Promise<Outcome> {
  return {
    ok,
    status,
    body: body instanceof Blob ? await body.text() : body,
    requests: exchanges.length,
    violations: exchanges.flatMap((exchange) => exchange.violations),
  };
}
