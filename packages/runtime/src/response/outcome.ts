/** What a response means, according to the document. */
import { unknownCharset } from "./charset.ts";
import { codingsOf, mostCodings, unknownCoding } from "../transport/contentCodings.ts";
import {
  documentedTypes,
  int64Place,
  isOfRange,
  chooseReading,
  streamPlans,
  type ChosenReading,
} from "./documentedResponse.ts";
import { ApiError, ApiResponseError, type ApiErrorParts, type NotRetried } from "../errors.ts";
import { readJson, type JsonPath } from "../values/int64.ts";
import { essenceOf, kindOf } from "../values/mediaTypes.ts";
import { plainText, shortened } from "../values/plainText.ts";
import {
  advice,
  apiMessage,
  atPointer,
  calling,
  excerpt,
  firstText,
  retryNote,
  redact,
  sentences,
  times,
} from "../messages/messages.ts";
import type { ErrorPlan, OperationPlan } from "../plan.ts";
import type { WireRequest } from "../request/wireRequest.ts";

/** The end of a call. `.result()` returns `result`, an awaited call rejects with `failure`. */
export interface Outcome {
  readonly result:
    | {
        readonly ok: true;
        readonly status: number;
        readonly data: unknown;
        readonly response: Response;
      }
    | {
        readonly ok: false;
        readonly status: number;
        readonly error: unknown;
        readonly response: Response;
      };
  readonly failure: ApiError | undefined;
  /** Where integers of the body were rounded to numbers. */
  readonly rounded?: readonly JsonPath[];
}

/** A response, read. */
export interface ReceivedResponse {
  readonly plan: OperationPlan;
  readonly errors: ErrorPlan | undefined;
  readonly request: WireRequest;
  readonly response: Response;
  readonly body: string | Blob;
  /** Advice about credentials. Like every function here, it is called only for an error. */
  readonly credentials: () => string;
  /** Seconds that the API asks to wait. */
  readonly retryAfter: () => number | undefined;
  /** Why a redirect was not followed. */
  readonly redirect: string | undefined;
  readonly attempts: number;
  readonly notRetried: NotRetried | undefined;
  /** Called with the paths of integers in a stream's item that were rounded to numbers. */
  readonly onRounded: (rounded: readonly JsonPath[]) => void;
  /** The limit in bytes that the body exceeds, and its option: `body` is then only the beginning. */
  readonly exceeded?: { readonly option: string; readonly limit: number } | undefined;
  /** Streams of items are opened, so this response is not one. */
  readonly opensStreams: boolean;
}

const requestIdHeaders =
  "x-request-id,request-id,x-amzn-requestid,x-amz-request-id,x-correlation-id,cf-ray".split(",");

/** Interprets a response. */
export function outcomeOf(received: ReceivedResponse): Outcome {
  const rounded: JsonPath[] = [];
  const outcome = readOutcome(received, rounded);
  return rounded.length > 0 ? { ...outcome, rounded } : outcome;
}

/** Adds the paths of rounded integers to `rounded`. */
function readOutcome(received: ReceivedResponse, rounded: JsonPath[]): Outcome {
  const { plan, response, errors } = received;
  if (received.exceeded) return tooLong(received, received.exceeded);
  const { status, ok } = response;
  const types = documentedTypes(plan, status);
  // A 304 never has a body, whatever the document says (RFC 9110 §15.4.5).
  const isBodyless = types?.length === 0 || plan.method === "HEAD" || status === 304;
  if (types && isBodyless) {
    return ok ? success(received, undefined) : failed(received, undefined, status);
  }
  const reading = chooseReading(plan, response);
  const value = parsed(received, reading, rounded);
  const isNoStream =
    ok && received.opensStreams && streamPlans(plan, status)?.length === types?.length;
  const isRead = value !== unreadable && isClear(received, reading, value) && !isNoStream;
  const isCoded = received.body !== "" && codingsOf(response.headers).length > mostCodings;
  if (!isRead || isCoded) return unexpected(received, types, value);
  if (!ok) return failed(received, value, status);
  if (!errors?.insideSuccess || !hasSomething(atPointer(value, errors.insideSuccess))) {
    return success(received, value);
  }
  const own = Number(errors.status && atPointer(value, errors.status));
  return failed(received, value, own >= 300 && own < 600 ? own : status);
}

const unreadable = Symbol("unreadable");

