/** `source.json`, next to a document of others: where it came from, so that `lading update` fetches it again. */
import { createHash } from "node:crypto";
import { isAbsolute } from "node:path";
import { isAddress } from "../config/config.ts";
import type { GeneratedFile } from "../2-model/model.ts";
import { parseStrictJson, type JsonFault } from "../manifest/parseStrictJson.ts";
import { isObject } from "../openapi/pointer.ts";

export const sourceName = "source.json";

/** Where a document came from. */
export interface SourceRecord {
  /** An address. */
  readonly url?: string;
  /** Or a path, relative to the workspace. */
  readonly file?: string;
  /** The day on which it was fetched, as in `2026-11-28`. Left out by authors who only say where it is. */
  readonly fetched?: string;
  /** SHA-256 of each file as it came, by its path in the folder. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The record of files that have just been fetched. */
export function recordSource(
  from: Pick<SourceRecord, "url" | "file">,
  files: readonly GeneratedFile[],
): GeneratedFile {
  const record: SourceRecord = {
    ...from,
    fetched: new Date().toISOString().slice(0, 10),
    files: Object.fromEntries(files.map(({ path, text }) => [path, hashText(text)])),
  };
  return { path: sourceName, text: `${JSON.stringify(record, undefined, 2)}\n` };
}

/** Line ends do not count: a checkout on Windows may change them. */
export function hashText(text: string): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
}

/** Can the address be written down? A token in it must not be committed. (One with a password cannot be fetched.) */
export function isRecordable(address: string): boolean {
  const secret = /token|key|secret|signature|password|auth|credential|^sig$/i;
  return ![...new URL(address).searchParams.keys()].some((name) => secret.test(name));
}

/** Files that the source has no more are removed: never one of somewhere else. */
function isInFolder(path: string): boolean {
  return !isAbsolute(path) && !path.split(/[/\\]/).includes("..");
}

/** Reads a record, or says where it is wrong. */
export function parseSourceRecord(text: string): SourceRecord | JsonFault {
  const parsed = parseStrictJson(text);
  if (!("value" in parsed)) return parsed;
  const { url, file, fetched, files } = parsed.value;
  const refuse = (reason: string): JsonFault => ({ reason, line: 1, column: 1 });
  if ((url === undefined) === (file === undefined))
    return refuse("it needs either a `url` or a `file`");
  if (url !== undefined && !(typeof url === "string" && isAddress(url) && URL.canParse(url)))
    return refuse("`url` must start with https:// or http://");
  if (file !== undefined && (typeof file !== "string" || file === ""))
    return refuse("`file` must be a path");
  if (fetched !== undefined && typeof fetched !== "string")
    return refuse("`fetched` must be a date");
  const isHashes =
    isObject(files) && Object.values(files).every((each) => typeof each === "string");
  if (files !== undefined && !isHashes) return refuse("`files` must have a hash for each path");
  if (isHashes && !Object.keys(files).every(isInFolder))
    return refuse("the paths in `files` must stay in the folder of the document");
  return {
    ...(typeof url === "string" && { url }),
    ...(typeof file === "string" && { file }),
    ...(fetched !== undefined && { fetched }),
    ...(isHashes && { files: files as Readonly<Record<string, string>> }),
  };
}
