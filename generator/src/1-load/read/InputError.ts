import type { Source } from "@redocly/openapi-core";
import type { Details, DiagnosticCode } from "../../diagnostics/catalogue.ts";

/** Where in a file: a line and column from 1, or the JSON pointer of a value. */
export type PlaceInFile =
  { readonly line: number; readonly column: number } | { readonly pointer: string };

/**
 * A file that cannot be used. Thrown only inside this phase, because Redocly's resolver passes failures on as errors;
 * `loadSpec` turns it into a diagnostic.
 */
export class InputError extends Error {
  readonly code: DiagnosticCode;
  readonly details: Details;
  /** Left out if the reference is at fault, not the file. */
  readonly source: Source | undefined;
  readonly place: PlaceInFile;

  constructor(code: DiagnosticCode, details: Details, source?: Source, place?: PlaceInFile) {
    super(code);
    this.name = "InputError";
    this.code = code;
    this.details = details;
    this.source = source;
    this.place = place ?? { line: 1, column: 1 };
  }
}
