/** Prints one package. Everything was decided in the model; here it is only written down. */
import type { Options } from "prettier";
import type { Api, GeneratedFile, GeneratedPackage } from "../2-model/model.ts";
import { emitClient, emitProvider } from "./emitClient.ts";
import { emitErrors } from "./emitErrors.ts";
import { emitIndex } from "./emitIndex.ts";
import { emitCommand, emitDocument, emitPackageJson, emitTsconfig } from "./emitProjectFiles.ts";
import { emitTesting } from "./emitTesting.ts";
import { emitModels } from "./emitModels.ts";
import { emitOperations } from "./emitOperations.ts";
import { emitRaw } from "./emitRaw.ts";
import { emitReadme } from "./readme/emitReadme.ts";
import { emitRawTypes } from "./emitRawTypes.ts";
import { emitResponseSchemas } from "./emitResponseSchemas.ts";
import { emitWebhooks } from "./emitWebhooks.ts";

/** The style of the repository: a test holds it to `prettier --check`. */
const style: Options = { printWidth: 100 };

/** Every file of the package, sorted by path. */
export async function emitPackage(api: Api): Promise<GeneratedPackage> {
  const sources = [
    emitClient(api),
    ...emitErrors(api),
    emitIndex(api),
    emitModels(api),
    emitProvider(api),
    ...(api.entries.raw ? [emitRaw(api)] : []),
    ...(api.entries.schemas ? [emitResponseSchemas(api)] : []),
    ...(api.webhooks ? [emitWebhooks(api, api.webhooks)] : []),
    ...emitOperations(api),
    ...(api.testing ? emitTesting(api, api.testing) : []),
  ].map((file) => ({ path: file.path, text: file.print() }));
  const types = api.entries.raw ? [{ path: "src/schema.ts", text: emitRawTypes(api) }] : [];
  const code = [...sources, ...types];
  const printed = api.sources ? code.map(inOneFolder) : [...code, ...emitSurroundings(api)];
  // One after the other: a thousand syntax trees at once would be gigabytes.
  const files: GeneratedFile[] = [];
  for (const file of printed) files.push(await formatFile(file));
  return {
    provider: api.provider,
    folder: `packages/${api.provider}`,
    ...(!api.isAlone && { source: `specs/${api.provider}` }),
    names: api.names,
    files: files.toSorted((one, other) => (one.path < other.path ? -1 : 1)),
  };
}

/** An app has one folder for all that it is made of. */
function inOneFolder({ path, text }: GeneratedFile): GeneratedFile {
  return { path: path.replace(/^src\//, ""), text };
}

/** What makes the sources a package. */
function emitSurroundings(api: Api): readonly GeneratedFile[] {
  return [
    { path: "openapi.yaml", text: emitDocument(api) },
    {
      path: "package.json",
      text: emitPackageJson(api),
      authored: ["version", "license", "scripts"],
    },
    { path: "tsconfig.json", text: emitTsconfig(api) },
    { path: "README.md", text: emitReadme(api) },
    ...(api.command ? [{ path: api.command.path, text: emitCommand(api, api.command) }] : []),
  ];
}

/** Formatting a README of a thousand operations would take as long as printing all code, and its source is rarely read. */
const mostFormatted = 60_000;

/** Formats the README: all else is printed in this style already. */
async function formatFile(file: GeneratedFile): Promise<GeneratedFile> {
  if (!file.path.endsWith(".md")) return file;
  if (file.text.length > mostFormatted) return { ...file, text: `${file.text.trimEnd()}\n` };
  const { format } = await import("prettier");
  return { ...file, text: await format(file.text, { ...style, filepath: file.path }) };
}
