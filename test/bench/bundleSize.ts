/**
 * How much a browser has to load: each provider as a whole, and its largest operation alone, minified and compressed; and
 * of it, what it has to load before the first call. The rest is loaded by those who need it.
 *
 * Reads the built packages as a consumer's bundler does, and shows where the bytes come from.
 */
import { readdirSync } from "node:fs";
import { SourceMap } from "node:module";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { reportFigures, type Figure } from "./figures.ts";
import type { OutputChunk } from "rolldown";
import { table } from "../road/table.ts";
import { splitBrowserBundle } from "../support/packages/browserBundle.ts";
import { workspaceFolder } from "../support/packages/workspaceFolder.ts";

/** A bundle, with everything that it may load. */
interface BundleSize extends LoadSize {
  /** What is loaded before the first call. */
  readonly first: LoadSize;
}

/** Chunks as they are loaded, each compressed by itself. */
interface LoadSize {
  /** In bytes. */
  readonly minified: number;
  /** In bytes, at gzip's strongest. */
  readonly gzipped: number;
  /** Minified bytes by source file, the largest first. */
  readonly modules: readonly (readonly [file: string, bytes: number])[];
}

/** One provider's bundles. */
interface ProviderSize {
  readonly name: string;
  /** All that the package exports. */
  readonly whole: BundleSize;
  /** The typed openapi-fetch client. */
  readonly raw: BundleSize;
  /** `Client` and the one operation that needs most. */
  readonly operation: BundleSize;
  readonly operationName: string;
}

const root = workspaceFolder();

/** Bundles every provider under `packages/`. Rejects where one is not built. */
async function providerSizes(): Promise<readonly ProviderSize[]> {
  const folders = readdirSync(join(root, "packages"), { withFileTypes: true });
  const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const sizes: ProviderSize[] = [];
  for (const name of names.filter((other) => other !== "runtime")) {
    sizes.push(await providerSize(name));
  }
  return sizes;
}

async function providerSize(name: string): Promise<ProviderSize> {
  const everything = `export * from "@lading/${name}";`;
  const operations = await Promise.all(
    operationNames(name).map(async (operation) => ({
      operationName: operation,
      operation: await bundleSize(
        `export { Client } from "@lading/runtime"; export { provider, ${operation} } from "@lading/${name}";`,
      ),
    })),
  );
  const [largest] = operations.sort(
    (one, other) => other.operation.gzipped - one.operation.gzipped,
  );
  if (largest === undefined) throw new Error(`${name} has no operation.`);
  return {
    name,
    whole: await bundleSize(everything),
    raw: await bundleSize(`export * from "@lading/${name}/raw";`),
    ...largest,
  };
}

function operationNames(provider: string): readonly string[] {
  const files = readdirSync(join(root, "packages", provider, "src/operations"));
  return files.map((file) => basename(file, ".ts"));
}

/** Bundles a module of this text for browsers, from what is built. */
async function bundleSize(entry: string): Promise<BundleSize> {
  const { first, later } = await splitBrowserBundle(entry, { minify: true });
  return { ...loadSize([...first, ...later]), first: loadSize(first) };
}

function loadSize(chunks: readonly OutputChunk[]): LoadSize {
  let [minified, gzipped] = [0, 0];
  const modules = new Map<string, number>();
  for (const { code, map } of chunks) {
    const text = code.replace(/\/\/# sourceMappingURL.*\s*$/, "");
    minified += text.length;
    gzipped += gzipSync(text, { level: 9 }).length;
    for (const [file, bytes] of modulesOf(text, JSON.parse(String(map)) as MapPayload)) {
      modules.set(file, (modules.get(file) ?? 0) + bytes);
    }
  }
  return {
    minified,
    gzipped,
    modules: [...modules].sort(([, one], [, other]) => other - one),
  };
}

type MapPayload = ConstructorParameters<typeof SourceMap>[0];

/** Every character of the bundle, counted for the file that it comes from. */
function modulesOf(code: string, payload: MapPayload): ReadonlyMap<string, number> {
  const map = new SourceMap(payload);
  const bytes = new Map<string, number>();
  for (const [line, text] of code.split("\n").entries()) {
    for (let column = 0; column < text.length; column++) {
      const entry = map.findEntry(line, column);
      // What the bundler adds has no source, whatever the declaration says.
      const source = ("originalSource" in entry && entry.originalSource) || "the bundler";
      const file = source.replace(/^(\.\.\/)+/, "").replace(/^(packages|node_modules)\//, "");
      bytes.set(file, (bytes.get(file) ?? 0) + 1);
    }
  }
  return bytes;
}

/** Bundles everything, prints tables, writes the figures as JSON; gives the number of those missed. */
export async function benchSize(resultPath: string): Promise<number> {
  const sizes = await providerSizes();
  const rows = sizes.map((size) => [
    size.name,
    ...[size.whole.first, size.whole, size.raw, size.operation.first, size.operation].map(
      ({ gzipped }) => kilobytes(gzipped).toFixed(2),
    ),
    size.operationName,
  ]);
  const head = [
    "KB, minified + gzip",
    "whole: first load",
    "everything",
    "entry ./raw",
    "one operation: first load",
    "everything",
    "namely",
  ];
  console.log(table(head, rows));
  const largest = (figure: "whole" | "operation"): ProviderSize =>
    sizes.reduce((one, other) => (other[figure].gzipped > one[figure].gzipped ? other : one));
  const [whole, operation] = [largest("whole"), largest("operation")];
  console.log(`\n${whole.name}, whole\n${moduleTable(whole.whole)}`);
  const title = `${operation.name}, ${operation.operationName} alone`;
  console.log(`\n${title}: first load\n${moduleTable(operation.operation.first)}`);
  console.log(`\n${title}: everything\n${moduleTable(operation.operation)}`);
  return reportFigures(
    "size of browser bundles, minified + gzip",
    [
      figure("a provider with runtime", whole.whole, 6),
      figure("  of it, loaded before the first call", whole.whole.first),
      figure("one operation alone", operation.operation, 5),
      figure("  of it, loaded before the first call", operation.operation.first),
    ],
    resultPath,
  );
}

function figure(work: string, { gzipped }: LoadSize, limit?: number): Figure {
  const measured = kilobytes(gzipped);
  return { work, measured, unit: "KB", ...(limit !== undefined && { limit }) };
}

/** In units of 1,024 bytes. */
function kilobytes(bytes: number): number {
  return bytes / 1024;
}

/** Where a bundle's bytes come from. Compressed bytes do not add up, so each module gets its share in proportion. */
function moduleTable({ modules, minified, gzipped }: LoadSize): string {
  const rows = modules.map(([file, bytes]) => [
    file,
    String(bytes),
    String(Math.round((bytes / minified) * gzipped)),
  ]);
  return table(["bytes by module", "minified", "share of gzip"], rows);
}
