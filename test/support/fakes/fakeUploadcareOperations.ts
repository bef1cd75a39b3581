/** What the stand-in for Uploadcare does, operation by operation. */
import { createHmac, randomUUID } from "node:crypto";
import { type Part, sha256 } from "@lading/testing/internal";
import {
  fakeError,
  type FakeResponse,
  type FakeFile,
  type FakeOperation,
  type FakeState,
  type Fields,
  type FetchState,
} from "./fakeUploadcareState.ts";

const megabytes100 = 100_000_000;
const mebibytes10 = 10_485_760;

/** By method and path. */
export const operations: Readonly<Record<string, FakeOperation>> = {
  "POST /base/": (state, fields, { parts = [] }) => {
    const refusal = keyRefusal(fields, "UPLOADCARE_PUB_KEY") ?? signatureRefusal(state, fields);
    if (refusal) return refusal;
    const files = parts.filter(({ filename }) => filename !== undefined);
    if (files.length === 0) return fakeError(400, "FileRequiredError", "There should be a file.");
    if (files.some(({ size }) => size >= megabytes100))
      return fakeError(400, "FileSizeLimitExceededError", "File is too large.");
    const ids = files.map((file) => [file.name, keep(state, fields, file)] as const);
    return { body: Object.fromEntries(ids) };
  },

  "POST /multipart/start/": async (state, fields) => {
    const refusal = keyRefusal(fields, "UPLOADCARE_PUB_KEY") ?? signatureRefusal(state, fields);
    if (refusal) return refusal;
    const size = Number(fields.get("size"));
    const partSize = Number(fields.get("part_size") ?? 5_242_880);
    if (!Number.isInteger(size))
      return fakeError(400, "MultipartSizeInvalidError", "size should be integer.");
    if (size <= mebibytes10) {
      const content = `File size can not be less than ${String(mebibytes10)} bytes. Please use direct upload instead of multipart.`;
      return fakeError(400, "MultipartFileSizeTooSmallError", content);
    }
    const uuid = randomUUID();
    const filename = fields.get("filename") ?? "";
    const mime_type = fields.get("content_type") ?? "";
    state.uploads.set(uuid, {
      uuid,
      size,
      filename,
      mime_type,
      is_stored: fields.get("UPLOADCARE_STORE") === "1",
      metadata: metadataOf(fields),
    });
    return { body: { uuid, parts: await state.storage.presign(uuid, size, partSize) } };
  },

  "POST /multipart/complete/": async (state, fields) => {
    const refusal = keyRefusal(fields, "UPLOADCARE_PUB_KEY");
    if (refusal) return refusal;
    const upload = state.uploads.get(fields.get("uuid") ?? "");
    if (!upload) return fakeError(404, "MultipartFileNotFoundError", "File is not found.");
    if (state.files.has(upload.uuid))
      return fakeError(400, "MultipartFileAlreadyUploadedError", "File is already uploaded.");
    const digest = await state.storage.assembled(upload.uuid);
    if (digest === undefined) {
      const content = "File size mismatch. Not all parts uploaded?";
      return fakeError(400, "MultipartUploadSizeTooSmallError", content);
    }
    const file = { ...upload, sha256: digest };
    state.files.set(upload.uuid, file);
    return { body: fileInfo(state, file) };
  },

  "GET /info/": (state, fields) => {
    const refusal = keyRefusal(fields, "?pub_key");
    if (refusal) return refusal;
    const file = state.files.get(fields.get("?file_id") ?? "");
    if (!file) return fakeError(404, "FileNotFoundError", "File is not found.");
    state.polls.set(file.uuid, (state.polls.get(file.uuid) ?? 0) + 1);
    return { body: fileInfo(state, file) };
  },

  "POST /from_url/": (state, given) => {
    const place = state.options.urlParameters === "query" ? "?" : "";
    const fields = new Map(
      [...given].flatMap(([name, text]) =>
        name.startsWith("?") === (place === "?") ? [[name.slice(place.length), text] as const] : [],
      ),
    );
    const refusal = keyRefusal(fields, "pub_key") ?? signatureRefusal(state, fields);
    if (refusal) return refusal;
    const url = fields.get("source_url");
    if (url === undefined)
      return fakeError(400, "SourceURLRequiredError", "source_url is required.");
    const known = state.files.get(state.fetched.get(url) ?? "");
    if (fields.get("check_URL_duplicates") === "1" && known)
      return { body: { type: "file_info", ...fileInfo(state, known) } };
    const token = randomUUID();
    state.fetches.set(token, { asked: 0, fields });
    return { body: { type: "token", token } };
  },

  "GET /from_url/status/": (state, fields) => {
    const token = fields.get("?token") ?? "";
    const fetch = state.fetches.get(token);
    if (!fetch) return { body: { status: "unknown" } };
    const states = state.options.fetchStates ?? ["unknown", "waiting", "progress", "success"];
    const now = states[Math.min(fetch.asked, states.length - 1)] ?? "success";
    state.fetches.set(token, { ...fetch, asked: fetch.asked + 1 });
    return { body: fetchStatus(state, now, fetch.fields) };
  },

  "POST /group/": (state, fields, { parts = [] }) => {
    const refusal = keyRefusal(fields, "pub_key") ?? signatureRefusal(state, fields);
    if (refusal) return refusal;
    const files = groupFiles(state, parts);
    if (files.length === 0)
      return fakeError(400, "GroupFilesInvalidError", "No files[N] parameters found.");
    if (!files.every((uuid) => state.files.has(uuid)))
      return fakeError(400, "GroupFilesNotFoundError", "Some files not found.");
    const id = `${randomUUID()}~${String(files.length)}`;
    state.groups.set(id, files);
    return {
      body: {
        id,
        datetime_created: "2026-11-20T10:00:00.000000Z",
        datetime_stored: null,
        files_count: files.length,
        files: files.map((uuid) => ({
          ...fileInfo(state, state.files.get(uuid)),
          default_effects: "",
        })),
      },
    };
  },
};

