/** What a fake of Uploadcare does with files that it fetches, and with groups. */
import { sha256, type FakePart } from "@lading/testing/fakes";
import {
  fakeError,
  type FakeFile,
  type FetchState,
  type FakeUploadcareState,
  type Fields,
  type UploadcareOperation,
} from "./FakeUploadcareState.ts";
import { fileInfo, metadataOf } from "./fileInfo.ts";
import { keyRefusal, signatureRefusal } from "./refusals.ts";

/** By the names of the operations. */
export const fetchOperations: Readonly<Record<string, UploadcareOperation>> = {
  uploadFromUrl: async ({ fields: form, query }, state) => {
    const fields: Fields = state.options.urlParameters === "query" ? query : form;
    const refusal = keyRefusal(fields, "pub_key") ?? (await signatureRefusal(state, fields));
    if (refusal) return refusal;
    const url = fields.get("source_url");
    if (!url) return fakeError(400, "SourceURLRequiredError", "source_url is required.");
    const known = state.files.get(state.fetched.get(url) ?? "");
    if (fields.get("check_URL_duplicates") === "1" && known)
      return { body: { type: "file_info", ...fileInfo(state, known) } };
    const token = crypto.randomUUID();
    state.fetches.set(token, { asked: 0, fields });
    return { body: { type: "token", token } };
  },

  getFromUrlStatus: ({ query }, state) => {
    const token = query.get("token") ?? "";
    const fetch = state.fetches.get(token);
    if (!fetch) return { body: { status: "unknown" } };
    const states = state.options.fetchStates ?? ["unknown", "waiting", "progress", "success"];
    const now = states[Math.min(fetch.asked, states.length - 1)] ?? "success";
    state.fetches.set(token, { ...fetch, asked: fetch.asked + 1 });
    return { body: fetchStatus(state, now, fetch.fields) };
  },

  createFileGroup: async ({ fields, partList: parts }, state) => {
    const refusal = keyRefusal(fields, "pub_key") ?? (await signatureRefusal(state, fields));
    if (refusal) return refusal;
    const files = groupFiles(state, parts);
    if (files.length === 0)
      return fakeError(400, "GroupFilesInvalidError", "No files[N] parameters found.");
    if (!files.every((uuid) => state.files.has(uuid)))
      return fakeError(400, "GroupFilesNotFoundError", "Some files not found.");
    const id = `${crypto.randomUUID()}~${String(files.length)}`;
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

function fetchStatus(state: FakeUploadcareState, status: FetchState, fields: Fields): object {
  if (status === "progress") return { status, done: 400, total: 1000 };
  if (status === "error")
    return { status, error: "Host does not exist.", error_code: "HostnameNotFoundError" };
  if (status !== "success") return { status };
  return { status, ...fileInfo(state, fetchedFile(state, fields)) };
}

/** What the fake "fetches" is the address itself. */
function fetchedFile(state: FakeUploadcareState, fields: Fields): FakeFile {
  const url = fields.get("source_url") ?? "";
  const content = new TextEncoder().encode(url);
  const uuid = crypto.randomUUID();
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
function groupFiles(
  { options }: FakeUploadcareState,
  parts: readonly FakePart[],
): readonly string[] {
  const pattern = options.filesFormat === "brackets" ? /^files\[\]$/ : /^files\[\d+\]$/;
  return parts.filter(({ name }) => pattern.test(name)).map((part) => part.text());
}
