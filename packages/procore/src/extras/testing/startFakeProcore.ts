/** A fake of Procore that has its state: uploads in segments, and images made of them. */
import {
  startFake,
  type FakeLogin,
  type FakeOperation,
  type FakeReply,
  type FakeRequest,
  type PresignedPut,
  type Segment,
  type SegmentStorage,
} from "@lading/testing/fakes";
import { isObject, listOf, objectOf, type JsonObject } from "./json.ts";

/** What the fake stands on. */
export interface FakeProcoreOptions {
  /** Another document than the package's. */
  readonly document?: JsonObject;
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
  readonly replies: (FakeReply | undefined)[];
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
  readonly replies: (FakeReply | undefined)[];
  readonly refusals: string[];
}

/** Starts Procore on a free loopback port. */
export async function startFakeProcore(options: FakeProcoreOptions): Promise<FakeProcore> {
  const { document = new URL("../../../openapi.yaml", import.meta.url), storage, login } = options;
  const state: State = {
    storage,
    isGood: login?.isGood ?? ((token) => token === "test_token"),
    uploads: new Map(),
    images: [],
    calls: [],
    replies: [],
    refusals: [],
  };
  const fake = await startFake(document, {
    state,
    before: checkCaller,
    operations: {
      createProjectUpload: createUpload,
      createCompanyUpload: createUpload,
      completeProjectUpload: completeUpload,
      completeCompanyUpload: completeUpload,
      createImage,
    },
    headers: options.openTo,
  });
  const { uploads, images, calls, replies, refusals } = state;
  return {
    url: fake.url,
    uploads,
    images,
    calls,
    replies,
    stop: fake.stop,
    get violations() {
      return [...fake.violations, ...refusals];
    },
  };
}

/** What comes before every operation: prepared replies, the token, the company. */
const checkCaller: FakeOperation<State> = ({ method, path, headers }, state) => {
  state.calls.push(`${method} ${path}`);
  const prepared = state.replies.shift();
  if (prepared) return prepared;
  const token = /^Bearer (.+)$/.exec(headers["authorization"] ?? "")?.[1];
  if (!state.isGood(token)) return { status: 401, body: { errors: "The access token expired" } };
  if (/^\d+$/.test(headers["procore-company-id"] ?? "")) return undefined;
  return refusal(state, 403, "Procore-Company-Id is missing");
};

/** 5 MB, of which the page does not say which million. */
const smallestSegment = 5_000_000;

/** `projects/7` or `companies/42`. */
function ownerOf({ path }: FakeRequest): string {
  return /(?:companies|projects)\/\d+/.exec(path)?.[0] ?? "";
}

const createUpload: FakeOperation<State> = (request, state) => {
  const owner = ownerOf(request);
  const body = objectOf(request.json);
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
  return { status: 201, body: { uuid, status: "ready", segments: shown(upload) } };
};

const completeUpload: FakeOperation<State> = async (request, state) => {
  const body = objectOf(request.json);
  const upload = state.uploads.get(request.path.split("/").at(-1) ?? "");
  if (upload?.owner !== ownerOf(request)) return refusal(state, 422, "there is no such upload");
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
  return { body: { uuid: upload.uuid, status: "complete", segments: shown(upload) } };
};

function shown({ segments, etags }: FakeUpload): readonly JsonObject[] {
  return segments.map(({ size, sha256, url, headers }, index) => ({
    size,
    sha256,
    url,
    headers,
    ...(etags[index] !== undefined && { etag: etags[index] }),
  }));
}

const createImage: FakeOperation<State> = ({ query, json }, state) => {
  const project = query.get("project_id") ?? "";
  const body = objectOf(json);
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
  return { status: 201, body: { id: 2 ** 40 + state.images.length, filename: image_name, size } };
};

function refusal(state: State, status: number, words: string): FakeReply {
  state.refusals.push(words);
  return { status, body: { errors: [words] } };
}
