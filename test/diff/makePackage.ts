import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { generateFile, type Api } from "lading";
import type { CallerCompiler } from "./CallerCompiler.ts";

const repository = join(import.meta.dirname, "../../..");

/** A package of a document, in a folder of its own. */
export interface MadePackage {
  readonly api: Api;
  readonly folder: string;
  readonly exports: Readonly<Record<string, unknown>>;
}

export interface PackageRequest {
  /** The document as JSON. */
  readonly document: unknown;
  /** An empty folder, or one that does not exist. */
  readonly folder: string;
  readonly compiler: CallerCompiler;
  /** The package that this one takes the place of: it keeps its names. */
  readonly former?: MadePackage;
}

/** Generates the package, as `lading generate` does over the former one, and imports it; or says why there is none. */
export async function makePackage({
  document,
  folder,
  compiler,
  former,
}: PackageRequest): Promise<MadePackage | string> {
  const out = join(folder, "toy");
  mkdirSync(out, { recursive: true });
  if (former) cpSync(join(former.folder, ".lading.json"), join(out, ".lading.json"));
  const spec = join(folder, "openapi.json");
  writeFileSync(spec, JSON.stringify(document));
  const request = { spec, out, kind: "package", allowPartial: true } as const;
  const { ok, models, diagnostics } = await generateFile(request);
  const [api] = models ?? [];
  if (!ok || api === undefined)
    return diagnostics.find(({ severity }) => severity === "error")?.message ?? "no model";
  installRuntime(out);
  for (const path of readdirSync(join(out, "src"), { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".ts") || path.endsWith("schema.ts")) continue;
    const target = join(out, "dist", path.replace(/ts$/, "js"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, compiler.transpile(readFileSync(join(out, "src", path), "utf8")));
  }
  const exports = (await import(
    pathToFileURL(join(out, "dist/index.js")).href
  )) as MadePackage["exports"];
  return { api, folder: out, exports };
}

function installRuntime(folder: string): void {
  const modules = join(folder, "node_modules/@lading");
  if (existsSync(modules)) return;
  mkdirSync(modules, { recursive: true });
  symlinkSync(join(repository, "packages/runtime"), join(modules, "runtime"));
}
