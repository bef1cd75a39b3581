/** Responses that end a call with an error: their messages, and the properties of the error. */
import type { ApiErrorParts } from "../errorFacts.ts";
import { ApiError, ApiResponseError } from "../errors.ts";
import {
  advice,
  apiMessage,
  calling,
  excerpt,
  firstText,
  redact,
  retryNote,
  sentences,
  times,
} from "../messages/messages.ts";
import { codingsOf, mostCodings, unknownCoding } from "../transport/contentCodings.ts";
import { essenceOf } from "../values/mediaTypes.ts";
import { plainText, shortened } from "../values/plainText.ts";
import { unknownCharset } from "./charset.ts";
import type { Outcome, ReceivedResponse } from "./receivedResponse.ts";

const requestIdHeaders =
  "x-request-id,request-id,x-amzn-requestid,x-amz-request-id,x-correlation-id,cf-ray".split(",");

/** A documented error, or an undocumented one in JSON. */
export function failed(received: ReceivedResponse, value: unknown, status: number): Outcome {
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
export function unexpected(
  received: ReceivedResponse,
  types: readonly string[] | undefined,
  error: unknown,
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
export function tooLong(
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

/** Is it something other than nothing: not absent, `null`, `false` or empty text? */
export function hasSomething(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== "";
}
