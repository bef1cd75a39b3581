import { getLineColLocation, type Source } from "#redocly";
import type { Details, DiagnosticCode } from "../../diagnostics/catalogue.ts";

/** A place in one file: the JSON pointer (RFC 6901) of a value, or a line and column from 1. */
export type SourcePlace =
  | { readonly source: Source; readonly pointer: string }
  | { readonly source: Source; readonly line: number; readonly column: number };

/** How the checks of this phase report. */
export type ReportAt = (code: DiagnosticCode, place: SourcePlace, details?: Details) => void;

/**
 * Line and column, from 1, of the key that the pointer names (of the item, in an array). A pointer without a value
 * returns the nearest place above. Only for this the file is parsed a second time.
 */
export function locateInFile(
  source: Source,
  pointer: string,
): { readonly line: number; readonly column: number } {
  const known = cutAtEmptyKey(pointer.replace(/^#/, ""));
  if (known === "") return { line: 1, column: 1 };
  // Redocly decodes percent signs in pointers.
  const redoclyPointer = `#${known.replaceAll("%", "%25")}`;
  try {
    const { start } = getLineColLocation({ source, pointer: redoclyPointer, reportOnKey: true });
    return { line: start.line, column: start.col };
  } catch {
    // This parser throws on some tags (`!!binary`) that have already been reported.
    return { line: 1, column: 1 };
  }
}

/** Redocly's lookup skips empty keys, and would return another place. */
function cutAtEmptyKey(pointer: string): string {
  const end = `${pointer}/`.indexOf("//");
  return end === -1 ? pointer : pointer.slice(0, end);
}
