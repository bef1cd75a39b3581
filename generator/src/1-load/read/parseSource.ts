import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseYaml, type Source } from "#redocly";
import type { DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { adviseOnSyntax } from "./adviseOnSyntax.ts";
import type { SpelledFile } from "../normalize/normalizeReferences.ts";
import { fileRules } from "../normalize/rules.ts";
import { indentQuotedText } from "./indentQuotedText.ts";
import { InputError } from "./InputError.ts";
import { parseStrictJson } from "../../manifest/parseStrictJson.ts";
import { joinRepeatedKeys, type RepeatedKey } from "./joinRepeatedKeys.ts";
import { findLongChain } from "./findLongChain.ts";
import { maximumDepth, maximumValues, toPlainTree } from "./toPlainTree.ts";
import { parseJson, withoutComments } from "./parseJson.ts";
import { parseLeniently } from "./parseLeniently.ts";
import type { ReportAt } from "./locateInFile.ts";

/** Reports what was normalized while a file was read. */
export type Note = (...finding: Parameters<ReportAt>) => void;

/**
 * Reads YAML 1.2, and so JSON, into a tree of JSON values. Throws `InputError` with the line.
 *
 * @param revise Changes the tree as it is written, before anything is normalized.
 */
export function parseSource(
  source: Source,
  note: Note = () => {},
  revise: (tree: unknown) => void = () => {},
): unknown {
  const tree = parseTree(source, note);
  revise(tree);
  const file: SpelledFile = {
    tree,
    isFile: (name) => existsSync(join(dirname(source.absoluteRef), name)),
    report: (code, at, details) => note(code, { source, pointer: at }, details),
  };
  for (const { apply } of fileRules) apply(file);
  const pointer = findLongChain(tree, maximumDepth);
  if (pointer === undefined) return tree;
  throw new InputError("document-too-deep", { limit: `${maximumDepth}` }, source, { pointer });
}

/** Reads a text as it is written: nothing in it is normalized. Throws `InputError` with the line. */
export function parseTree(source: Source, note: Note): unknown {
  if (countValues(source.body) > maximumValues)
    throw new InputError("document-too-large", { limit: `${maximumValues}` }, source);
  return toPlainTree(parseText(source, note), source);
}

/** Estimates the number of values: the parser needs about a hundred bytes for each, so their number is limited before parsing. */
function countValues(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === comma || code === lineFeed) count += 1;
  }
  return count;
}

const comma = ",".charCodeAt(0);
const lineFeed = "\n".charCodeAt(0);

/** Why a text cannot be a document, whatever its syntax. */
function objectionTo(text: string): string | undefined {
  if (text.trim() === "") return "it is empty";
  return /^\s*<(!doctype html|html)\b/i.test(text)
    ? "it is an HTML page, not a document"
    : undefined;
}

function parseText(source: Source, note: Note): unknown {
  const reason = objectionTo(source.body);
  if (reason !== undefined)
    throw new InputError("spec-unreadable", { reason, fix: otherFix }, source);
  const json = parseJson(source.body) ?? parseJson(withoutComments(source.body) ?? "");
  if (json !== undefined) return json;
  try {
    return parseYaml(source.body, { maxDepth: maximumDepth });
  } catch (error) {
    // https://github.com/nodeca/js-yaml: a YAMLException with `reason` and a `mark`, lines and columns from 0.
    const { reason, mark } = error as { readonly reason?: string; readonly mark?: Mark };
    if (reason === undefined) throw error;
    const code = codeOf(reason);
    const second = readAgain(code, source, note);
    if (second !== undefined) return second;
    if (code === "yaml-syntax") refuseOther(source);
    const place = { line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 };
    const fix = code === "yaml-syntax" ? adviseOnSyntax(source.body, place) : undefined;
    throw new InputError(code, { ...detailsOf(reason), ...(fix && { fix }) }, source, place);
  }
}

/** Throws for a text that was not meant to be YAML: what the YAML parser says about it would mislead. */
function refuseOther(source: Source): void {
  if (!/^\s*\{\s*["}]/.test(source.body)) return;
  const parsed = parseStrictJson(source.body);
  if ("value" in parsed) return;
  const { line, column } = parsed;
  throw new InputError("json-syntax", {}, source, { line, column });
}

/** Tries a more lenient parser where the meaning is obvious; `undefined` if it is not. */
function readAgain(code: DiagnosticCode, source: Source, note: Note): unknown {
  if (code === "yaml-syntax") return readShallow(source, note) ?? parseLeniently(source.body);
  if (code !== "yaml-key-duplicate") return undefined;
  const repeated: RepeatedKey[] = [];
  const tree = joinRepeatedKeys(source.body, (each) => void repeated.push(each));
  if (tree === undefined) return undefined;
  for (const { key, reading, line, column } of repeated)
    note("yaml-key-repeated", { source, line, column }, { key, reading });
  return tree;
}

/** Tries to indent quoted text as YAML requires; `undefined` if that is not the mistake. */
function readShallow(source: Source, note: Note): unknown {
  const { text, lines } = indentQuotedText(source.body);
  const [line] = lines;
  if (line === undefined) return undefined;
  try {
    const tree = parseYaml(text, { maxDepth: maximumDepth });
    note("yaml-text-unindented", { source, line, column: 1 }, { lines: `${lines.length}` });
    return tree;
  } catch {
    return undefined;
  }
}

const otherFix = "Name the OpenAPI document itself: a file, or an address that returns it.";

interface Mark {
  readonly line: number;
  readonly column: number;
}

function codeOf(reason: string): DiagnosticCode {
  if (reason.startsWith("duplicated mapping key")) return "yaml-key-duplicate";
  if (reason.startsWith("nesting exceeded")) return "document-too-deep";
  if (reason.startsWith("merge keys exceeded")) return "document-too-large";
  if (/^unknown \w+ tag/.test(reason)) return "yaml-not-json";
  return "yaml-syntax";
}

function detailsOf(reason: string): Record<string, string> {
  const tag = /!<(.*)>$/.exec(reason)?.[1]?.replace("tag:yaml.org,2002:", "!!");
  const limit = /\((\d+)\)$/.exec(reason)?.[1] ?? "";
  return { reason, found: `a value with the tag ${tag ?? "?"}`, limit };
}
