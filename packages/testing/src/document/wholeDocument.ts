/** A document that refers to other files, as one: `lading` reads it as it does to generate a package. */
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { isObject, type JsonObject } from "./json.ts";

/** Does the document refer to anything outside itself? */
function refersToFiles(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(refersToFiles);
  if (!isObject(value)) return false;
  return Object.entries(value).some(
    ([key, each]) =>
      (key === "$ref" && typeof each === "string" && !each.startsWith("#")) ||
      // What examples hold are values, not references.
      (key !== "example" && key !== "examples" && refersToFiles(each)),
  );
}

/** The part of `lading` that is used here. It is an optional peer, so nothing of it is known when this package is built. */
interface Lading {
  readonly generateFile: (options: object) => Promise<{
    readonly models?: readonly { readonly openapi: string }[];
    readonly diagnostics: readonly { readonly message: string }[];
  }>;
}

/** The document at a path, other files bundled in. Rejects where `lading` is needed and not installed, or finds a mistake. */
export async function wholeDocument(document: JsonObject, path: string): Promise<JsonObject> {
  if (!refersToFiles(document)) return document;
  const { generateFile } = await importLading(path);
  const { models, diagnostics } = await generateFile({
    spec: path,
    out: join(dirname(path), "bundled"),
    kind: "package",
    mode: "model",
    name: "bundled",
    allowPartial: true,
    entries: { schemas: false, raw: false },
  });
  const text = models?.[0]?.openapi;
  if (text !== undefined) return parse(text) as JsonObject;
  const messages = diagnostics.map(({ message }) => message).join("\n");
  throw new Error(`${path} cannot be bundled:\n${messages}`);
}

async function importLading(path: string): Promise<Lading> {
  const name = "lading";
  try {
    return (await import(name)) as Lading;
  } catch (error) {
    throw new Error(
      `${path} refers to other files. Install lading (npm i -D lading), which bundles them, or give a document that is bundled.`,
      { cause: error },
    );
  }
}
