/** An entry of an archive, whoever wrote it, as the judges take it. */
import type { Redaction } from "@lading/runtime/redaction";
import { objectOf, type JsonObject } from "../../document/json.ts";
import { headersOf } from "./headersOf.ts";
import { readRequest } from "./readRequest.ts";
import type { MalformedEntry, TrafficEntry, TrafficResponse } from "./TrafficEntry.ts";

/** Reads one entry. Fields of forms lose what looks like a secret. */
export async function readEntry(
  value: unknown,
  number: number,
  redaction: Redaction,
): Promise<TrafficEntry | MalformedEntry> {
  const entry = objectOf(value);
  const request = objectOf(entry["request"]);
  const { method, url: address } = request;
  if (typeof method !== "string") return { number, missing: "request.method" };
  const url = urlOf(address);
  if (url === undefined) return { number, missing: "request.url" };
  const response = readResponse(objectOf(entry["response"]));
  const operation = entry["_operation"];
  const resource = entry["_resourceType"];
  return {
    number,
    url,
    exchange: await readRequest({ request, method: method.toUpperCase(), url }, redaction),
    ...(typeof operation === "string" && { operation }),
    ...(typeof resource === "string" && { resource }),
    ...(response && { response }),
  };
}

function urlOf(address: unknown): URL | undefined {
  try {
    return typeof address === "string" ? new URL(address) : undefined;
  } catch {
    return undefined;
  }
}

function readResponse(response: JsonObject): TrafficResponse | undefined {
  const status = Number(response["status"]);
  // 0, and -1 of Safari: the request was aborted or blocked.
  if (!Number.isInteger(status) || status < 100) return undefined;
  const content = objectOf(response["content"]);
  const own = headersOf(response);
  const mimeType = content["mimeType"];
  const isTyped = own["content-type"] !== undefined || typeof mimeType !== "string";
  // What stands for "none": `x-unknown` of Chrome and lading.
  const type = isTyped || /^(x-unknown)?$/.test(mimeType) ? {} : { "content-type": mimeType };
  return { status, headers: { ...type, ...own }, body: bodyOf(status, content, own) };
}

function bodyOf(
  status: number,
  { text, encoding, size, comment }: JsonObject,
  headers: Readonly<Record<string, string>>,
): Buffer | undefined {
  if (typeof text === "string" && text !== "")
    return encoding === "base64" ? Buffer.from(text, "base64") : Buffer.from(text);
  if ([204, 205, 304].includes(status)) return Buffer.alloc(0);
  const length = headers["content-length"];
  const isDescribed = typeof comment === "string" && Number(size) > 0;
  const isEmpty = Number(size ?? 0) <= 0 && (length === undefined || Number(length) === 0);
  return isEmpty && !isDescribed ? Buffer.alloc(0) : undefined;
}
