import type { Location } from "../../2-model/model.ts";
import { isAddress } from "../../config/config.ts";
import type { PackageSummary } from "../../4-write/changes.ts";
import type { Diagnostic } from "../../diagnostics/catalogue.ts";

/**
 * One diagnostic as an annotation of a GitHub workflow:
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
export function renderAnnotation(diagnostic: Diagnostic): string {
  const { code, severity, message, fix, location, more } = diagnostic;
  const also =
    more === undefined ? "" : `\nAlso at ${more} more ${more === 1 ? "place" : "places"}.`;
  const level = severity === "info" ? "notice" : severity;
  return annotation({
    level,
    title: code,
    message: `${message}\n${fix}${also}`,
    ...(location && { location }),
  });
}

/** What a workflow shows next to a line. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  readonly location?: Location;
}

/** A place at an address becomes part of the message: GitHub knows only the files of the repository. */
export function annotation({ level, title, message, location }: Annotation): string {
  const isRemote = location !== undefined && isAddress(location.file);
  const place =
    location === undefined || isRemote
      ? []
      : [`file=${property(location.file)}`, `line=${location.line}`, `col=${location.column}`];
  const properties = [...place, `title=${property(title)}`].join(",");
  const text = isRemote ? `${message}\n${location.file}:${location.line}` : message;
  return `::${level} ${properties}::${data(text)}`;
}

/** One annotation for each package that is not current, at its first file that differs. */
export function renderStale(packages: readonly PackageSummary[]): string {
  return packages
    .map(({ provider, written, removed }) => {
      const [file] = [...written, ...removed];
      if (file === undefined) return "";
      const count = written.length + removed.length;
      const message = `${provider} is not current: ${count} ${count === 1 ? "file differs" : "files differ"}.\nRun lading generate, and commit what it writes.`;
      return `::error file=${property(file)},title=package-stale::${data(message)}\n`;
    })
    .join("");
}

/** Escapes characters that would end the command or start another. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** Escapes the separators of properties too. */
function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
