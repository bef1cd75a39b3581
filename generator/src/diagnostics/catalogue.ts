/**
 * Everything the generator has to say about its input: one catalogue of codes, each with its severity, message and fix; a file for each
 * phase. A mistake in a document is collected, never thrown; only our own bugs throw.
 */
import type { Location } from "../2-model/model.ts";
import type { CatalogueEntry, Severity } from "./entry.ts";
import { configDiagnostics, type ConfigCode } from "./config.ts";
import { diffDiagnostics, type DiffCode } from "./diff.ts";
import { loadDiagnostics, type LoadCode } from "./load.ts";
import { modelDiagnostics, type ModelCode } from "./model.ts";
import { readDiagnostics, type ReadCode } from "./read.ts";
import { updateDiagnostics, type UpdateCode } from "./update.ts";
import { writeDiagnostics, type WriteCode } from "./write.ts";

export type { CatalogueEntry, Severity } from "./entry.ts";

/** Every code there is. */
export type DiagnosticCode =
  ConfigCode | ReadCode | UpdateCode | LoadCode | ModelCode | WriteCode | DiffCode;

/** The catalogue, in the order of the phases. Every code has a test in `test/generator/diagnostics/diagnostics.test.ts`. */
export const catalogue: Readonly<Record<DiagnosticCode, CatalogueEntry>> = {
  ...configDiagnostics,
  ...readDiagnostics,
  ...updateDiagnostics,
  ...loadDiagnostics,
  ...modelDiagnostics,
  ...writeDiagnostics,
  ...diffDiagnostics,
};

/** One finding. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** JSON pointer (RFC 6901) into the document; left out for a finding that is not about a document. */
  readonly pointer?: string;
  readonly location?: Location;
  /** The number of further places with the same finding, which are not listed. */
  readonly more?: number;
}

/** How a phase reports a finding: code, JSON pointer, and the details that the message names. */
export type Report = (code: DiagnosticCode, pointer: string, details?: Details) => void;

/** Words for the `{name}` placeholders of a message. The detail `fix` replaces the catalogue's fix. */
export type Details = Readonly<Record<string, string>>;

/** Creates the diagnostic of a code. `{{name}}` in the catalogue becomes the detail in braces. */
export function diagnose(
  code: DiagnosticCode,
  details: Details = {},
  place: Pick<Diagnostic, "pointer" | "location"> = {},
): Diagnostic {
  const { severity, message, fix } = catalogue[code];
  return {
    code,
    severity,
    message: fillTemplate(message, details),
    fix: details.fix ?? fillTemplate(fix, details),
    ...place,
  };
}

/** One pass over the template, so that braces in a detail are never filled again. */
export function fillTemplate(template: string, details: Details): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(details, name) ? (details[name] ?? placeholder) : placeholder,
  );
}

/** Sorts by file, then by line; the same in every locale. Findings that are not about a file come first. */
export function compareDiagnostics(one: Diagnostic, other: Diagnostic): number {
  return (
    compareText(one.location?.file ?? "", other.location?.file ?? "") ||
    (one.location?.line ?? 0) - (other.location?.line ?? 0) ||
    (one.location?.column ?? 0) - (other.location?.column ?? 0) ||
    compareText(one.code, other.code) ||
    compareText(one.message, other.message)
  );
}

/** Compares by UTF-16 code units: unlike `localeCompare`, the same on every machine. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
