/** The files of a document of others as they are now, and what becomes of them. */
import { dirname } from "node:path";
import type { GeneratedFile } from "../2-model/model.ts";
import { readText } from "../4-write/readText.ts";
import type { NewFile } from "../4-write/writeNewFiles.ts";
import { diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";
import { hashText, sourceName, type SourceRecord } from "./sourceRecord.ts";

export interface PresentFiles {
  /** Absolute path of the workspace. */
  readonly root: string;
  /** The document, relative to the workspace. */
  readonly main: string;
  readonly record: SourceRecord;
}

/** Did the source change since it was fetched? Without hashes: is it another one than the document that is there? */
export function isMoved(present: PresentFiles, files: readonly GeneratedFile[]): boolean {
  const { record } = present;
  if (record.files === undefined)
    return files.some((file) => hashOf(present, file.path) !== hashText(file.text));
  const known = new Map(Object.entries(record.files));
  return (
    files.length !== known.size ||
    files.some(({ path, text }) => known.get(path) !== hashText(text))
  );
}

/** The files that were edited since they were fetched: the new ones would take the place of the edits. */
export function findEdits(
  present: PresentFiles,
  files: readonly GeneratedFile[],
): readonly Diagnostic[] {
  const { record, main } = present;
  const folder = dirname(main);
  const fresh = new Map(files.map(({ path, text }) => [path, hashText(text)]));
  const paths = Object.keys(record.files ?? Object.fromEntries(fresh));
  return paths.flatMap((path) => {
    const now = hashOf(present, path);
    if (now === undefined || now === record.files?.[path] || now === fresh.get(path)) return [];
    const how = record.files
      ? "was edited since it was fetched"
      : "is another one, and may have been edited";
    return [
      diagnose("document-edited", {
        path: `${folder}/${path}`,
        how,
        overlay: `${folder}/overlay.yaml`,
      }),
    ];
  });
}

/** What to write, and what the source has no more. An edited file is kept. */
export function planFiles(
  present: PresentFiles,
  files: readonly GeneratedFile[],
): { readonly writes: readonly NewFile[]; readonly removals: readonly string[] } {
  const { root, main, record } = present;
  const folder = dirname(main);
  const writes = files.flatMap(({ path, text }): NewFile[] => {
    const place = `${folder}/${path}`;
    const replaces = readText(root, place);
    if (replaces !== undefined && path !== sourceName && hashText(replaces) === hashText(text))
      return [];
    return [{ path: place, text, ...(replaces !== undefined && { replaces }) }];
  });
  const kept = new Set(files.map(({ path }) => path));
  const removals = Object.entries(record.files ?? {})
    .filter(([path, hash]) => !kept.has(path) && hashOf(present, path) === hash)
    .map(([path]) => `${folder}/${path}`);
  return { writes, removals };
}

function hashOf({ root, main }: PresentFiles, path: string): string | undefined {
  const text = readText(root, `${dirname(main)}/${path}`);
  return text === undefined ? undefined : hashText(text);
}