function keyRefusal(fields: Fields, name: string): FakeResponse | undefined {
  if (fields.get(name)) return undefined;
  const content = `${name.replace("?", "")} is required.`;
  return fakeError(403, "ProjectPublicKeyRequiredError", content);
}

function signatureRefusal(
  { options: { secretKey } }: FakeState,
  fields: Fields,
): FakeResponse | undefined {
  if (secretKey === undefined) return undefined;
  const expire = fields.get("expire");
  const signature = fields.get("signature");
  if (signature === undefined || expire === undefined)
    return fakeError(400, "SignatureRequiredError", "`signature` is required.");
  if (Number(expire) * 1000 < Date.now())
    return fakeError(403, "SignatureExpirationError", "Expired signature.");
  const wanted = createHmac("sha256", secretKey).update(expire).digest("hex");
  if (signature === wanted) return undefined;
  return fakeError(403, "SignatureInvalidError", "Invalid signature.");
}

function keep(state: FakeState, fields: Fields, part: Part): string {
  const uuid = randomUUID();
  state.files.set(uuid, {
    uuid,
    size: part.size,
    sha256: part.sha256,
    mime_type: part.type,
    filename: part.filename ?? "",
    is_stored: fields.get("UPLOADCARE_STORE") === "1",
    metadata: metadataOf(fields),
  });
  return uuid;
}

function metadataOf(fields: Fields): Readonly<Record<string, string>> {
  const named = [...fields].flatMap(([name, text]) => {
    const key = /^metadata\[(.*)\]$/s.exec(name)?.[1];
    return key === undefined ? [] : [[key, text] as const];
  });
  return Object.fromEntries(named);
}

/** A file is ready once it was asked for often enough. */
function fileInfo(state: FakeState, file: FakeFile | undefined): object {
  if (!file) return {};
  const { uuid, size, filename, mime_type, is_stored, metadata } = file;
  return {
    uuid,
    file_id: uuid,
    size,
    total: size,
    done: size,
    original_filename: filename,
    filename: filename.replaceAll(/[^\w.]/g, ""),
    mime_type,
    is_stored,
    metadata,
    is_image: false,
    image_info: null,
    video_info: null,
    content_info: null,
    is_ready: (state.polls.get(uuid) ?? 0) > (state.options.pollsUntilReady ?? 1),
  };
}

function fetchStatus(state: FakeState, status: FetchState, fields: Fields): object {
  if (status === "progress") return { status, done: 400, total: 1000 };
  if (status === "error")
    return { status, error: "Host does not exist.", error_code: "HostnameNotFoundError" };
  if (status !== "success") return { status };
  return { status, ...fileInfo(state, fetchedFile(state, fields)) };
}

/** What the stand-in "fetches" is the address itself. */
function fetchedFile(state: FakeState, fields: Fields): FakeFile {
  const url = fields.get("source_url") ?? "";
  const content = Buffer.from(url);
  const uuid = randomUUID();
  const file: FakeFile = {
    uuid,
    size: content.byteLength,
    sha256: sha256(content),
    mime_type: "text/plain",
    filename: fields.get("filename") ?? url.slice(url.lastIndexOf("/") + 1),
    is_stored: fields.get("store") === "1",
    metadata: metadataOf(fields),
  };
  state.files.set(uuid, file);
  const remembers = fields.get("save_URL_duplicates") ?? fields.get("check_URL_duplicates");
  if (remembers === "1") state.fetched.set(url, uuid);
  return file;
}

/** Only the one spelling counts: `files[0]`, `files[1]` … without a gap, or `files[]` again and again. */
function groupFiles({ options }: FakeState, parts: readonly Part[]): readonly string[] {
  const pattern = options.filesFormat === "brackets" ? /^files\[\]$/ : /^files\[\d+\]$/;
  return parts.filter(({ name }) => pattern.test(name)).map(({ content }) => content.toString());
}
