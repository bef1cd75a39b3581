/** What is said of a document that is not there. */
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { diagnose, type Details, type Diagnostic } from "../../diagnostics/catalogue.ts";
import { nearestWord } from "../../names/nearestWord.ts";

/** @param given The path as its author wrote it. @param base The folder that it is relative to. */
export function missingDocument(given: string, base: string): Diagnostic {
  return diagnose("document-not-found", detailsOfMissing(given, base));
}

/** The details of `document-not-found`, with the document that was probably meant. */
export function detailsOfMissing(given: string, base: string): Details {
  const file = resolve(base, given);
  const near = documentsIn(dirname(file));
  const stem = basename(file, extname(file));
  const meant =
    near.find((name) => basename(name, extname(name)) === stem) ??
    nearestWord(basename(file), near) ??
    findDocument(dirname(file));
  if (meant === undefined) return { path: given, meant: "" };
  const path = relative(base, join(dirname(file), meant))
    .split(sep)
    .join("/");
  return { path: given, meant: `Did you mean ${path}? ` };
}

/** The file of a folder that is called like a document of OpenAPI. */
export function findDocument(folder: string): string | undefined {
  return documentsIn(folder).find((name) => /^(openapi|swagger)\./i.test(name));
}

/** YAML and JSON, without those that a tool of JavaScript reads. */
function documentsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(
      (name) =>
        /^[^.].*\.(ya?ml|json)$/i.test(name) &&
        !/^(package|tsconfig|lading\.config|pnpm)/.test(name),
    )
    .toSorted();
}
