/** A bundle for browsers, as a consumer's bundler makes it of the built packages. */
import { join } from "node:path";
import { rolldown, type OutputChunk, type RolldownOutput } from "rolldown";
import { workspaceFolder } from "./workspaceFolder.ts";

/** What to leave out, and what to do with the rest. */
export interface BrowserBundleOptions {
  /** Packages that stay imports. */
  readonly external?: readonly (string | RegExp)[];
  /** Export conditions next to the bundler's own. */
  readonly conditions?: readonly string[];
  readonly minify?: boolean;
  /** Default: `browser`. */
  readonly platform?: "browser" | "node";
}

/** Bundles a module of this text into one chunk, with its source map. Rejects when something cannot be found. */
export async function browserBundle(
  entry: string,
  options: BrowserBundleOptions = {},
): Promise<OutputChunk> {
  const [chunk] = await bundled(entry, options, false);
  return chunk;
}

/** What a page loads before its first call: the entry's chunk and those that it imports outright; then the rest. */
export interface SplitBundle {
  readonly first: readonly OutputChunk[];
  readonly later: readonly OutputChunk[];
}

/** Bundles a module of this text, with a chunk of its own for what is imported on demand. */
export async function splitBrowserBundle(
  entry: string,
  options: BrowserBundleOptions = {},
): Promise<SplitBundle> {
  const output = await bundled(entry, options, true);
  const chunks = output.filter((file) => file.type === "chunk");
  const needed = new Set([output[0].fileName]);
  for (const name of needed) {
    for (const other of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) {
      needed.add(other);
    }
  }
  return {
    first: chunks.filter(({ fileName }) => needed.has(fileName)),
    later: chunks.filter(({ fileName }) => !needed.has(fileName)),
  };
}

async function bundled(
  entry: string,
  { external = [], conditions, minify = false, platform = "browser" }: BrowserBundleOptions,
  codeSplitting: boolean,
): Promise<RolldownOutput["output"]> {
  const root = workspaceFolder();
  const file = join(root, "entry.js");
  const bundle = await rolldown({
    input: "entry",
    cwd: root,
    platform,
    external: [...external],
    // As in an application's own chunk: what a later one needs too stays there.
    preserveEntrySignatures: "allow-extension",
    ...(conditions && { resolve: { conditionNames: [...conditions] } }),
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry" ? file : undefined),
        load: (id) => (id === file ? entry : undefined),
      },
    ],
  });
  try {
    const { output } = await bundle.generate({
      format: "esm",
      minify,
      sourcemap: true,
      codeSplitting,
    });
    return output;
  } finally {
    await bundle.close();
  }
}
