/** Reads what shall be mocked. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ApiDescription, OperationTypes } from "../api/ApiDescription.ts";
import type { JsonObject } from "../document/json.ts";
import { parseDocument } from "../document/readDocument.ts";
import { wholeDocument } from "../document/wholeDocument.ts";
import type { MockSource } from "./Mock.ts";

export interface ReadSource {
  readonly document: JsonObject;
  /** What a generated package calls its operations. */
  readonly api?: ApiDescription;
}

/** Rejects when there is no document, or none that can be read. */
export async function readSource<Operations extends OperationTypes>(
  source: MockSource<Operations>,
): Promise<ReadSource> {
  if (source instanceof URL) return { document: await readDocument(fileURLToPath(source)) };
  if (typeof source !== "string") {
    return isDescription(source)
      ? { document: await readDocument(fileURLToPath(source.document)), api: source }
      : { document: source };
  }
  if (source.startsWith("file:")) return { document: await readDocument(fileURLToPath(source)) };
  const file = installedDocument(source);
  if (file === undefined) return { document: await readDocument(resolve(source), source) };
  const document = await readDocument(file, source);
  const api = await installedDescription(source);
  return { document, ...(api && { api }) };
}

function isDescription(source: JsonObject | ApiDescription): source is ApiDescription {
  return source["document"] instanceof URL;
}

const requireHere = (): NodeJS.Require => createRequire(join(process.cwd(), "package.json"));

/** The document of a package that is installed where the program runs. */
function installedDocument(name: string): string | undefined {
  if (/^[./]|\.(ya?ml|json)$|^[A-Za-z]:/.test(name)) return undefined;
  try {
    return requireHere().resolve(`${name}/openapi.yaml`);
  } catch {
    return undefined;
  }
}

/** The `api` of its entry `./testing`; not every package has one. */
async function installedDescription(name: string): Promise<ApiDescription | undefined> {
  let entry: string;
  try {
    entry = requireHere().resolve(`${name}/testing`);
  } catch {
    return undefined;
  }
  const { api } = (await import(pathToFileURL(entry).href)) as { readonly api?: ApiDescription };
  return api;
}

async function readDocument(path: string, source: string = path): Promise<JsonObject> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const meant = installedDocument(`@lading/${source}`) && ` Did you mean @lading/${source}?`;
    throw new Error(
      `There is no package or file ${source}, seen from ${process.cwd()}.${meant ?? ""} Give the name of an installed package with a document, or a path.`,
      { cause: error },
    );
  }
  return wholeDocument(parseDocument(text, source), path);
}
