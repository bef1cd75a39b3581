import { readdir, stat, type Dirent } from "node:fs/promises";
import { join } from "node:path";
import { isPattern, segmentPattern, withoutBraces } from "./globPattern.ts";

/** A file to upload, or why there is none. */
export type FoundFile =
  | { readonly path: string; readonly problem?: undefined }
  | { readonly path: string; readonly problem: string };

/**
 * The files behind paths, patterns and folders, one after the other, each folder in the order of names. A folder means
 * everything below it. A path that is there is never taken for a pattern.
 */
export async function* findFiles(
  targets: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<FoundFile> {
  for await (const target of targets) {
    const found = await kindOf(target);
    if (found === "file") yield { path: target };
    else if (found === "folder") yield* someOf(target, below(target));
    else if (isPattern(target)) yield* someOf(target, matches(target));
    else yield { path: target, problem: "there is no such file" };
  }
}

async function* someOf(target: string, paths: AsyncIterable<string>): AsyncGenerator<FoundFile> {
  let isEmpty = true;
  for await (const path of paths) {
    isEmpty = false;
    yield { path };
  }
  if (isEmpty) yield { path: target, problem: "there is no file" };
}

async function* matches(pattern: string): AsyncGenerator<string> {
  const seen = new Set<string>();
  for (const plain of withoutBraces(pattern)) {
    const isAbsolute = plain.startsWith("/");
    const segments = plain.split("/").filter((segment) => segment !== "" && segment !== ".");
    for await (const path of walk(isAbsolute ? "/" : "", segments)) {
      if (!seen.has(path)) yield path;
      seen.add(path);
    }
  }
}

/** The files below `folder` that the segments lead to. */
async function* walk(folder: string, segments: readonly string[]): AsyncGenerator<string> {
  const [first, ...rest] = segments;
  if (first === undefined) return;
  if (first === "**") {
    yield* walk(folder, rest.length === 0 ? ["*"] : rest);
    for (const { name, isFolder } of await entries(folder, /^[^.]/))
      if (isFolder) yield* walk(join(folder, name), segments);
    return;
  }
  if (!isPattern(first)) {
    yield* reach(join(folder, first), rest);
    return;
  }
  for (const { name } of await entries(folder, segmentPattern(first)))
    yield* reach(join(folder, name), rest);
}

async function* reach(path: string, rest: readonly string[]): AsyncGenerator<string> {
  const kind = await kindOf(path);
  if (rest.length > 0 && kind === "folder") yield* walk(path, rest);
  if (rest.length === 0 && kind === "file") yield path;
}

/** Every file below a folder, hidden ones and what links lead to left out. */
async function* below(folder: string): AsyncGenerator<string> {
  yield* walk(folder, ["**"]);
}

interface Entry {
  readonly name: string;
  /** No link: a tree of folders has an end, links may lead in a circle. */
  readonly isFolder: boolean;
}

async function entries(folder: string, pattern: RegExp): Promise<readonly Entry[]> {
  const found = await readdir(folder || ".", { withFileTypes: true }).catch((): Dirent[] => []);
  return found
    .filter(({ name }) => pattern.test(name))
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function kindOf(path: string): Promise<"file" | "folder" | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return "folder";
  return found?.isFile() ? "file" : undefined;
}
