/** Procore with a memory: uploads in segments, and images made of them. Every response is held to the document. */
import { documentViolations } from "./documentViolations.ts";
import {
  type Exchange,
  isObject,
  type JsonObject,
  listOf,
  objectOf,
  type Reply,
  startRecorder,
} from "@lading/testing/internal";
import type { FakeLogin } from "./fakeLogin.ts";
import type { PresignedPut, Segment, SegmentStorage } from "./segmentStorage.ts";

/** What the fake stands on. */
export interface FakeProcoreOptions {
  /** Procore's document. */
  readonly document: JsonObject;
  /** Where segments go. */
  readonly storage: SegmentStorage;
  /** Who issues tokens. Left out, `test_token` is good for ever. */
  readonly login?: FakeLogin;
  /** Headers of every response, which let pages of other origins in. */
  readonly openTo?: Readonly<Record<string, string>>;
}

/** An upload, as it is now. */
export interface FakeUpload {
  readonly uuid: string;
  /** `projects/7` or `companies/42`. */
  readonly owner: string;
  readonly filename: string | undefined;
  readonly segments: readonly (Segment & PresignedPut)[];
  /** Filled when the upload is complete. */
  etags: readonly string[];
}

/** An image of a project. */
export interface FakeImage extends JsonObject {
  readonly project: string;
  readonly upload_uuid: string;
  readonly image_name: string;
  readonly image: JsonObject;
}

/** A running Procore. */
export interface FakeProcore {
  readonly url: string;
  readonly uploads: ReadonlyMap<string, FakeUpload>;
  readonly images: readonly FakeImage[];
  /** `POST /rest/v1.0/images`, in the order of arrival. */
  readonly calls: readonly string[];
  /** Responses to give instead of the next ones, first come first served; `undefined` lets one call pass. */
  readonly replies: (Reply | undefined)[];
  /** What breaks the document, and every refusal that a right client never earns. */
  readonly violations: readonly string[];
  readonly stop: () => Promise<void>;
}

interface State {
  readonly storage: SegmentStorage;
  readonly isGood: (token: string | undefined) => boolean;
  readonly uploads: Map<string, FakeUpload>;
  readonly images: FakeImage[];
  readonly calls: string[];
  readonly replies: (Reply | undefined)[];
  readonly violations: string[];
}

/** Starts Procore on a free loopback port. */
export async function startFakeProcore(options: FakeProcoreOptions): Promise<FakeProcore> {
  const { document, storage, login, openTo } = options;
  const findViolations = documentViolations(document);
  const state: State = {
    storage,
    isGood: login?.isGood ?? ((token) => token === "test_token"),
    uploads: new Map(),
    images: [],
    calls: [],
    replies: [],
    violations: [],
  };
  const recorder = await startRecorder(async (exchange) => {
    if (openTo && exchange.method === "OPTIONS") return { status: 204, headers: openTo };
    const reply = await responseTo(state, exchange);
    const { status = 200, headers = {}, body = "" } = reply;
    const sent = bodyOf(exchange);
    const response = body === "" ? undefined : (JSON.parse(String(body)) as unknown);
    const { method, path } = exchange;
    const violations = findViolations({ method, path, sent, status, headers, response });
    state.violations.push(...violations);
    return { ...reply, headers: { ...headers, ...openTo } };
  });
  const { uploads, images, calls, replies, violations } = state;
  return { url: recorder.url, uploads, images, calls, replies, violations, stop: recorder.stop };
}

const route =
  /^(?<operation>POST|PATCH) \/rest\/v1\.[01]\/(?:images|(?<owner>(?:companies|projects)\/\d+)\/uploads(?:\/(?<uuid>[^/]+))?)$/;

async function responseTo(state: State, exchange: Exchange): Promise<Reply> {
  const { method, path, headers } = exchange;
  state.calls.push(`${method} ${path}`);
  const prepared = state.replies.shift();
  if (prepared) return prepared;
  const token = /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1];
  if (!state.isGood(token)) return json(401, { errors: "The access token expired" });
  if (!/^\d+$/.test(String(headers["procore-company-id"]))) {
    return refusal(state, 403, "Procore-Company-Id is missing");
  }
  const { owner, uuid } = route.exec(`${method} ${path}`)?.groups ?? {};
  const body = objectOf(bodyOf(exchange));
  if (method === "POST" && owner && !uuid) return createUpload(state, owner, body);
  if (method === "PATCH" && owner && uuid) return completeUpload(state, { owner, uuid }, body);
  if (method === "POST" && path === "/rest/v1.0/images") {
    const project = new URLSearchParams(exchange.query).get("project_id") ?? "";
    return createImage(state, project, body);
  }
  return refusal(state, 400, `${method} ${path} is unknown`);
}

