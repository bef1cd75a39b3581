/** The caller's content cannot be read: the network is not the cause, and a retry does not help. */
import type { ByteSource } from "./byteSource.ts";
import { Refusal } from "../errors.ts";
import { plainText, shortened } from "../values/plainText.ts";
import { readBlob } from "./readBlob.ts";
import { isBlob } from "../values/values.ts";

/** The caller's own stream or file failed while it was read. `cause` is its error. */
export class ContentFailure extends Error {
  constructor(problem: string, cause: unknown) {
    super(problem, { cause });
  }
}

/** File names by content: a slice of a file has no name of its own. */
const names: WeakMap<object, string> = new WeakMap();

/** Remembers to which file the content belongs. */
export function noteFileName<Content>(content: Content, name: string | undefined): Content {
  if (typeof content === "object" && content !== null && name) names.set(content, name);
  return content;
}

/** A source of the caller's content: its errors become a `ContentFailure`. */
export function callersSource(source: ByteSource, content: object): ByteSource {
  return {
    next: () =>
      source.next().catch((error: unknown) => {
        throw error instanceof Refusal ? error : contentFailure(error, content);
      }),
    cancel: source.cancel,
  };
}

/** The failure in words, as far as the platform reports it. */
export function contentFailure(error: unknown, content: object): ContentFailure {
  if (error instanceof ContentFailure) return error;
  const { name, code, path, message } = error as Partial<Error & { code: unknown; path: unknown }>;
  const isFile = isBlob(content);
  const own = names.get(content) ?? (content as { readonly name?: unknown }).name ?? path;
  const named = typeof own === "string" && own !== "" ? ` ${shortened(plainText(own), 200)}` : "";
  const what = isFile || named ? `the file${named}` : "the given stream";
  if (isFile && (name === "NotReadableError" || name === "NotFoundError")) {
    return new ContentFailure(
      `${what} cannot be read any more: it was changed, moved or deleted after it was chosen. Choose it again`,
      error,
    );
  }
  const reason = typeof code === "string" ? reasonOf(code) : plainText(String(message ?? error));
  return new ContentFailure(`${what} cannot be read: ${shortened(reason, 200)}`, error);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "it is not there",
  EACCES: "this process has no permission",
  EPERM: "this process has no permission",
  EISDIR: "it is a folder",
  EIO: "the disk failed",
  EMFILE: "this process has too many files open",
};

function reasonOf(code: string): string {
  return code in reasons ? `${reasons[code]!} (${code})` : code;
}

/** Why a body cannot be read, if one of its files cannot be read: browsers report that like any other network failure. */
export async function unreadableFile(
  chunks: readonly { readonly content: unknown }[],
): Promise<ContentFailure | undefined> {
  for (const { content } of chunks) {
    if (!isBlob(content)) continue;
    try {
      await readBlob(content.slice(0, 1));
    } catch (error) {
      return contentFailure(error, content);
    }
  }
  return undefined;
}
