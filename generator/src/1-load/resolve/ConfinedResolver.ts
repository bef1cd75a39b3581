import { readFile, realpath, stat } from "node:fs/promises";
import { basename, relative, sep } from "node:path";
import { BaseResolver, Source, type Document } from "@redocly/openapi-core";
import { InputError } from "../read/InputError.ts";
import { parseSource, type Note } from "../read/parseSource.ts";

const maximumBytes = 16 * 1024 * 1024;
/** Anything with a scheme (`https:`, `file:`), or protocol-relative. */
const remote = /^([a-z][a-z0-9+.-]*:|\/\/)/i;

/**
 * Reads the files of one document, and no others: nothing from the network, nothing outside the document's folder,
 * even through symbolic links. Redocly's own resolver would read both.
 */
export class ConfinedResolver extends BaseResolver {
  readonly #folder: string;
  readonly #advice: string | undefined;
  /** What was normalized while files were read. */
  readonly notes: Parameters<Note>[] = [];

  /** @param folder Absolute path, symbolic links resolved. @param advice What to do about a file outside; left out where there is one file alone. */
  constructor(folder: string, advice: string | undefined) {
    super();
    this.#folder = folder;
    this.#advice = advice;
  }

  override resolveExternalRef(base: string | null, reference: string): string {
    return remote.test(reference)
      ? reference
      : super.resolveExternalRef(base, decodePath(reference));
  }

  override async loadExternalRef(path: string): Promise<Source> {
    if (remote.test(path)) throw new InputError("reference-remote", {});
    // Checked before the disk is read: an error must not reveal whether a file outside exists.
    if (!this.#holds(path)) throw this.#refuseOutside(path);
    const file = await realpath(path).catch(() => {
      if (this.#advice === undefined) throw new InputError("reference-not-fetched", {});
      throw new InputError("reference-dangling", { reason: "the file does not exist" });
    });
    if (!this.#holds(file)) throw this.#refuseOutside(path);
    return new Source(path, await readText(file));
  }

  override parseDocument(source: Source, isRoot = false): Document {
    const note: Note = (...finding) => void this.notes.push(finding);
    const isText = !isRoot && !/\.(ya?ml|json)$/.test(source.absoluteRef);
    return { source, parsed: isText ? source.body : parseSource(source, note) };
  }

  /** Every file read so far that could be parsed. */
  async readDocuments(): Promise<readonly Document[]> {
    const files = await Promise.allSettled(this.cache.values());
    return files.flatMap((file) =>
      file.status === "fulfilled" && !(file.value instanceof Error) ? [file.value] : [],
    );
  }

  /** Names the file, not the place in it, because the file has to move, however often it is referred to. */
  #refuseOutside(path: string): InputError {
    if (this.#advice === undefined) return new InputError("reference-not-fetched", {});
    return new InputError("reference-outside-folder", {
      reference: relative(this.#folder, path).split(sep).join("/"),
      folder: `${basename(this.#folder)}/`,
      advice: this.#advice,
    });
  }

  #holds(path: string): boolean {
    const way = relative(this.#folder, path);
    return way !== "" && way !== ".." && !way.startsWith(`..${sep}`);
  }
}

/** A reference is a URI: a space in a file's name is written as `%20`. */
function decodePath(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}

/** Line ends become LF, so that positions and texts are the same on every machine. */
async function readText(file: string): Promise<string> {
  try {
    const about = await stat(file);
    if (!about.isFile()) throw new Error("it is not a file");
    if (about.size > maximumBytes) throw new Error("it is larger than 16 MiB");
    const bytes = await readFile(file);
    return decodeText(bytes).replaceAll("\r\n", "\n");
  } catch (error) {
    throw new InputError("spec-unreadable", { reason: reasonOf(error as NodeJS.ErrnoException) });
  }
}

/** YAML may be UTF-16 (https://yaml.org/spec/1.2.2/#52-character-encodings): detected by a byte order mark, or by a zero next to the first character. */
function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  const isLittle = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  const encoding = isBig ? "utf-16be" : isLittle ? "utf-16le" : "utf-8";
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** The message of a system error contains the absolute path, so it is not shown. */
function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "it is neither UTF-8 nor UTF-16";
  return error.syscall === undefined ? error.message : `${error.syscall} failed with ${error.code}`;
}
