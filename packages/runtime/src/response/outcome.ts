/** What an answer means, by the document's words for it. */
import { unknownCharset } from "./charset.ts";
import { codingsOf, mostCodings, unknownCoding } from "../transport/contentCodings.ts";
import {
  documentedTypes,
  int64Place,
  isOfRange,
  readingOf,
  streamPlans,
  type BodyReading,
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
  persistence,
  redact,
  sentences,
  times,
} from "../messages/messages.ts";
import type { ErrorPlan, OperationPlan } from "../plan.ts";
import type { WireRequest } from "../request/wireRequest.ts";

/** One call's end. `result` is what `.result()` gives, `failure` what an awaited call rejects with. */
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

/** An answer, read. */
export interface Answer {
  readonly plan: OperationPlan;
  readonly errors: ErrorPlan | undefined;
  readonly request: WireRequest;
  readonly response: Response;
  readonly body: string | Blob;
  /** What to say about credentials. Asked for only where something failed, as is all that is a function here. */
  readonly credentials: () => string;
  /** Seconds that the API asks to wait. */
  readonly retryAfter: () => number | undefined;
  /** Why a redirect was not followed. */
  readonly redirect: string | undefined;
  readonly attempts: number;
  readonly notRetried: NotRetried | undefined;
  /** Is told where integers of a stream's item were rounded to numbers. */
  readonly onRounded: (rounded: readonly JsonPath[]) => void;
  /** The limit in bytes that the body is longer than, and the option that sets it: `body` is only its beginning. */
  readonly exceeded?: { readonly option: string; readonly limit: number } | undefined;
  /** A stream of items would have been opened: this is none. */
  readonly opensStreams: boolean;
}

const requestIdHeaders =
  "x-request-id,request-id,x-amzn-requestid,x-amz-request-id,x-correlation-id,cf-ray".split(",");

/** Reads meaning into an answer. */
export function outcomeOf(answer: Answer): Outcome {
  const rounded: JsonPath[] = [];
  const outcome = readOutcome(answer, rounded);
  return rounded.length > 0 ? { ...outcome, rounded } : outcome;
}

/** `rounded` is told where integers were rounded. */
function readOutcome(answer: Answer, rounded: JsonPath[]): Outcome {
  const { plan, response, errors } = answer;
  if (answer.exceeded) return tooLong(answer, answer.exceeded);
  const { status, ok } = response;
  const types = documentedTypes(plan, status);
  // A 304 never has a body, whatever the document says of other statuses (RFC 9110 §15.4.5).
  const isBodyless = types?.length === 0 || plan.method === "HEAD" || status === 304;
  if (types && isBodyless) {
    return ok ? success(answer, undefined) : failed(answer, undefined, status);
  }
  const reading = readingOf(plan, response);
  const value = parsed(answer, reading, rounded);
  const isNoStream =
    ok && answer.opensStreams && streamPlans(plan, status)?.length === types?.length;
  const isRead = value !== unreadable && isClear(answer, reading, value) && !isNoStream;
  const isCoded = answer.body !== "" && codingsOf(response.headers).length > mostCodings;
  if (!isRead || isCoded) return unexpected(answer, types, value);
  if (!ok) return failed(answer, value, status);
  if (!errors?.insideSuccess || !hasSomething(atPointer(value, errors.insideSuccess))) {
    return success(answer, value);
  }
  const own = Number(errors.status && atPointer(value, errors.status));
  return failed(answer, value, own >= 300 && own < 600 ? own : status);
}

const unreadable = Symbol("unreadable");

