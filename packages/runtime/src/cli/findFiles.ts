import { readdir, stat, type Dirent } from "node:fs/promises";
import { join } from "node:path";
import { isPattern, segmentPattern, withoutBraces } from "./globPattern.ts";

/** A file to upload, or why there is none. */
export type FoundFile =
  | { readonly path: string; readonly problem?: undefined }
  | { readonly path: string; readonly problem: string };

/**
 * The files of paths, patterns and folders, one after the other, each folder sorted by name. A folder stands for all files
 * below it. An existing path is never treated as a pattern. What cannot be read is yielded with its problem.
 */
export async function* findFiles(
  targets: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<FoundFile> {
  for await (const target of targets) {
    const found = await lookAt(target);
    if (found.kind === "file") yield { path: target };
    else if (found.kind === "folder") yield* someOf(target, walk(target, ["**"]));
    else if (isPattern(target)) yield* someOf(target, matches(target));
    else yield { path: target, problem: found.problem };
  }
}

async function* someOf(target: string, files: AsyncIterable<FoundFile>): AsyncGenerator<FoundFile> {
  let isEmpty = true;
  for await (const file of files) {
    isEmpty = false;
    yield file;
  }
  if (isEmpty) yield { path: target, problem: "there is no file" };
}

async function* matches(pattern: string): AsyncGenerator<FoundFile> {
  const seen = new Set<string>();
  for (const plain of withoutBraces(pattern)) {
    const isAbsolute = plain.startsWith("/");
    const segments = plain.split("/").filter((segment) => segment !== "" && segment !== ".");
    for await (const file of walk(isAbsolute ? "/" : "", segments)) {
      if (!seen.has(file.path)) yield file;
      seen.add(file.path);
    }
  }
}

/**
 * The files below `folder` that match the segments. `**` skips hidden folders and does not follow links, which may form a
 * circle.
 */
async function* walk(folder: string, segments: readonly string[]): AsyncGenerator<FoundFile> {
  const [first, ...rest] = segments;
  if (first === undefined) return;
  if (first !== "**" && !isPattern(first)) {
    yield* reach(join(folder, first), rest, false);
    return;
  }
  const listed = await entries(folder);
  if (typeof listed === "string") {
    yield { path: folder || ".", problem: listed };
    return;
  }
  if (first !== "**") {
    const pattern = segmentPattern(first);
    for (const { name } of listed.filter((entry) => pattern.test(entry.name)))
      yield* reach(join(folder, name), rest, true);
    return;
  }
  yield* walk(folder, rest.length === 0 ? ["*"] : rest);
  const folders = listed.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
  for (const { name } of folders) yield* walk(join(folder, name), segments);
}

/** `isThere`: the path was listed, so it is a problem if it cannot be read. */
async function* reach(
  path: string,
  rest: readonly string[],
  isThere: boolean,
): AsyncGenerator<FoundFile> {
  const { kind, problem } = await lookAt(path);
  if (rest.length > 0 && kind === "folder") yield* walk(path, rest);
  if (rest.length > 0) return;
  if (kind === "file") yield { path };
  else if (problem !== undefined && isThere) yield { path, problem };
}

/** Sorted by name, or the reason why the folder cannot be read. */
async function entries(folder: string): Promise<readonly Dirent[] | string> {
  try {
    const found = await readdir(folder || ".", { withFileTypes: true });
    return found.sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    return `the folder cannot be read: ${codeOf(error)}`;
  }
}

type Found =
  | { readonly kind: "file" | "folder"; readonly problem?: undefined }
  | { readonly kind?: undefined; readonly problem: string };

async function lookAt(path: string): Promise<Found> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { kind: "folder" };
    if (found.isFile()) return { kind: "file" };
    const kind = found.isFIFO() ? "a FIFO" : found.isSocket() ? "a socket" : "a device";
    return { problem: `it is ${kind}, not a file` };
  } catch (error) {
    const code = codeOf(error);
    const isAbsent = code === "ENOENT" || code === "ENOTDIR";
    return { problem: isAbsent ? "there is no such file" : `it cannot be read: ${code}` };
  }
}

function codeOf(error: unknown): string {
  return String((error as { readonly code?: unknown }).code ?? error);
}
