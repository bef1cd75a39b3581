/**
 * The host that presigned URLs lead to, as strict as S3: the exact URL, a type and a length for each body, nothing of the
 * client's own. Parts are kept on disk, so a test may upload more than fits into memory.
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FakeFaults } from "./FakeFault.ts";
import { faultFinder, passes } from "./faultFinder.ts";
import { digestOf, isWhole, store, type PartBucket } from "./PartBucket.ts";
import { startLoopbackServer } from "./startLoopbackServer.ts";

/** A request for a part, however it ended. */
export interface PartRequest {
  readonly uuid: string;
  /** From 1. */
  readonly part: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** 0 while there is no response. */
  readonly status: number;
}

/** A running part host. */
export interface FakeStorage {
  readonly url: string;
  readonly requests: readonly PartRequest[];
  /** What clients did that they must not, in sentences. */
  readonly violations: readonly string[];
  /** The most parts that were under way at once. */
  readonly mostAtOnce: () => number;
  /** Opens an upload of this size; gives a URL for each part. */
  readonly presign: (uuid: string, size: number, partSize: number) => Promise<readonly string[]>;
  /** From now on all URLs that were given have expired. */
  readonly expire: () => void;
  /** SHA-256 of all parts put together; `undefined` while one is missing or has another size than it should. */
  readonly assembled: (uuid: string) => Promise<string | undefined>;
  readonly stop: () => Promise<void>;
}

/** What platforms send by themselves; anything else leaked from the client. */
const harmless =
  /^(host|connection|content-length|content-type|accept(-.+)?|transfer-encoding|user-agent|sec-.+|origin|referer)$/;

/** Everything that it remembers. */
interface StorageState {
  readonly folder: string;
  readonly buckets: Map<string, PartBucket>;
  /** By path and query. */
  readonly places: Map<string, { readonly uuid: string; readonly part: number }>;
  /** Those that have expired. */
  readonly expired: Set<string>;
  readonly requests: PartRequest[];
  readonly violations: string[];
  readonly findFault: ReturnType<typeof faultFinder>;
}

/** What goes wrong on purpose, and what goes with every response. */
export interface StorageOptions {
  readonly faults?: FakeFaults;
  readonly headers?: Readonly<Record<string, string>>;
  /** As the vendor's own mock: a part is sent on (301) to the same path with a slash, and there are always so many URLs. */
  readonly vendorsMock?: { readonly urls: number };
}

function emptyState({ faults }: StorageOptions): StorageState {
  return {
    folder: mkdtempSync(join(tmpdir(), "lading-storage-")),
    buckets: new Map(),
    places: new Map(),
    expired: new Set(),
    requests: [],
    violations: [],
    findFault: faultFinder(faults),
  };
}

/** Starts one on a free loopback port. */
export async function startFakeStorage(options: StorageOptions = {}): Promise<FakeStorage> {
  const state = emptyState(options);
  const { buckets, requests, violations } = state;
  const { vendorsMock } = options;
  let [atOnce, mostAtOnce] = [0, 0];
  const server = await startLoopbackServer(async (request, response) => {
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    request.once("close", () => atOnce--);
    await responsePart(state, request, response);
  }, options.headers);
  return {
    url: server.url,
    requests,
    violations,
    mostAtOnce: () => mostAtOnce,
    expire: () => {
      for (const target of state.places.keys()) state.expired.add(target);
    },
    presign: async (uuid, size, partSize) => {
      const targets = await presigned(state, { uuid, size, partSize, urls: vendorsMock?.urls });
      return targets.map((target) => server.url + (vendorsMock ? unslashed(target) : target));
    },
    assembled: async (uuid) => {
      const bucket = buckets.get(uuid);
      return bucket && isWhole(bucket) ? digestOf(bucket.path) : undefined;
    },
    stop: async () => {
      await server.stop();
      for (const { file } of buckets.values()) await file.close();
      rmSync(state.folder, { recursive: true, force: true });
    },
  };
}

/** The path as the vendor's mock gives it: without the slash that it asks for afterwards. */
function unslashed(target: string): string {
  return target.replace("/?", "?");
}

interface Presigning {
  readonly uuid: string;
  readonly size: number;
  readonly partSize: number;
  readonly urls: number | undefined;
}

async function presigned(
  { folder, buckets, places }: StorageState,
  { uuid, size, partSize, urls }: Presigning,
): Promise<readonly string[]> {
  const path = join(folder, uuid);
  const file = await open(path, "w");
  buckets.set(uuid, { path, file, size, partSize, parts: new Map() });
  return Array.from({ length: urls ?? Math.ceil(size / partSize) }, (_, index) => {
    const signature = randomUUID();
    const target = `/bucket/${uuid}${urls === undefined ? "" : "/"}?partNumber=${String(index + 1)}&X-Amz-Signature=${signature}`;
    places.set(target, { uuid, part: index + 1 });
    return target;
  });
}

async function responsePart(
  { buckets, places, expired, requests, violations, findFault }: StorageState,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = "", url = "", headers } = request;
  if (places.has(url.replace("?", "/?"))) {
    request.resume();
    response.writeHead(301, { location: url.replace("?", "/?") }).end();
    return;
  }
  const place = places.get(url);
  if (method !== "PUT" || !place) {
    violations.push(`${method} ${url}: no one was given this`);
    return deny(response, 403, "AccessDenied");
  }
  const { uuid, part } = place;
  const index = requests.push({ uuid, part, headers, status: 0 }) - 1;
  const leaked = Object.keys(headers).filter((name) => !harmless.test(name));
  if (leaked.length > 0) violations.push(`part ${String(part)} carries ${leaked.join(", ")}`);
  const fault = findFault({ method, path: url, part });
  if (!(await passes(fault, request, response))) return;
  const expiry = expired.has(url) ? { status: 403, code: "AccessDenied" } : undefined;
  const refusal = expiry ?? headerRefusal(headers);
  const status = fault.status ?? refusal?.status ?? 200;
  requests[index] = { uuid, part, headers, status };
  if (status !== 200) {
    request.resume();
    for (const header of Object.entries(fault.headers ?? {})) response.setHeader(...header);
    return deny(response, status, refusal?.code ?? "InternalError");
  }
  const etag = await store(request, buckets.get(uuid), part);
  if (fault.breaks === "after") response.destroy();
  else response.writeHead(200, { ETag: etag }).end();
}

/** S3's own responses (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html). */
function headerRefusal(
  headers: IncomingMessage["headers"],
): { readonly status: number; readonly code: string } | undefined {
  if (headers["transfer-encoding"] !== undefined) return { status: 501, code: "NotImplemented" };
  if (headers["content-length"] === undefined) return { status: 411, code: "MissingContentLength" };
  if (headers["content-type"] === undefined) return { status: 400, code: "MissingContentType" };
  if (headers["authorization"] !== undefined) return { status: 400, code: "InvalidArgument" };
  return undefined;
}

function deny(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { "content-type": "application/xml" })
    .end(`<Error><Code>${code}</Code><Message>Refused.</Message></Error>`);
}
