import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, sep } from "node:path";
import type { Entries, Sources } from "../2-model/model.ts";
import { isAddress, type Choices, type ConfigProblem } from "../config/config.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import { whyInvalidName } from "./check/checkProvider.ts";
import { detailsOfMissing } from "./read/missingDocument.ts";
import { fetchDocument, withoutSecrets } from "./read/fetchDocument.ts";
import { findExtras, noExtras } from "./read/findExtras.ts";
import { Findings } from "./check/Findings.ts";
import { conclude, type LoadOutcome } from "./loadSpec.ts";
import { nameApi, withClassName, type ApiName } from "./nameApi.ts";
import { chooseOverlay } from "./overlay/chooseOverlay.ts";
import { readNames } from "./read/readNames.ts";
import { resolveSpec } from "./resolve/resolveSpec.ts";

/** A document outside any workspace. */
export interface FileRequest {
  /** Absolute path of the document, or its address. */
  readonly file: string;
  /** Absolute path of the folder that the document was named in. */
  readonly base: string;
  /** The document as its author named it. Default: relative to `base`. */
  readonly label?: string;
  /** Absolute path of the folder that references must not leave. Default: the document's folder. */
  readonly folder?: string;
  /** Absolute path of the folder that is written. */
  readonly out: string;
  /** Absolute path of the folder that paths in messages are relative to. */
  readonly root: string;
  /** npm name of the package, with or without a scope. Default: the name of the package's folder, or the document's title. */
  readonly name?: string;
  /** Plain sources are wanted, not a package. */
  readonly sources?: Sources;
  /** What the configuration says about the document. */
  readonly choices?: Choices;
  /** What is generated next to the index. */
  readonly entries: Entries;
  /** The file is a copy of what is at this address. */
  readonly copyOf?: string;
  /** Absolute path of what is laid over the document. Default: the overlay next to a document under `specs/`. */
  readonly overlay?: string;
}

/** Reads, resolves and checks one document outside a workspace. Does not throw for a mistake in the document. */
export async function loadFile(request: FileRequest): Promise<LoadOutcome> {
  const { name, file, root } = request;
  const given = name === undefined ? undefined : name.replace(/^@[a-z0-9-]+\//, "");
  const reason = given === undefined ? undefined : whyInvalidName(given);
  if (reason !== undefined)
    return { diagnostics: [diagnose("provider-name-invalid", { provider: name ?? "", reason })] };
  if (isAddress(file)) return loadAddress(request, given);
  if (!existsSync(file)) return { diagnostics: [], problems: [missing(request)] };
  const path = realPath(file);
  const folder = request.folder === undefined ? dirname(path) : realPath(request.folder);
  const { copyOf } = request;
  const findings =
    copyOf === undefined
      ? new Findings(folder, pathFrom(root, folder), adviceOutside)
      : new Findings(folder, { label: copyOf });
  return loadFrom({ path, source: basename(path), findings, given }, request);
}

function missing({ file, base, label }: FileRequest): ConfigProblem {
  const details = detailsOfMissing(label ?? pathFrom(base, file), base);
  return { code: "document-not-found", path: ["document"], details };
}

/** Fetches the document into a folder of its own, where no reference leads to anything else. */
async function loadAddress(request: FileRequest, given: string | undefined): Promise<LoadOutcome> {
  const fetched = await fetchDocument(request.file);
  if ("code" in fetched) return { diagnostics: [fetched] };
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "lading-document-")));
  try {
    const address = withoutSecrets(fetched.url);
    const name = basename(address).replace(/[^\w.-]/g, "_");
    const ending = fetched.text.trimStart().startsWith("{") ? ".json" : ".yaml";
    const path = join(folder, /\.(ya?ml|json)$/.test(name) ? name : `${name}${ending}`);
    writeFileSync(path, fetched.text);
    const findings = new Findings(folder, { label: address });
    return await loadFrom({ path, source: address, findings, given }, request);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface FoundDocument {
  readonly path: string;
  /** What the result says that it was made from. */
  readonly source: string;
  readonly findings: Findings;
  /** The name that was given, without its scope. */
  readonly given: string | undefined;
}

async function loadFrom(
  { path, source, findings, given }: FoundDocument,
  request: FileRequest,
): Promise<LoadOutcome> {
  const { out, root, name, sources, choices, entries } = request;
  const where = { root, spec: request.file, given: request.overlay };
  const { overlay, problem } = chooseOverlay(where);
  if (problem) return { diagnostics: [], problems: [problem] };
  const former = readNames(out, pathFrom(root, out));
  const wishes = {
    names: former.names,
    ...(choices && { choices }),
    ...(overlay && { overlay }),
  };
  const resolved = await resolveSpec(path, findings, wishes);
  const { document = {} } = resolved ?? {};
  const { provider, className }: ApiName =
    given === undefined
      ? nameApi({ out, document, isPackage: sources === undefined })
      : { provider: given };
  return conclude(
    findings,
    resolved && { ...resolved, document: withClassName(document, className) },
    former,
    {
      provider,
      packageName: name ?? provider,
      source,
      isAlone: true,
      ...(sources && { sources: { ...sources, document: documentFrom(out, path, source) } }),
      entries,
      extras: sources ? noExtras : findExtras(out),
    },
  );
}

/** The document as code in the folder refers to it. */
function documentFrom(out: string, path: string, source: string): string {
  return isAddress(source) ? source : pathFrom(realPath(out), path);
}

/** The advice where the folder is an option of the command. */
export const adviceOutside = "Name a folder that holds both with --root, or move the file.";

/** With forward slashes. */
function pathFrom(root: string, path: string): string {
  return relative(root, path).split(sep).join("/");
}

/** A file that does not exist is reported when it is read. */
function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}
