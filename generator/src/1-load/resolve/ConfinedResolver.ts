import { realpath } from "node:fs/promises";
import { basename, relative, sep } from "node:path";
import { BaseResolver, Source, type Document } from "#redocly";
import { isObject } from "../../openapi/pointer.ts";
import { InputError } from "../read/InputError.ts";
import { parseSource, type Note } from "../read/parseSource.ts";
import { readFileText } from "../read/readFileText.ts";

/** Changes the tree of the document itself before anything is normalized: an overlay. */
type ReviseRoot = (document: { readonly tree: object; readonly source: Source }) => void;
/** Anything with a scheme (`https:`, `file:`), or protocol-relative. */
const remote = /^([a-z][a-z0-9+.-]*:|\/\/)/i;

/**
 * Reads the files of one document, and no others: nothing from the network, nothing outside the document's folder,
 * even through symbolic links. Redocly's own resolver would read both.
 */
export class ConfinedResolver extends BaseResolver {
  readonly #folder: string;
  readonly #advice: string | undefined;
  readonly #reviseRoot: ReviseRoot;
  /** What was normalized while files were read. */
  readonly notes: Parameters<Note>[] = [];

  /** @param folder Absolute path, symbolic links resolved. @param advice What to do about a file outside; left out where there is one file alone. */
  constructor(
    folder: string,
    advice: string | undefined,
    reviseRoot: ReviseRoot = () => undefined,
  ) {
    super();
    this.#reviseRoot = reviseRoot;
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
    return new Source(path, await readFileText(file));
  }

  override parseDocument(source: Source, isRoot = false): Document {
    const note: Note = (...finding) => void this.notes.push(finding);
    const isText = !isRoot && !/\.(ya?ml|json)$/.test(source.absoluteRef);
    if (isText) return { source, parsed: source.body };
    const revise = (tree: unknown): void => {
      if (isRoot && isObject(tree)) this.#reviseRoot({ tree, source });
    };
    return { source, parsed: parseSource(source, note, revise) };
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
