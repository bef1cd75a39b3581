/** The diagnostics of a run as text: what is worst comes last, where a terminal stops, and what repeats is folded. */
import type { Diagnostic } from "../../diagnostics/catalogue.ts";
import { renderDiagnostic, type Paint } from "./renderDiagnostic.ts";

const ranks = { info: 0, warning: 1, error: 2 } as const;

/** One text for each message of a file. */
export function renderFindings(
  diagnostics: readonly Diagnostic[],
  root: string | undefined,
  paint: Paint,
): readonly string[] {
  const sorted = diagnostics.toSorted((one, other) => ranks[one.severity] - ranks[other.severity]);
  const groups = new Map<string, Diagnostic[]>();
  for (const each of sorted) {
    const key = JSON.stringify([each.code, each.message, each.fix, each.location?.file]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map((group) => renderGroup(group, root, paint));
}

function renderGroup(
  [first, ...others]: readonly Diagnostic[],
  root: string | undefined,
  paint: Paint,
): string {
  if (first === undefined) return "";
  if (others.length === 0) return renderDiagnostic(first, root, paint);
  const { more = 0, ...shown } = first;
  const count = others.reduce((sum, each) => sum + 1 + (each.more ?? 0), more);
  const lines = others.flatMap(({ location }) => location?.line ?? []);
  const rest = count > others.length ? " …" : "";
  const where =
    lines.length === 0 ? "" : `: ${nounFor(lines.length, "line")} ${lines.join(", ")}${rest}`;
  return `${renderDiagnostic(shown, root, paint)}  and ${count} more of the same${where}\n`;
}

/** After a mistake, how many findings there are: `2 errors, 10 warnings; nothing is written`. */
export function countFindings(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic["severity"]): number =>
    diagnostics
      .filter((each) => each.severity === severity)
      .reduce((sum, { more = 0 }) => sum + 1 + more, 0);
  const errors = count("error");
  const warnings = count("warning");
  if (errors === 0) return "";
  // A file that could not be written may come after others that were.
  const isWritten = diagnostics.some(({ code }) => code === "file-unwritable");
  const counts = [
    `${errors} ${nounFor(errors, "error")}`,
    ...(warnings === 0 ? [] : [`${warnings} ${nounFor(warnings, "warning")}`]),
  ].join(", ");
  return `${counts}${isWritten ? "" : "; nothing is written"}\n`;
}

function nounFor(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}
