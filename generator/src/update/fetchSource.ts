/** The document as its source has it now. */
import { basename, dirname, extname, resolve } from "node:path";
import { missingDocument } from "../1-load/read/missingDocument.ts";
import { openDocumentFile, type OpenedDocument } from "../1-load/read/openDocumentFile.ts";
import type { GeneratedFile } from "../2-model/model.ts";
import { readText } from "../4-write/readText.ts";
import { exists } from "../4-write/writeNewFiles.ts";
import type { Diagnostic } from "../diagnostics/catalogue.ts";
import type { SourceRecord } from "./sourceRecord.ts";

/** Fetches an address once, from its host alone; a path is relative to the workspace. */
export async function openSource(
  root: string,
  { url, file = "" }: SourceRecord,
): Promise<OpenedDocument | Diagnostic> {
  if (url !== undefined) return openDocumentFile(url);
  const path = resolve(root, file);
  if (!exists(dirname(path), basename(path))) return missingDocument(file, root);
  return { file: path, label: file, isCopy: false, close: () => undefined };
}

/** Every file of the document, as it is written next to `main`; what is wrong where it cannot be read. */
export async function collectFiles(
  { file, label, isCopy }: OpenedDocument,
  main: string,
  overlay: string | undefined,
): Promise<readonly GeneratedFile[] | { readonly diagnostics: readonly Diagnostic[] }> {
  const { collectSpec } = await import("../1-load/collectSpec.ts");
  const { files, diagnostics } = await collectSpec({
    file,
    acceptsErrors: true,
    ...(isCopy && { copyOf: label }),
    ...(overlay !== undefined && { overlay: { path: overlay, label: basename(overlay) } }),
  });
  if (files !== undefined) return files.length === 1 ? withName(files, basename(main)) : files;
  // Its mistakes may be those that the overlay corrects.
  if (!isCopy) return { diagnostics };
  return withName(
    [{ path: basename(file), text: readText(dirname(file), basename(file)) ?? "" }],
    basename(main),
  );
}

/** The name of the present document, unless it would promise JSON. JSON is YAML too. */
function withName(files: readonly GeneratedFile[], name: string): readonly GeneratedFile[] {
  return files.map(({ path, text }) =>
    extname(name) === ".json" && extname(path) !== ".json" ? { path, text } : { path: name, text },
  );
}
