/** Traffic of real clients with fakes that have state, recorded by a proxy between them, and spoilt on purpose. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { findDrift, type Deviation, type Drift } from "@lading/testing/drift";
import { harOfExchanges, writeHar } from "@lading/testing/har";
import {
  startRecorder,
  type Exchange,
  type JsonObject,
  type Reply,
} from "@lading/testing/internal";

/** A request as the client has made it. */
export interface SentRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** Byte for byte, as Latin-1. */
  readonly body: string;
}

/** How traffic is spoilt; what is left out stays as it was. */
export interface Spoil {
  readonly request?: (sent: SentRequest) => Partial<SentRequest>;
  readonly reply?: (reply: Required<Pick<Reply, "status">> & Reply, path: string) => Reply;
  /** The document says something else from the beginning. */
  readonly document?: (document: JsonObject) => JsonObject;
}

export interface Traffic {
  readonly name: string;
  readonly document: JsonObject;
  /** Where the fake is. */
  readonly upstream: string;
  readonly flow: (base: string, fetch: typeof globalThis.fetch) => Promise<unknown>;
}

/** A path in a folder that goes with the test. */
export function newFile(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "lading-drift-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, name);
}

/** Runs the flow, records it, and says what drifts. */
export async function driftOf(traffic: Traffic, spoil: Spoil = {}): Promise<Drift> {
  const { name, document } = traffic;
  const { path, url } = await recorded(traffic, spoil);
  const spoilt = spoil.document?.(structuredClone(document)) ?? document;
  return findDrift({ path, apis: [{ name, document: spoilt }], bases: [url] });
}

/** The archive, and the address that was called. */
async function recorded(
  { document, upstream, flow }: Traffic,
  { request = () => ({}), reply = (whole) => whole }: Spoil,
): Promise<{ readonly path: string; readonly url: string }> {
  const proxy = await startRecorder(async (exchange) =>
    reply(await forwarded(upstream, exchange), exchange.path),
  );
  try {
    await flow(proxy.url, (input, init) => sendSpoilt(request, new Request(input, init)));
  } finally {
    await proxy.stop();
  }
  const path = newFile("traffic.har");
  writeHar(path, harOfExchanges(proxy.exchanges, { url: proxy.url, document }));
  return { path, url: proxy.url };
}

/** What tells deviations apart. */
export function kindsOf({ apis }: Drift): readonly (readonly [Deviation["kind"], string])[] {
  return apis.flatMap(({ deviations }) => deviations.map(({ kind, pointer }) => [kind, pointer]));
}

const ofConnection =
  /^(connection|content-length|host|keep-alive|transfer-encoding|content-encoding)$/;

async function sendSpoilt(spoil: NonNullable<Spoil["request"]>, given: Request): Promise<Response> {
  const bytes = Buffer.from(await given.arrayBuffer());
  const whole: SentRequest = {
    method: given.method,
    url: new URL(given.url),
    headers: new Headers(given.headers),
    body: bytes.toString("latin1"),
  };
  const { method, url, headers, body } = { ...whole, ...spoil(whole) };
  headers.delete("content-length");
  const sent = Buffer.from(body, "latin1");
  return fetch(url, { method, headers, ...(sent.length > 0 && { body: new Uint8Array(sent) }) });
}

async function forwarded(
  upstream: string,
  { method, path, query, headers, body }: Exchange,
): Promise<Required<Pick<Reply, "status">> & Reply> {
  const kept = Object.entries(headers).filter(([name]) => !ofConnection.test(name));
  const response = await fetch(upstream + path + query, {
    method,
    headers: kept.map(([name, value]): [string, string] => [name, String(value)]),
    ...(body.byteLength > 0 && { body: new Uint8Array(body) }),
  });
  const received = [...response.headers].filter(([name]) => !ofConnection.test(name));
  return {
    status: response.status,
    headers: Object.fromEntries(received),
    body: Buffer.from(await response.arrayBuffer()),
  };
}