function parsed(
  { plan, response, body }: ReceivedResponse,
  reading: ChosenReading,
  rounded: JsonPath[],
): unknown {
  if (typeof body !== "string" || reading === "binary") return body;
  const type = response.headers.get("content-type") ?? "";
  // Where a range is documented as text, JSON is a quoted string; many servers omit the quotes.
  if (reading === "text" && !(kindOf(type) === "json" && isOfRange(plan, response))) return body;
  const value = jsonOf(plan, response.status, body, rounded);
  switch (reading) {
    case "json":
      return value;
    case "text":
      return typeof value === "string" ? value : body;
    case "guess":
      return value === unreadable || !/^\s*[[{]/.test(body) ? body : value;
    case "jsonOrText":
      if (kindOf(type) === "json") return value;
      return typeof value === "object" ? value : body;
  }
}

function jsonOf(plan: OperationPlan, status: number, text: string, rounded: JsonPath[]): unknown {
  try {
    const read = readJson(text, plan.int64, int64Place(plan, status));
    rounded.push(...read.rounded);
    return read.value;
  } catch {
    return unreadable;
  }
}

/** Documented: any body that can be read; only text may be empty. Undocumented: only an error in JSON. */
function isClear(
  { plan, response, body }: ReceivedResponse,
  reading: ChosenReading,
  value: unknown,
): boolean {
  const { ok, status, headers } = response;
  const isText = typeof body === "string" && body !== "";
  if (isText && unknownCharset(headers.get("content-type") ?? "") !== undefined) return false;
  if (!documentedTypes(plan, status)) return !ok && typeof value !== "string";
  return body !== "" || (ok && (reading === "text" || reading === "guess"));
}

function hasSomething(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== "";
}

function success({ response }: ReceivedResponse, data: unknown): Outcome {
  return { result: { ok: true, status: response.status, data, response }, failure: undefined };
}

/** A documented error, or an undocumented one in JSON. */
function failed(received: ReceivedResponse, value: unknown, status: number): Outcome {
  const { response, request, errors, body } = received;
  const text = typeof body === "string" ? body : "";
  const { secrets } = request;
  const words = excerpt(apiMessage(value, errors, text) || response.statusText, secrets);
  const message = sentences(
    `${calling(request.site)} failed with status ${status}${times(received.attempts)}${words && `: ${words}`}`,
    retryNote(received.notRetried),
    advice(status, received),
  );
  const failure = new ApiError(errorParts(received, { message, status, error: value }));
  // `result.error` is never empty.
  const error = hasSomething(value) ? value : failure;
  return { result: { ok: false, status, error, response }, failure };
}

/** A response that differs from the document. */
function unexpected(
  received: ReceivedResponse,
  types: readonly string[] | undefined,
  value: unknown,
): Outcome {
  const { response, request, body } = received;
  const { status, ok, headers } = response;
  const documented = types ? `says ${types.join(" or ")}` : "does not describe this status";
  const own = shortened(plainText(headers.get("content-type") ?? ""), longestName);
  const type = essenceOf(own) || "of no named type";
  const text = typeof body === "string" ? `: ${excerpt(body, request.secrets)}` : "";
  const message = sentences(
    `${calling(request.site)} returned status ${status}${times(received.attempts)}: the document ${documented}, ` +
      `the body is ${body === "" ? "empty" : type + text}`,
    body === "" ? undefined : decodingProblem(received),
    retryNote(received.notRetried),
    ok ? "The request was accepted, so look before you send it again" : advice(status, received),
  );
  const error = value === unreadable ? body : value;
  const failure = new ApiResponseError(errorParts(received, { message, status, error }));
  return { result: { ok: false, status, error: failure, response }, failure };
}

/** Why a body cannot be read, if its headers show it. */
function decodingProblem(received: ReceivedResponse): string | undefined {
  const charset = unknownCharset(received.response.headers.get("content-type") ?? "");
  if (charset !== undefined) return `Its charset ${shortName(charset)} is not known here`;
  const count = codingsOf(received.response.headers).length;
  if (count > mostCodings)
    return `It has ${count} content codings, and at most ${mostCodings} are decoded`;
  const coding = unknownCoding(received.response.headers);
  return coding && `Its Content-Encoding ${shortName(coding)} is not known here`;
}

function shortName(name: string): string {
  return JSON.stringify(shortened(plainText(name), 40));
}

/** Longest code, request id and media type in characters. */
const longestName = 200;

/** A response whose body is longer than its limit. */
function tooLong(
  received: ReceivedResponse,
  { option, limit }: NonNullable<ReceivedResponse["exceeded"]>,
): Outcome {
  const { response, request, body } = received;
  const { status, ok } = response;
  const text = typeof body === "string" && body ? `: ${excerpt(body, request.secrets)}` : "";
  const message = sentences(
    `${calling(request.site)} returned status ${status}${times(received.attempts)}, and the body is longer than ${option} (${limit} bytes)${text}`,
    retryNote(received.notRetried),
    ok
      ? `Give a larger ${option}, or read the body as a stream with .asResponse(). The request was accepted, so look before you send it again`
      : advice(status, received),
  );
  const error = body === "" ? undefined : body;
  const failure = new ApiResponseError(errorParts(received, { message, status, error }));
  return { result: { ok: false, status, error: failure, response }, failure };
}

/** The properties of an error for a response. */
export function errorParts(
  { request, response, errors, body, retryAfter, attempts, notRetried }: ReceivedResponse,
  { message, status, error }: Pick<ApiErrorParts, "message" | "status" | "error">,
): ApiErrorParts {
  const shown = (text: string): string => redact(text, request.secrets);
  const code = firstText(error, errors?.code);
  const id = requestIdHeaders.map((name) => response.headers.get(name)).find(Boolean);
  return {
    ...request.site,
    url: shown(request.site.url),
    message: shown(message),
    status,
    code: code === undefined ? undefined : excerpt(code, request.secrets, longestName),
    requestId: id ? excerpt(id, request.secrets, longestName) : undefined,
    retryAfter: retryAfter(),
    attempts,
    notRetried,
    error: error === "" ? undefined : error,
    body: typeof body === "string" ? body : "",
    redactedBody: () => (typeof body === "string" ? excerpt(body, request.secrets, 16384) : ""),
    response,
  };
}
