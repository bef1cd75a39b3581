import { parse } from "node:path";
import type { Document } from "@redocly/openapi-core";
import type { JsonObject, LoadedSpec } from "../../2-model/model.ts";
import type { Choices } from "../../config/config.ts";
import { parseNames, printNames } from "../../names/publicNames.ts";
import { applyChoices, type Applied } from "../choose/applyChoices.ts";
import { bundleSpec, findLost, type BundleRequest } from "./bundleSpec.ts";
import { checkStructure, type CheckedStructure } from "../check/checkStructure.ts";
import { placeOfReference } from "../check/reportBrokenReference.ts";
import { reportUnusedSchemes } from "../check/reportUnusedSchemes.ts";
import { checkVersion } from "../check/checkVersion.ts";
import type { OverlayFile } from "../overlay/overlay.ts";
import { ConfinedResolver } from "./ConfinedResolver.ts";
import { findCycle } from "../check/findCycle.ts";
import type { Findings } from "../check/Findings.ts";
import { InputError } from "../read/InputError.ts";
import { findOrigin, recordOrigins } from "./recordOrigins.ts";
import { nameComponents } from "./nameComponents.ts";
import { nameCycles } from "./nameCycles.ts";
import { nameOperations, type OperationReporter } from "./nameOperations.ts";
import type { SourcePlace } from "../read/locateInFile.ts";
import { documentRules } from "../normalize/rules.ts";
import { withoutPrototypes } from "../normalize/withoutPrototypes.ts";

/** A document as one tree, with the places of its values in its files. */
export type ResolvedSpec = Pick<LoadedSpec, "document" | "knownNames" | "places" | "locate"> &
  Applied & {
    /** Every file of the document. */
    readonly files: readonly Document[];
  };

/** A parsed document whose root is known to be an object. */
type RootDocument = Document<object>;

/** How a document is taken. */
export interface Wishes {
  /** The names of earlier generations. */
  readonly names?: JsonObject;
  /** What the configuration says about the document. */
  readonly choices?: Choices;
  /** What is laid over the document. */
  readonly overlay?: OverlayFile;
}

/** Reads the document at an absolute path and every file that it refers to; `undefined` after an error. */
export async function resolveSpec(
  path: string,
  findings: Findings,
  { names = {}, choices = {}, overlay }: Wishes = {},
): Promise<ResolvedSpec | undefined> {
  const resolver = await openResolver(findings, overlay);
  if (resolver === undefined) return undefined;
  const document = await readRoot(path, resolver, findings);
  if (document === undefined) return undefined;
  const checked = await checkStructureOf(document, resolver, findings);
  if (checked === undefined) return undefined;

  const files = await resolver.readDocuments();
  for (const note of resolver.notes) findings.report(...note);
  const origins = recordOrigins(files);
  if (findings.hasErrors && files.length > 1) return undefined;
  if (!findings.hasErrors) await bundle({ document, resolver, files, ...checked }, findings);

  const given = parseNames(names);
  const { keys, places } = nameComponents({ document, origins, given: given.components });
  const placeOf = (pointer: string): SourcePlace =>
    findOrigin(document.parsed, pointer, origins) ?? { source: document.source, pointer: "" };
  const locate: LoadedSpec["locate"] = (pointer) => findings.locate(placeOf(pointer));
  const tree = withoutPrototypes(document.parsed) as Record<string, unknown>;
  const reporter: OperationReporter = {
    report: (code, pointer, details) => findings.report(code, placeOf(pointer), details),
    describe: (pointer) => `${locate(pointer).file}:${locate(pointer).line}`,
    fileOf: (pointer) => {
      const { source } = placeOf(pointer);
      return source === document.source ? undefined : parse(source.absoluteRef).name;
    },
  };
  for (const { apply } of documentRules) apply(tree, reporter.report);
  reportUnusedSchemes(tree, reporter.report);
  const applied = applyChoices(tree, choices);
  const operations = nameOperations(tree, reporter, given.operations);
  nameCycles(tree);
  const knownNames = printNames({ ...given, operations, components: keys });
  return { document: tree as JsonObject, knownNames, places, locate, files, ...applied };
}

/** `undefined` if the overlay cannot be used. */
async function openResolver(
  findings: Findings,
  file: OverlayFile | undefined,
): Promise<ConfinedResolver | undefined> {
  const { folder, adviceOutside } = findings;
  if (file === undefined) return new ConfinedResolver(folder, adviceOutside);
  // Few documents have an overlay.
  const { readOverlay } = await import("../overlay/readOverlay.ts");
  const { applyOverlay } = await import("../overlay/applyOverlay.ts");
  const overlay = await readOverlay(file, findings);
  return (
    overlay &&
    new ConfinedResolver(folder, adviceOutside, (root) => applyOverlay(root, overlay, findings))
  );
}

/** References whose place bundling cannot find are lost. */
async function bundle(request: BundleRequest, findings: Findings): Promise<void> {
  await bundleSpec(request);
  if (findings.hasErrors) return;
  for (const lost of findLost(request))
    findings.report("reference-dangling", placeOfReference(lost), {
      reference: lost.node.$ref,
      reason: "there is no value at that place",
    });
}

async function readRoot(
  path: string,
  resolver: ConfinedResolver,
  findings: Findings,
): Promise<RootDocument | undefined> {
  try {
    const document = await resolver.resolveDocument<object>(null, path, true);
    if (document instanceof Error) throw document;
    const version = checkVersion(document.parsed);
    if ("found" in version)
      findings.report("not-openapi", { source: document.source, pointer: "" }, version);
    else return withVersion(document, version, findings);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    findings.reportInputError(error, path);
  }
  return undefined;
}

/** Writes the version in its usual form. */
function withVersion(
  document: RootDocument,
  { meant }: { readonly meant?: string },
  findings: Findings,
): RootDocument {
  const members = document.parsed as { openapi: unknown };
  if (meant === undefined) return document;
  findings.report(
    "structure-odd",
    { source: document.source, pointer: "/openapi" },
    { message: `The version ${JSON.stringify(members.openapi)} is read as "${meant}".` },
  );
  members.openapi = meant;
  return document;
}

/** Redocly throws if references are circular, and for documents that it does not expect. */
async function checkStructureOf(
  document: Document,
  resolver: ConfinedResolver,
  findings: Findings,
): Promise<CheckedStructure | undefined> {
  try {
    return await checkStructure(document, resolver, (...finding) => findings.report(...finding));
  } catch (error) {
    // The stack is too small: a worker thread has a larger one.
    if (error instanceof RangeError) throw error;
    const { message } = error as Error;
    const whole = { source: document.source, pointer: "" };
    if (message === "Self-referencing circular pointer")
      findings.report("reference-cycle", findCycle(await resolver.readDocuments()) ?? whole);
    else
      findings.report("structure-invalid", whole, {
        message: `The document cannot be read: ${message}.`,
      });
    return undefined;
  }
}
