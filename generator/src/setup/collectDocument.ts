/** A document from a path, an address or the standard input, with a name, ready to be written under `specs/`. */
import { openDocumentFile, type OpenedDocument } from "../1-load/read/openDocumentFile.ts";
import type { GeneratedFile } from "../2-model/model.ts";
import { diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";
import { isAddress } from "../config/config.ts";
import { isRecordable, recordSource } from "../update/sourceRecord.ts";
import type { Done, SetupOutcome } from "./SetupOutcome.ts";

/** Which document. */
export interface DocumentRequest {
  /** A path, an address, or `-`. */
  readonly source: string;
  /** Default: the name of the document's file, or its title. */
  readonly name?: string;
  /** The folder that references must not leave, an absolute path. Default: the document's folder. */
  readonly folder?: string;
}

/** The files of a document, and the name that it gets. */
export interface CollectedDocument {
  readonly provider: string;
  readonly label: string;
  /** The document itself, relative to the workspace. */
  readonly main: string;
  /** Relative to the folder `specs/<provider>`. */
  readonly files: readonly GeneratedFile[];
  /** Of what was fetched from an address: where it came from, so that `lading update` fetches it again. */
  readonly source?: GeneratedFile;
}

/** Why there is no document. */
export type Refusal = { readonly refused: SetupOutcome };

export async function collectDocument(
  request: DocumentRequest,
): Promise<CollectedDocument | Refusal> {
  const opened = await openDocumentFile(request.source);
  if ("code" in opened) return refuse([opened]);
  try {
    return await collect(opened, request);
  } finally {
    opened.close();
  }
}

async function collect(
  { file, label, isCopy }: OpenedDocument,
  { name, folder, source: url }: DocumentRequest,
): Promise<CollectedDocument | Refusal> {
  const { collectSpec } = await import("../1-load/collectSpec.ts");
  const { whyInvalidName } = await import("../1-load/check/checkProvider.ts");
  const objection = name === undefined ? undefined : whyInvalidName(name);
  if (objection !== undefined)
    return refuse([diagnose("provider-name-invalid", { provider: name ?? "", reason: objection })]);
  const collected = await collectSpec({
    file,
    ...(isCopy && { copyOf: label }),
    ...(folder !== undefined && !isCopy && { folder }),
  });
  const { files, diagnostics } = collected;
  if (files === undefined) return refuse(diagnostics, isCopy ? undefined : process.cwd());
  const provider = name ?? collected.name ?? "api";
  const main = files.find(({ path }) => /^openapi\.\w+$/.test(path))?.path ?? "openapi.yaml";
  const source = isAddress(url) && isRecordable(url) ? recordSource({ url }, files) : undefined;
  return {
    provider,
    label,
    main: `specs/${provider}/${main}`,
    files,
    ...(source && { source }),
  };
}

/** Every file of the folder. */
export function withSource({ files, source }: CollectedDocument): readonly GeneratedFile[] {
  return source === undefined ? files : [...files, source];
}

export function describeSource({ provider, source }: CollectedDocument): readonly Done[] {
  if (source === undefined) return [];
  const path = `specs/${provider}/${source.path}`;
  return [{ change: "created", path, note: "where it came from, for `lading update`" }];
}

function refuse(diagnostics: readonly Diagnostic[], root?: string): Refusal {
  return { refused: { ok: false, diagnostics, ...(root !== undefined && { root }) } };
}
