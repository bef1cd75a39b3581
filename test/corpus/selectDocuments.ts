/** Which documents a run takes, and what there was to take. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { relative } from "node:path";
import { findDocuments, type CorpusDocument, type CorpusFolders } from "./findDocuments.ts";

export interface Selection {
  readonly documents: readonly CorpusDocument[];
  /** Folders of documents that are not there. */
  readonly absent: readonly string[];
  /** How many the words of the command name. */
  readonly named: number;
}

export interface SelectionOptions {
  readonly folders: CorpusFolders;
  /** Parts of names; none is all. */
  readonly words: readonly string[];
  readonly seed: number;
  /** How many of them. */
  readonly sample: number | undefined;
}

/** Throws where a word names no document, or nothing is left. */
export function selectDocuments({ folders, words, seed, sample }: SelectionOptions): Selection {
  const absent = Object.values(folders as unknown as Readonly<Record<string, string>>)
    .filter((folder) => !existsSync(folder))
    .map((folder) => relative(process.cwd(), folder));
  const all = findDocuments(folders);
  const advice = absent.length > 0 ? ` (${absent.join(" and ")}: absent)` : "";
  for (const word of words)
    if (!all.some(({ name }) => name.includes(word)))
      throw new Error(`No document is named ${word}${advice}.`);
  const named = all.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  const documents = sampled(named, seed, sample ?? named.length);
  if (documents.length === 0) throw new Error(`No document is selected${advice}.`);
  return { documents, absent, named: named.length };
}

/** So many of the documents, the same for the same seed. */
function sampled(
  all: readonly CorpusDocument[],
  seed: number,
  count: number,
): readonly CorpusDocument[] {
  const rank = (name: string): string =>
    createHash("sha256").update(`${seed} ${name}`).digest("hex");
  const chosen = all.toSorted((one, other) => (rank(one.name) < rank(other.name) ? -1 : 1));
  const names = new Set(chosen.slice(0, count).map(({ name }) => name));
  return all.filter(({ name }) => names.has(name));
}
