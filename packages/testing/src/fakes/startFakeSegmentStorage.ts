/** A presigned PUT host that looks at everything: the address, the headers, the framing, the bytes. */
import { createHash, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { once } from "node:events";
import { startLoopbackServer } from "./startLoopbackServer.ts";
import type { PresignedPut, Segment, SegmentStorage, StoredSegment } from "./SegmentStorage.ts";

/** What goes wrong with a PUT instead of its success. */
export interface StorageFault {
  /** The key of the segment, or a piece of it. */
  readonly key: string;
  /** How many PUTs of that key it hits. Default: 1. */
  times?: number;
  /** `reset` breaks the connection when the first bytes have come; `no-etag` stores and says nothing of it. */
  readonly kind: "reset" | "no-etag" | "expired" | { readonly status: number };
}

/** A running storage service. */
export interface FakeSegmentStorage extends SegmentStorage {
  readonly url: string;
  /** Add one, and it happens. */
  readonly faults: StorageFault[];
  /** The keys of all PUTs, in the order in which they began. */
  readonly puts: readonly string[];
  /** What clients did wrong, in sentences. */
  readonly violations: readonly string[];
  /** The most PUTs that were under way at once. */
  readonly mostAtOnce: () => number;
  /** The bytes of a stored segment; only with `keepBytes`. */
  readonly bytes: (key: string) => Uint8Array | undefined;
  readonly stop: () => Promise<void>;
}

/** How the storage is to be. */
export interface FakeSegmentStorageOptions {
  /** Hold what arrives. Left out, only its digest is kept. */
  readonly keepBytes?: boolean;
  /** More headers that every PUT must bear. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Headers of every response, which let pages of other origins in. */
  readonly openTo?: Readonly<Record<string, string>>;
}

/** What Node's own client adds to every request. */
const transportHeaders = ["host", "connection", "accept", "accept-encoding", "user-agent"];
/** What `fetch` adds, and what a browser does. */
const fetchHeaders = ["accept-language", "content-length", "origin", "referer"];

interface Presigned extends Segment, PresignedPut {}

interface State {
  readonly presigned: Map<string, Presigned>;
  readonly stored: Map<string, StoredSegment & { readonly bytes: Buffer | undefined }>;
  readonly faults: StorageFault[];
  readonly puts: string[];
  readonly violations: string[];
  readonly keepBytes: boolean;
}

/** Starts a storage service on a free loopback port. */
export async function startFakeSegmentStorage(
  options: FakeSegmentStorageOptions = {},
): Promise<FakeSegmentStorage> {
  const state: State = {
    presigned: new Map(),
    stored: new Map(),
    faults: [],
    puts: [],
    violations: [],
    keepBytes: options.keepBytes ?? false,
  };
  let atOnce = 0;
  let most = 0;
  const { url, stop } = await startLoopbackServer((request, response) => {
    most = Math.max(most, ++atOnce);
    response.once("close", () => atOnce--);
    return reply(state, request, response);
  }, options.openTo);
  return {
    url,
    presign: (segment) =>
      presign(state, segment, {
        url,
        headers: options.headers ?? {},
      }),
    stored: (key) => Promise.resolve(state.stored.get(key)),
    faults: state.faults,
    puts: state.puts,
    violations: state.violations,
    mostAtOnce: () => most,
    bytes: (key) => state.stored.get(key)?.bytes,
    stop,
  };
}

function presign(state: State, segment: Segment, base: PresignedPut): PresignedPut {
  const { key, size, sha256 } = segment;
  const put: PresignedPut = {
    url: `${base.url}/${key}?X-Amz-Expires=3600&X-Amz-Signature=${randomUUID()}`,
    headers: { "x-amz-content-sha256": sha256, "content-length": String(size), ...base.headers },
  };
  state.presigned.set(key, { ...segment, ...put });
  return put;
}

async function reply(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = new URL(request.url ?? "", `http://${request.headers.host ?? ""}`);
  const key = target.pathname.slice(1);
  const presigned = state.presigned.get(key);
  state.puts.push(key);
  const refuse = (status: number, code: string): void => {
    response.writeHead(status, { "content-type": "application/xml" });
    response.end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
  };
  const fault = takeFault(state.faults, key);
  if (fault === "reset") {
    await once(request, "data");
    return void request.destroy();
  }
  if (!presigned || target.href !== presigned.url || fault === "expired") {
    request.resume();
    return refuse(403, fault ? "AccessDenied" : "SignatureDoesNotMatch");
  }
  if (typeof fault === "object") {
    request.resume();
    return refuse(fault.status, "SlowDown");
  }
  const wrong = headerViolations(request, presigned);
  state.violations.push(...wrong.map((sentence) => `${key}: ${sentence}`));
  const arrived = await received(request, state.keepBytes);
  if (wrong.length > 0) return refuse(400, "InvalidArgument");
  if (arrived.sha256 !== presigned.sha256 || arrived.size !== presigned.size) {
    state.violations.push(`${key}: other bytes than were announced`);
    return refuse(400, "XAmzContentSHA256Mismatch");
  }
  state.stored.set(key, arrived);
  response.writeHead(200, fault === "no-etag" ? {} : { etag: `"${arrived.etag}"` }).end();
}

function takeFault(faults: StorageFault[], key: string): StorageFault["kind"] | undefined {
  const fault = faults.find((each) => key.includes(each.key) && (each.times ?? 1) > 0);
  if (!fault) return undefined;
  fault.times = (fault.times ?? 1) - 1;
  return fault.kind;
}

/** Exactly the headers that came with the address, and nothing of the API's: no bearer, no company, no content type. */
function headerViolations(request: IncomingMessage, { headers }: Presigned): readonly string[] {
  const given = request.headers;
  const missing = Object.entries(headers).filter(([name, value]) => given[name] !== value);
  const allowed = [...Object.keys(headers), ...transportHeaders, ...fetchHeaders];
  const stray = Object.keys(given).filter(
    (name) => !allowed.includes(name) && !name.startsWith("sec-"),
  );
  return [
    ...(request.method === "PUT" ? [] : [`${String(request.method)} is no PUT`]),
    ...missing.map(([name]) => `the header ${name} is ${String(given[name])}`),
    ...stray.map((name) => `the header ${name} has no business here`),
  ];
}

async function received(
  request: IncomingMessage,
  keepBytes: boolean,
): Promise<StoredSegment & { readonly bytes: Buffer | undefined }> {
  const chunks: Buffer[] = [];
  const [sha256, md5] = [createHash("sha256"), createHash("md5")];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    sha256.update(chunk);
    md5.update(chunk);
    if (keepBytes) chunks.push(chunk);
  }
  const bytes = keepBytes ? Buffer.concat(chunks) : undefined;
  return { size, sha256: sha256.digest("hex"), etag: md5.digest("hex"), bytes };
}
