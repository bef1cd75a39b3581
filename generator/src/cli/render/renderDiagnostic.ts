import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { styleText } from "node:util";
import type { Location } from "../../2-model/model.ts";
import type { Diagnostic } from "../../diagnostics/catalogue.ts";

type Style = Parameters<typeof styleText>[0];

/** Styles a text, or returns it unchanged. */
export type Paint = (style: Style, text: string) => string;

const colours = { error: "red", warning: "yellow", info: "cyan" } as const;

/** The number of columns shown of a source line: a document may be a single line of megabytes. */
const shownColumns = 120;

/** One diagnostic as text: place, code and message, the source line, the pointer and the fix. */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  root: string | undefined,
  paint: Paint,
): string {
  const { code, severity, message, fix, pointer, location, more } = diagnostic;
  const place = location && `${pathOf(root, location)}:${location.line}:${location.column}`;
  const weight = paint(colours[severity], severity);
  const lines = [
    [place && paint("bold", printable(place)), weight, code, printable(message)]
      .filter(Boolean)
      .join("  "),
    ...(root !== undefined && location ? excerpt(root, location, paint) : []),
    ...(pointer === undefined ? [] : [paint("dim", `  at   #${printable(pointer)}`)]),
    ...(more === undefined ? [] : [`  also at ${more} more ${more === 1 ? "place" : "places"}`]),
    `  fix  ${printable(fix)}`,
  ];
  return `${lines.join("\n")}\n`;
}

/** Relative to the current folder, where a terminal opens it. */
function pathOf(root: string | undefined, { file }: Location): string {
  if (root === undefined || /^[a-z]+:\/\//i.test(file)) return file;
  return relative(process.cwd(), join(root, file)).split(sep).join("/");
}

function excerpt(root: string, { file, line, column }: Location, paint: Paint): readonly string[] {
  const text = readLines(join(root, file))[line - 1];
  if (text === undefined) return [];
  const first = Math.max(0, column - 1 - shownColumns / 2);
  const shown = printable(text.slice(first, first + shownColumns), " ");
  const gutter = " ".repeat(String(line).length);
  const caret = paint("red", "^");
  return [
    `  ${paint("dim", `${line} |`)} ${shown}`,
    `  ${paint("dim", `${gutter} |`)} ${" ".repeat(column - 1 - first)}${caret}`,
  ];
}

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, "utf8").split(/\r?\n/);
  } catch {
    return [];
  }
}

/** Text from a document must not control the terminal: control and direction characters are escaped. */
export function printable(text: string, substitute?: string): string {
  return text.replace(
    /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu,
    (character) => substitute ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
