/** What a response means, according to the document. */
import { atPointer } from "../messages/messages.ts";
import { codingsOf, mostCodings } from "../transport/contentCodings.ts";
import { readJson, type JsonPath } from "../values/int64.ts";
import { bodyKindOf } from "../values/mediaTypes.ts";
import { unknownCharset } from "./charset.ts";
import { chooseReading, type ChosenReading } from "./chooseReading.ts";
import { documentedTypes, int64Place, isOfRange, streamPlans } from "./documentedResponse.ts";
import { failed, hasSomething, tooLong, unexpected } from "./errorResponses.ts";
import type { Outcome, ReceivedResponse } from "./receivedResponse.ts";

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
  if (!isRead || isCoded)
    return unexpected(received, types, value === unreadable ? received.body : value);
  if (!ok) return failed(received, value, status);
  if (!errors?.insideSuccess || !hasSomething(atPointer(value, errors.insideSuccess))) {
    return success(received, value);
  }
  const own = Number(errors.status && atPointer(value, errors.status));
  return failed(received, value, own >= 300 && own < 600 ? own : status);
}

const unreadable = Symbol("unreadable");

function parsed(received: ReceivedResponse, reading: ChosenReading, rounded: JsonPath[]): unknown {
  const { plan, response, body } = received;
  if (typeof body !== "string" || reading === "binary") return body;
  const type = response.headers.get("content-type") ?? "";
  // Where a range is documented as text, JSON is a quoted string; many servers omit the quotes.
  if (reading === "text" && !(bodyKindOf(type) === "json" && isOfRange(plan, response)))
    return body;
  const value = jsonOf(body, received, rounded);
  switch (reading) {
    case "json":
      return value;
    case "text":
      return typeof value === "string" ? value : body;
    case "guess":
      return value === unreadable || !/^\s*[[{]/.test(body) ? body : value;
    case "jsonOrText":
      if (bodyKindOf(type) === "json") return value;
      return typeof value === "object" ? value : body;
  }
}

function jsonOf(text: string, { plan, response }: ReceivedResponse, rounded: JsonPath[]): unknown {
  try {
    const read = readJson(text, plan.int64, int64Place(plan, response.status));
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

function success({ response }: ReceivedResponse, data: unknown): Outcome {
  return { result: { ok: true, status: response.status, data, response }, failure: undefined };
}
