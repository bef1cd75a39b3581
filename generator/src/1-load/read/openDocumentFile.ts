/** A document from wherever it is: a path, an address, or the standard input. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { diagnose, type Diagnostic } from "../../diagnostics/catalogue.ts";
import { isAddress } from "../../config/config.ts";
import { missingDocument } from "./missingDocument.ts";
import { fetchDocument, withoutSecrets } from "./fetchDocument.ts";

/** A document that can be read as a file. */
export interface OpenedDocument {
  /** Absolute path. */
  readonly file: string;
  /** As messages name it: a path as it was given, an address, or `standard input`. */
  readonly label: string;
  /** The file is a copy that `close` removes: its name and its folder say nothing about the document. */
  readonly isCopy: boolean;
  readonly close: () => void;
}

/** Opens `source`, an address, a path or `-`. The result is a diagnostic where nothing is to be had. */
export async function openDocumentFile(source: string): Promise<OpenedDocument | Diagnostic> {
  if (source === "-") return copy(await readAll(process.stdin), "standard input");
  const protocol = /^([a-z][a-z0-9+.-]+:)\/\//i.exec(source)?.[1];
  if (protocol !== undefined && !isAddress(source))
    return diagnose("document-unreachable", {
      url: withoutSecrets(source),
      reason: `${protocol}// is no protocol that documents are fetched by`,
      fix: "Name an address that starts with https:// or http://, or a file.",
    });
  if (!isAddress(source)) {
    const file = resolve(source);
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
      return missingDocument(source, process.cwd());
    return { file, label: source, isCopy: false, close: () => undefined };
  }
  const fetched = await fetchDocument(source);
  return "code" in fetched ? fetched : copy(fetched.text, withoutSecrets(source));
}

function copy(text: string, label: string): OpenedDocument {
  const folder = mkdtempSync(join(tmpdir(), "lading-"));
  const ending = /^\s*\{/.test(text) ? ".json" : ".yaml";
  const file = join(folder, `openapi${ending}`);
  writeFileSync(file, text);
  const close = (): void => rmSync(folder, { recursive: true, force: true });
  return { file, label, isCopy: true, close };
}
