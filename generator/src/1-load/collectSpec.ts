import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, extname, posix, relative, sep } from "node:path";
import { parseYaml, stringifyYaml, type Document, type Source } from "#redocly";
import type { GeneratedFile } from "../2-model/model.ts";
import type { Diagnostic } from "../diagnostics/catalogue.ts";
import { checkVersion } from "./check/checkVersion.ts";
import { Findings } from "./check/Findings.ts";
import { adviceOutside } from "./loadFile.ts";
import { nameAfter, nameApi } from "./nameApi.ts";
import type { OverlayFile } from "./overlay/overlay.ts";
import { indentQuotedText } from "./read/indentQuotedText.ts";
import { parseSource } from "./read/parseSource.ts";
import { isObject } from "../openapi/pointer.ts";
import { resolveSpec } from "./resolve/resolveSpec.ts";

/** Which document to collect. */
export interface CollectRequest {
  /** Absolute path of the document. */
  readonly file: string;
  /** Absolute path of the folder that references must not leave. Default: the document's folder. */
  readonly folder?: string;
  /** The file is a copy of what has this name: an address, or `standard input`. Its own name and folder say nothing. */
  readonly copyOf?: string;
  /** What will be laid over the document: it may correct mistakes. The text stays as it is. */
  readonly overlay?: OverlayFile;
  /** Collect the files of a document with mistakes too, as far as they can be found. */
  readonly acceptsErrors?: boolean;
}

/** All files of a document, relative to a new folder. */
export interface CollectedSpec {
  /** The document as `openapi.<its ending>`; left out when a diagnostic is an error. */
  readonly files?: readonly GeneratedFile[];
  /** A name for the folder of the document. */
  readonly name?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a document and every file that it refers to. References are adjusted where the document moves. */
export async function collectSpec(request: CollectRequest): Promise<CollectedSpec> {
  const file = existsSync(request.file) ? realpathSync(request.file) : request.file;
  const folder = request.folder === undefined ? dirname(file) : realpathSync(request.folder);
  const { copyOf, overlay, acceptsErrors = false } = request;
  const prefix = relative(process.cwd(), folder).split(sep).join("/");
  const findings =
    copyOf === undefined
      ? new Findings(folder, prefix, adviceOutside)
      : new Findings(folder, { label: copyOf });
  const resolved = await resolveSpec(file, findings, { ...(overlay && { overlay }) });
  const { diagnostics } = findings;
  if (resolved === undefined || (findings.hasErrors && !acceptsErrors)) return { diagnostics };

  const pathOf = (path: string): string => relative(folder, path).split(sep).join("/");
  const home = `openapi${endingOf(file)}`;
  const homes = new Map(
    resolved.files.map(({ source: { absoluteRef } }) => [
      pathOf(absoluteRef),
      absoluteRef === file ? home : pathOf(absoluteRef),
    ]),
  );
  const files = resolved.files.map((document) => {
    const from = pathOf(document.source.absoluteRef);
    const text = rewriteReferences(document, from, homes);
    const isMain = document.source.absoluteRef === file;
    return { path: homes.get(from) ?? from, text: isMain ? completeVersion(text, document) : text };
  });
  const title = nameApi({ out: "", document: resolved.document, isPackage: false }).provider;
  return { files, name: copyOf !== undefined ? title : nameOfSpec(file, title), diagnostics };
}

/** A name for the folder: the file's where it says something, else the title's, else that of the nearest folder above that does. */
function nameOfSpec(file: string, title: string): string {
  const above = dirname(file);
  const name = nameAfter(basename(file, extname(file)));
  const isSilent =
    /^(api-)?(openapi|swagger|apis?|specs?|index|schema|latest|src|docs|v?\d+)$/.test(name);
  if (!isSilent) return name;
  if (title !== "api") return title;
  return above !== file && basename(above) !== "" ? nameOfSpec(above, title) : name;
}

function endingOf(file: string): string {
  const ending = extname(file).toLowerCase();
  return [".yml", ".json"].includes(ending) ? ending : ".yaml";
}

/** The text, with each reference to a file adjusted to the new places. Everything else is kept, including comments. */
function rewriteReferences(
  { source, parsed }: Document,
  from: string,
  homes: ReadonlyMap<string, string>,
): string {
  const here = posix.dirname(homes.get(from) ?? from);
  // Bundling has changed the tree, but not the text.
  const written = typeof parsed === "string" ? parsed : parseSource(source);
  let text = readableText(source, written);
  for (const reference of new Set(fileReferences(written))) {
    const [path = "", ...fragment] = reference.split("#");
    const target = posix.join(posix.dirname(from), decode(path));
    const goal = posix.relative(here, homes.get(target) ?? target);
    if (goal === posix.normalize(decode(path))) continue;
    const moved = [encodeURI(goal), ...fragment].join("#");
    text = text.replaceAll(wholeValue(reference), (_, before: string) => `${before}${moved}`);
  }
  return text;
}

/** Some texts only lading reads: they are indented as YAML requires, or where that is not their fault, written anew. */
function readableText(source: Source, tree: unknown): string {
  const texts = [source.body, indentQuotedText(source.body).text];
  const found = typeof tree === "string" ? source.body : texts.find(isYaml);
  if (found !== undefined) return found;
  const isJson = endingOf(source.absoluteRef) === ".json";
  return isJson ? `${JSON.stringify(tree, undefined, 2)}\n` : stringifyYaml(tree);
}

function isYaml(text: string): boolean {
  try {
    parseYaml(text);
    return true;
  } catch {
    return false;
  }
}

/** Lading reads `openapi: 3.0` as it was meant; a linter and other tools refuse a number, and a version of two numbers. */
function completeVersion(text: string, { source }: Document): string {
  const version = checkVersion(parseSource(source));
  const { meant } = "found" in version ? { meant: undefined } : version;
  if (meant === undefined) return text;
  const written = /^([\s{]*(["']?)openapi\2\s*:\s*)(["']?)v?3[\w.]*\3/im;
  return text.replace(written, (_, before: string) => `${before}"${meant}"`);
}

/** Matches the reference as a whole value: between quotation marks or white space, or before a bracket or the line's end. */
function wholeValue(reference: string): RegExp {
  const literal = reference.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(["'\\s])${literal}(?=["'\\s,}\\]]|$)`, "gm");
}

function fileReferences(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(fileReferences);
  if (!isObject(value)) return [];
  const { $ref } = value;
  const own = typeof $ref === "string" && !/^(#|[a-z][a-z0-9+.-]*:|\/\/)/i.test($ref) ? [$ref] : [];
  return [...own, ...Object.values(value).flatMap(fileReferences)];
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
