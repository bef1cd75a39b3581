import { getLineColLocation, type Source } from "@redocly/openapi-core";
import type { Details, DiagnosticCode } from "../../diagnostics/catalogue.ts";

/** A place in one file: the JSON pointer (RFC 6901) of a member, or a line and column from 1. */
export type SourcePlace =
  | { readonly source: Source; readonly pointer: string }
  | { readonly source: Source; readonly line: number; readonly column: number };

/** How the checks of this phase report. */
export type ReportAt = (code: DiagnosticCode, place: SourcePlace, details?: Details) => void;

/**
 * Line and column, from 1, of the key that the pointer names (of the item, in an array). A pointer that leads nowhere
 * gives the nearest place above. The file is parsed a second time for this, and only then.
 */
export function placeInFile(
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
    // The parser that looks for places throws on some tags (`!!binary`) that the one before it has refused in words.
    return { line: 1, column: 1 };
  }
}

/** Redocly's lookup skips empty keys, and would answer with another place. */
function cutAtEmptyKey(pointer: string): string {
  const end = `${pointer}/`.indexOf("//");
  return end === -1 ? pointer : pointer.slice(0, end);
}
