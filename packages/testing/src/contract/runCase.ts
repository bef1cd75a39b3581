/** Makes the call of a case, once for its result and once awaited, and holds what comes of it against the document. */
import { isDeepStrictEqual } from "node:util";
import { objectOf, readPointer } from "../document/json.ts";
import { violationText } from "../judge/Violation.ts";
import type { Mock } from "../mock/Mock.ts";
import { clientOptions } from "./clientOptions.ts";
import type { ContractCase } from "./ContractCase.ts";
import type { ContractSource } from "./contractSource.ts";
import { withPresignedUrl } from "./withPresignedUrl.ts";

/** The class of a generated client. */
export type ClientClass = new (options: never) => object;

export interface CaseRun {
  readonly source: ContractSource;
  readonly client: ClientClass;
  /** Options of the client, besides credentials. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly mock: Mock;
}

/** Rejects, with what the document promises and what was so. */
export async function runCase(given: ContractCase, run: CaseRun): Promise<void> {
  const expected = expectedOutcome(given, run.source);
  for (const way of [resultOf, awaitedOf]) {
    const before = run.mock.requests.length;
    run.mock.reply(given.operation, mockReply(given), { undocumented: true });
    const outcome = await way(() => makeCall(given, run), expected);
    refuse(requestFaults(given, run.mock, before));
    if (given.response.isMakeshift) continue;
    refuse(outcomeFaults(expected, await comparable(outcome, expected)));
  }
}

/** What a call came to. */
export interface Outcome {
  readonly ok: boolean;
  readonly status: number;
  readonly body: unknown;
}

function mockReply({ response: { status, body } }: ContractCase): Parameters<Mock["reply"]>[1] {
  return { status, ...(body && { body: body.value, mediaType: body.mediaType }) } as Parameters<
    Mock["reply"]
  >[1];
}

/** An error that hides in a 200 is an error, of the status that it names. */
function expectedOutcome({ response }: ContractCase, { api }: ContractSource): Outcome {
  const { insideSuccess, status: statusPointer } = api.provider.errors ?? {};
  const { status, body, value = body?.value } = response;
  const isSuccess = status >= 200 && status < 300;
  const isHidden =
    isSuccess && insideSuccess !== undefined && readPointer(value, insideSuccess) != null;
  const hidden = isHidden && statusPointer !== undefined ? readPointer(value, statusPointer) : 0;
  return {
    ok: isSuccess && !isHidden,
    status: typeof hidden === "number" && hidden > 0 ? hidden : status,
    body: value,
  };
}

interface Call extends PromiseLike<unknown> {
  readonly result: () => Promise<{
    readonly ok: boolean;
    readonly status: number;
    readonly data?: unknown;
    readonly error?: unknown;
  }>;
}

type Methods = Readonly<Record<string, (...words: readonly unknown[]) => Call>>;

/** A call starts as soon as it is made. */
function makeCall(
  given: ContractCase,
  { source, client: Client, mock, options: others }: CaseRun,
): Call {
  const { operation, plan, request, schemes } = given;
  const options = {
    ...clientOptions(source, schemes),
    baseUrl: mock.url,
    // One request is to be seen for each call.
    maxRetries: 0,
    ...others,
  };
  const client = new Client(options as never) as Methods;
  const callOptions =
    request.contentType === undefined ? [] : [{ contentType: request.contentType }];
  const params = request.params && withPresignedUrl(request.params, plan, mock.origin);
  // A class may insist on credentials where the document also allows a call without any.
  if (schemes?.length === 0) {
    if (client["call"] === undefined) throw new Error("The class is no generated client.");
    return client["call"](plan, params, ...callOptions);
  }
  if (client[operation] === undefined) throw new Error(`The client has no method ${operation}.`);
  return params === undefined
    ? client[operation](...callOptions)
    : client[operation](params, ...callOptions);
}

async function resultOf(call: () => Call): Promise<Outcome> {
  const { ok, status, data, error } = await call().result();
  return { ok, status, body: ok ? data : error };
}

async function awaitedOf(call: () => Call, expected: Outcome): Promise<Outcome> {
  try {
    return { ok: true, status: expected.status, body: await call() };
  } catch (thrown) {
    const { status, error } = objectOf(thrown);
    if (typeof status !== "number") throw thrown;
    return { ok: false, status, body: error };
  }
}

function requestFaults({ operation }: ContractCase, mock: Mock, before: number): readonly string[] {
  const sent = mock.requests.slice(before);
  const [request] = sent;
  return [
    ...(sent.length === 1 ? [] : [`${String(sent.length)} requests were sent; 1 was expected.`]),
    ...(request === undefined || request.operation === operation
      ? []
      : [
          `The request is one of ${request.operation ?? "no operation"}: ${request.method} ${request.path}`,
        ]),
    ...sent.flatMap(({ violations }) => violations.map(violationText)),
  ];
}

/** Bytes as their text, and a text as JSON where JSON was sent. */
async function comparable(outcome: Outcome, expected: Outcome): Promise<Outcome> {
  const body = await wholeBody(outcome.body);
  if (typeof body !== "string" || typeof expected.body === "string") return { ...outcome, body };
  try {
    return { ...outcome, body: JSON.parse(body) as unknown };
  } catch {
    return { ...outcome, body: body === "" ? undefined : body };
  }
}

/** Bytes as their text, and a stream as the list of its items. */
async function wholeBody(body: unknown): Promise<unknown> {
  if (body instanceof Blob) return body.text();
  // Without a body there is nothing but the error itself.
  if (body instanceof Error) return undefined;
  if (typeof body !== "object" || body === null || !(Symbol.asyncIterator in body)) return body;
  const items: unknown[] = [];
  for await (const item of body as AsyncIterable<unknown>) items.push(item);
  return items;
}

function outcomeFaults(expected: Outcome, found: Outcome): readonly string[] {
  const keys = ["ok", "status", "body"] as const;
  return keys
    .filter((key) => !isDeepStrictEqual(plain(found[key]), plain(expected[key])))
    .map((key) => `${key}: ${shown(expected[key])} was expected, ${shown(found[key])} came.`);
}

/** Objects as literals make them: a response's may have no prototype. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}

function shown(value: unknown): string {
  const text = JSON.stringify(value, (_key, member: unknown) =>
    typeof member === "bigint" ? `${String(member)}n` : member,
  );
  return (text ?? "nothing").slice(0, 300);
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(faults.join("\n"));
}
