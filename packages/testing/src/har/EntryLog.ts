import type { SeenResponse, SentRequest } from "@lading/runtime";
import { BodyLog, type BodyRules } from "./BodyLog.ts";
import type { HarEntry, HarPair, HarRequest, HarResponse } from "./Har.ts";

/** Who sent a request. */
export interface EntryOrigin {
  readonly operation?: string | undefined;
  readonly attempt?: number | undefined;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** One request and its response while they pass. Heads come without secrets; bodies lose theirs here. */
export class EntryLog {
  readonly #origin: EntryOrigin;
  readonly #rules: BodyRules;
  readonly #request: SentRequest;
  readonly #sent: BodyLog;
  #response: SeenResponse | undefined;
  #received: BodyLog | undefined;
  #error: string | undefined;
  readonly #times: { begun: number; sent?: number; responded?: number; ended?: number };

  constructor(request: SentRequest, origin: EntryOrigin, rules: BodyRules) {
    this.#request = request;
    this.#origin = origin;
    this.#rules = rules;
    this.#sent = new BodyLog(request.headers["content-type"] ?? "", rules);
    this.#times = { begun: performance.now() };
  }

  addSent(piece: Uint8Array): void {
    this.#sent.add(piece);
    this.#times.sent = performance.now();
  }

  respond(response: SeenResponse): void {
    this.#response = response;
    this.#received = new BodyLog(response.headers["content-type"] ?? "", this.#rules);
    this.#times.responded = performance.now();
  }

  addReceived(piece: Uint8Array): void {
    this.#received?.add(piece);
  }

  /** The response was read, or something failed. */
  end(error?: unknown): void {
    this.#times.ended = performance.now();
    if (error === undefined) return;
    const message = error instanceof Error ? error.message : String(error);
    this.#error = this.#rules.redaction.text(message);
  }

  entry(): HarEntry {
    const { operation, attempt, startedAt } = this.#origin;
    const timings = this.#timings();
    return {
      startedDateTime: new Date(startedAt).toISOString(),
      time: timings.send + timings.wait + timings.receive,
      request: this.#harRequest(),
      response: this.#harResponse(),
      cache: {},
      timings,
      ...(operation !== undefined && { _operation: operation }),
      ...(attempt !== undefined && { _attempt: attempt }),
      ...(operation !== undefined && { comment: `${operation}, attempt ${String(attempt)}` }),
      ...(this.#error !== undefined && { _error: this.#error }),
    };
  }

  #harRequest(): HarRequest {
    const { method, url, headers } = this.#request;
    return {
      method,
      url,
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: pairs(headers),
      queryString: queryOf(url),
      ...(this.#sent.size > 0 && { postData: this.#sent.postData() }),
      headersSize: -1,
      bodySize: this.#sent.size,
    };
  }

  #harResponse(): HarResponse {
    const { status = 0, statusText = "", headers = {} } = this.#response ?? {};
    return {
      status,
      statusText,
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: pairs(headers),
      content: this.#received?.content() ?? { size: 0, mimeType: "x-unknown" },
      redirectURL: headers["location"] ?? "",
      headersSize: -1,
      bodySize: -1,
    };
  }

  #timings(): HarEntry["timings"] {
    const { begun, sent = begun, responded, ended } = this.#times;
    const last = ended ?? performance.now();
    return {
      send: rounded(Math.max(0, sent - begun)),
      // An early response comes while the body is being sent.
      wait: rounded(Math.max(0, (responded ?? last) - sent)),
      receive: rounded(Math.max(0, last - (responded ?? last))),
    };
  }
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}

function pairs(headers: Readonly<Record<string, string>>): readonly HarPair[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}

function queryOf(url: string): readonly HarPair[] {
  const mark = url.indexOf("?");
  if (mark < 0) return [];
  return [...new URLSearchParams(url.slice(mark))].map(([name, value]) => ({ name, value }));
}