function parsed(
  { plan, response, body }: Answer,
  reading: BodyReading,
  rounded: JsonPath[],
): unknown {
  if (typeof body !== "string" || reading === "binary") return body;
  const type = response.headers.get("content-type") ?? "";
  // Of a range that is described as text, JSON is a text in quotes; many servers leave them out.
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

/** Documented: anything that can be read, where only a text may be empty. Undocumented: an error that speaks JSON. */
function isClear({ plan, response, body }: Answer, reading: BodyReading, value: unknown): boolean {
  const { ok, status, headers } = response;
  const isText = typeof body === "string" && body !== "";
  if (isText && unknownCharset(headers.get("content-type") ?? "") !== undefined) return false;
  if (!documentedTypes(plan, status)) return !ok && typeof value !== "string";
  return body !== "" || (ok && (reading === "text" || reading === "guess"));
}

function hasSomething(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== "";
}

function success({ response }: Answer, data: unknown): Outcome {
  return { result: { ok: true, status: response.status, data, response }, failure: undefined };
}

/** A documented error, or an undocumented one that speaks JSON. */
function failed(answer: Answer, value: unknown, status: number): Outcome {
  const { response, request, errors, body } = answer;
  const text = typeof body === "string" ? body : "";
  const { secrets } = request;
  const words = excerpt(apiMessage(value, errors, text) || response.statusText, secrets);
  const message = sentences(
    `${calling(request.site)} answered ${status}${times(answer.attempts)}${words && `: ${words}`}`,
    persistence(answer.notRetried),
    advice(status, answer),
  );
  const failure = new ApiError(errorParts(answer, { message, status, error: value }));
  // Whoever looks at `result.error` always finds something.
  const error = hasSomething(value) ? value : failure;
  return { result: { ok: false, status, error, response }, failure };
}

/** An answer that is not as the document says. */
function unexpected(answer: Answer, types: readonly string[] | undefined, value: unknown): Outcome {
  const { response, request, body } = answer;
  const { status, ok, headers } = response;
  const promise = types ? `promises ${types.join(" or ")}` : "does not describe this status";
  const own = shortened(plainText(headers.get("content-type") ?? ""), longestName);
  const type = essenceOf(own) || "of no named type";
  const text = typeof body === "string" ? `: ${excerpt(body, request.secrets)}` : "";
  const message = sentences(
    `${calling(request.site)} answered ${status}${times(answer.attempts)}: the document ${promise}, ` +
      `the body is ${body === "" ? "empty" : type + text}`,
    body === "" ? undefined : decodingProblem(answer),
    persistence(answer.notRetried),
    ok ? "The request was accepted, so look before you send it again" : advice(status, answer),
  );
  const error = value === unreadable ? body : value;
  const failure = new ApiResponseError(errorParts(answer, { message, status, error }));
  return { result: { ok: false, status, error: failure, response }, failure };
}

/** Why a body cannot be read, where its headers tell. */
function decodingProblem(answer: Answer): string | undefined {
  const charset = unknownCharset(answer.response.headers.get("content-type") ?? "");
  if (charset !== undefined) return `Its charset ${shortName(charset)} is not known here`;
  const count = codingsOf(answer.response.headers).length;
  if (count > mostCodings) return `It has ${count} codings, and at most ${mostCodings} are undone`;
  const coding = unknownCoding(answer.response.headers);
  return coding && `Its Content-Encoding ${shortName(coding)} is not known here`;
}

function shortName(name: string): string {
  return JSON.stringify(shortened(plainText(name), 40));
}

/** Longest code and request id, in characters: both are names. */
const longestName = 200;

/** An answer with more in its body than is read. */
function tooLong(answer: Answer, { option, limit }: NonNullable<Answer["exceeded"]>): Outcome {
  const { response, request, body } = answer;
  const { status, ok } = response;
  const text = typeof body === "string" && body ? `: ${excerpt(body, request.secrets)}` : "";
  const message = sentences(
    `${calling(request.site)} answered ${status}${times(answer.attempts)}, and the body is longer than ${option} (${limit} bytes)${text}`,
    persistence(answer.notRetried),
    ok
      ? `Give a larger ${option}, or read the body as a stream with .asResponse(). The request was accepted, so look before you send it again`
      : advice(status, answer),
  );
  const error = body === "" ? undefined : body;
  const failure = new ApiResponseError(errorParts(answer, { message, status, error }));
  return { result: { ok: false, status, error: failure, response }, failure };
}

/** What an error says of the answer it stands for. */
export function errorParts(
  { request, response, errors, body, retryAfter, attempts, notRetried }: Answer,
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
