/** One request as it was on the wire. */
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { Fault } from "../faults/Fault.ts";
import { multipartParts, type Part } from "./multipartParts.ts";
import { sha256 } from "./sha256.ts";

/** A recorded request and its response. */
export interface Exchange {
  /** When its head had arrived. */
  readonly arrivedAt: Date;
  readonly method: string;
  /** As sent: nothing decoded, nothing normalised. */
  readonly path: string;
  /** As sent, with its `?`; empty when there is none. */
  readonly query: string;
  /** Under lower-case names. */
  readonly headers: IncomingHttpHeaders;
  /** Names and values in the order and spelling in which they came. */
  readonly rawHeaders: readonly (readonly [string, string])[];
  /** How the end of the body was marked: `none` is no body. */
  readonly framing: "length" | "chunked" | "none";
  readonly body: Buffer;
  /** There was a body, and an archive did not keep it. */
  readonly isUnseen?: true;
  /** Of the body, lower-case hex. */
  readonly sha256: string;
  /** The parts of a multipart body, in their order. */
  readonly parts?: readonly Part[];
  /** The status that went back; left out while there is none. */
  readonly status?: number;
  /** When it began to go back. */
  readonly respondedAt?: Date;
  /** All that went back, byte for byte; left out while there is none. */
  readonly response?: RecordedResponse;
  /** What went wrong with it on purpose. */
  readonly fault?: Fault;
  /** What is wrong with the request or its response, in sentences. */
  readonly violations: readonly string[];
}

/** A response as it was handed to the connection. */
export interface RecordedResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A request of which only the head has arrived. */
export function arrivingExchange(request: IncomingMessage): Exchange {
  const target = request.url ?? "";
  const mark = target.includes("?") ? target.indexOf("?") : target.length;
  return {
    arrivedAt: new Date(),
    method: request.method ?? "",
    path: target.slice(0, mark),
    query: target.slice(mark),
    headers: request.headers,
    rawHeaders: pairs(request.rawHeaders),
    framing: framingOf(request.headers),
    body: Buffer.alloc(0),
    sha256: sha256(Buffer.alloc(0)),
    violations: ["request: cut short"],
  };
}

/** Reads the body. Rejects when it is cut short. */
export async function receivedExchange(request: IncomingMessage): Promise<Exchange> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const exchange = { ...arrivingExchange(request), body, sha256: sha256(body), violations: [] };
  if (body.byteLength > 0 && request.headers["content-type"] === undefined) {
    return { ...exchange, violations: ["request: the body has no Content-Type"] };
  }
  if (!/^multipart\/form-data/i.test(request.headers["content-type"] ?? "")) return exchange;
  try {
    return { ...exchange, parts: await multipartParts(request.headers, body) };
  } catch (error) {
    return { ...exchange, violations: [`request body: ${String(error)}`] };
  }
}

function framingOf(headers: IncomingHttpHeaders): Exchange["framing"] {
  if (headers["transfer-encoding"] !== undefined) return "chunked";
  return headers["content-length"] === undefined ? "none" : "length";
}

function pairs(list: readonly string[]): readonly (readonly [string, string])[] {
  return list.flatMap((name, index) =>
    index % 2 === 0 ? [[name, list[index + 1] ?? ""] as const] : [],
  );
}
