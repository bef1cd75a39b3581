/** What a fake of Uploadcare does with files that are sent. */
import type { FakePart } from "@lading/testing/fakes";
import {
  fakeError,
  type FakeUploadcareState,
  type Fields,
  type UploadcareOperation,
} from "./FakeUploadcareState.ts";
import { fileInfo, metadataOf } from "./fileInfo.ts";
import { keyRefusal, signatureRefusal } from "./refusals.ts";

const megabytes100 = 100_000_000;
const mebibytes10 = 10_485_760;

/** By the names of the operations. */
export const uploadOperations: Readonly<Record<string, UploadcareOperation>> = {
  uploadFile: async ({ fields, partList: parts }, state) => {
    const refusal =
      keyRefusal(fields, "UPLOADCARE_PUB_KEY") ?? (await signatureRefusal(state, fields));
    if (refusal) return refusal;
    const files = parts.filter(({ filename }) => filename !== undefined);
    if (files.length === 0) return fakeError(400, "FileRequiredError", "There should be a file.");
    if (files.some(({ size }) => size >= megabytes100))
      return fakeError(400, "FileSizeLimitExceededError", "File is too large.");
    const ids = files.map((file) => [file.name, keep(state, fields, file)] as const);
    return { body: Object.fromEntries(ids) };
  },

  startMultipartUpload: async ({ fields }, state) => {
    const refusal =
      keyRefusal(fields, "UPLOADCARE_PUB_KEY") ?? (await signatureRefusal(state, fields));
    if (refusal) return refusal;
    const size = Number(fields.get("size"));
    const partSize = Number(fields.get("part_size") ?? 5_242_880);
    if (!Number.isInteger(size))
      return fakeError(400, "MultipartSizeInvalidError", "size should be integer.");
    if (size <= mebibytes10) {
      const content = `File size can not be less than ${String(mebibytes10)} bytes. Please use direct upload instead of multipart.`;
      return fakeError(400, "MultipartFileSizeTooSmallError", content);
    }
    const uuid = crypto.randomUUID();
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

  completeMultipartUpload: async ({ fields }, state) => {
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

  getFileInfo: ({ query }, state) => {
    const refusal = keyRefusal(query, "pub_key");
    if (refusal) return refusal;
    const file = state.files.get(query.get("file_id") ?? "");
    if (!file) return fakeError(404, "FileNotFoundError", "File is not found.");
    state.polls.set(file.uuid, (state.polls.get(file.uuid) ?? 0) + 1);
    return { body: fileInfo(state, file) };
  },
};

function keep(state: FakeUploadcareState, fields: Fields, part: FakePart): string {
  const uuid = crypto.randomUUID();
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
