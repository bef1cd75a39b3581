import type { FakeFile, FakeUploadcareState, Fields } from "./FakeUploadcareState.ts";

/** A file is ready once it was asked for often enough. */
export function fileInfo(state: FakeUploadcareState, file: FakeFile | undefined): object {
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

export function metadataOf(fields: Fields): Readonly<Record<string, string>> {
  const metadata: Record<string, string> = {};
  fields.forEach((text, name) => {
    const key = /^metadata\[(.*)\]$/s.exec(name)?.[1];
    if (key !== undefined) metadata[key] = text;
  });
  return metadata;
}
