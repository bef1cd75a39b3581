import type { Diagnostic } from "../diagnostics/catalogue.ts";

/**
 * One diagnostic as an annotation of a GitHub workflow:
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
export function renderAnnotation(diagnostic: Diagnostic): string {
  const { code, severity, message, fix, location, more } = diagnostic;
  const also =
    more === undefined ? "" : `\nAlso at ${more} more ${more === 1 ? "place" : "places"}.`;
  const place =
    location === undefined
      ? []
      : [`file=${property(location.file)}`, `line=${location.line}`, `col=${location.column}`];
  const properties = [...place, `title=${property(code)}`].join(",");
  const command = severity === "info" ? "notice" : severity;
  return `::${command} ${properties}::${data(`${message}\n${fix}${also}`)}`;
}

/** Escapes characters that would end the command or start another. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** Escapes the separators of properties too. */
function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
