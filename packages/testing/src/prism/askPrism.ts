/** Prism's judgement of a recorded request, and its response. */
import { once } from "node:events";
import {
  request as send,
  type Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from "node:http";
import type { Exchange } from "../record/exchange.ts";
import type { Reply } from "../record/startRecorder.ts";
import { endIfStuck } from "./endIfStuck.ts";
import { safeContent, safeForm, type SafeBody } from "./safeCopy.ts";
import { prismViolations, violations, type PrismViolation } from "./violations.ts";

/** Which documented response Prism shall give. */
export interface WantedResponse {
  /** Default: the lowest documented 2xx. */
  readonly status?: number;
  /** Key under `examples`. Default: the first. */
  readonly example?: string;
  readonly mediaType?: string;
}

/** A recorded request, and the mock that shall judge it and respond. */
export interface Question {
  readonly exchange: Exchange;
  readonly prismUrl: string;
  readonly agent: Agent;
  readonly want: WantedResponse;
  /** Prism need not see the body. */
  readonly withoutBody?: boolean;
}

/** What Prism responds, and what it finds wrong, place by place. */
export interface PrismReply extends Reply {
  readonly found: readonly PrismViolation[];
}

/** Shows Prism a safe copy of the request. Rejects when Prism does not respond. */
export async function askPrism(question: Question): Promise<PrismReply> {
  const { exchange, prismUrl, agent, want } = question;
  const safe = copiedBody(question);
  const headers = { ...endToEnd(exchange.headers), ...preferences(want) };
  if (safe?.contentType !== undefined) headers["content-type"] = safe.contentType;
  if (safe !== undefined && exchange.framing !== "none")
    headers["content-length"] = String(safe.content.byteLength);
  const request = send(prismUrl + exchange.path + exchange.query, {
    method: exchange.method,
    headers,
    agent,
  });
  endIfStuck(request, prismUrl);
  request.end(safe?.content);
  const [response] = (await once(request, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const status = response.statusCode ?? 0;
  const judged = { status, headers: response.headers, body };
  return {
    status,
    body,
    headers: endToEnd(response.headers),
    violations: violations(judged),
    found: prismViolations(judged),
  };
}

function copiedBody({ exchange, withoutBody = false }: Question): SafeBody | undefined {
  if (withoutBody) return undefined;
  const { parts, headers, body } = exchange;
  return parts ? safeForm(parts) : safeContent(headers["content-type"], body);
}

/** `Prefer` picks the response (RFC 7240), `Accept` its media type. */
export function preferences({ status, example, mediaType }: WantedResponse): IncomingHttpHeaders {
  const prefer = [
    ...(status === undefined ? [] : [`code=${String(status)}`]),
    ...(example === undefined ? [] : [`example="${example}"`]),
  ];
  return {
    ...(prefer.length === 0 ? {} : { prefer: prefer.join(", ") }),
    ...(mediaType === undefined ? {} : { accept: mediaType }),
  };
}

const hopByHop = new Set([
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "transfer-encoding",
]);

function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name)));
}