/** 5 MB, of which the page does not say which million. */
const smallestSegment = 5_000_000;

function createUpload(state: State, owner: string, body: JsonObject): Reply {
  const wanted = listOf(body["segments"]).filter(isObject);
  const small = wanted.slice(0, -1).some(({ size }) => Number(size) < smallestSegment);
  if (wanted.length === 0 || small) return refusal(state, 422, "segments are missing or too small");
  const uuid = `01FZ8QATJYD0K7BZG2PP${String(state.uploads.size + 1).padStart(6, "0")}`;
  const segments = wanted.map(({ size, sha256 }, index) => {
    const key = `${owner}/${uuid}/${index + 1}`;
    const segment = { key, size: Number(size), sha256: String(sha256).toLowerCase() };
    return { ...segment, ...state.storage.presign(segment) };
  });
  const filename = body["response_filename"];
  const upload: FakeUpload = {
    uuid,
    owner,
    segments,
    etags: [],
    filename: typeof filename === "string" ? filename : undefined,
  };
  state.uploads.set(uuid, upload);
  return json(201, { uuid, status: "ready", segments: shown(upload) });
}

async function completeUpload(
  state: State,
  { owner, uuid }: { readonly owner: string; readonly uuid: string },
  body: JsonObject,
): Promise<Reply> {
  const upload = state.uploads.get(uuid);
  if (upload?.owner !== owner) return refusal(state, 422, "there is no such upload");
  const etags = listOf(body["segments"]).map((segment) => String(objectOf(segment)["etag"]));
  const stored = await Promise.all(upload.segments.map(({ key }) => state.storage.stored(key)));
  const right = stored.map((segment) => segment?.etag);
  const isWhole = stored.every((segment, index) => {
    const { size, sha256 } = upload.segments[index]!;
    return segment?.size === size && segment.sha256 === sha256;
  });
  if (!isWhole) return refusal(state, 422, "a segment has not arrived");
  if (etags.join() !== right.join()) return refusal(state, 422, "wrong etags, or a wrong order");
  upload.etags = etags;
  return json(200, { uuid, status: "complete", segments: shown(upload) });
}

function shown({ segments, etags }: FakeUpload): readonly JsonObject[] {
  return segments.map(({ size, sha256, url, headers }, index) => ({
    size,
    sha256,
    url,
    headers,
    ...(etags[index] !== undefined && { etag: etags[index] }),
  }));
}

function createImage(state: State, project: string, body: JsonObject): Reply {
  const { upload_uuid, image_name, image } = body;
  const upload = state.uploads.get(String(upload_uuid));
  if (!upload || upload.etags.length === 0) {
    return refusal(state, 422, "upload_uuid does not belong to a completed upload");
  }
  if (typeof image_name !== "string" || Object.keys(objectOf(image)).length === 0 || !project) {
    return refusal(state, 422, "image_name, an attribute of image or project_id is missing");
  }
  const made = { project, upload_uuid: upload.uuid, image_name, image: objectOf(image) };
  state.images.push(made);
  const size = upload.segments.reduce((sum, segment) => sum + segment.size, 0);
  return json(201, { id: 2 ** 40 + state.images.length, filename: image_name, size });
}

function refusal(state: State, status: number, words: string): Reply {
  state.violations.push(words);
  return json(status, { errors: [words] });
}

function json(status: number, body: object): Reply {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

/** A 429 that tells when the next call is welcome, in seconds since 1970. */
export function tooManyRequests(reset: number): Reply {
  const reply = json(429, { message: "You have surpassed the max number of requests" });
  const limit = { "x-rate-limit-limit": "3600", "x-rate-limit-remaining": "0" };
  return { ...reply, headers: { ...reply.headers, ...limit, "x-rate-limit-reset": String(reset) } };
}

function bodyOf({ body }: Exchange): unknown {
  return body.byteLength === 0 ? undefined : (JSON.parse(body.toString()) as unknown);
}
