/** A bundle for browsers, as a consumer's bundler makes it of the built packages. */
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown, type OutputChunk } from "rolldown";

/** What to leave out, and what to do with the rest. */
export interface BrowserBundleOptions {
  /** Packages that stay imports. */
  readonly external?: readonly (string | RegExp)[];
  /** Export conditions beside the bundler's own. */
  readonly conditions?: readonly string[];
  readonly minify?: boolean;
  /** Default: `browser`. */
  readonly platform?: "browser" | "node";
}

/** Bundles a module of this text into one chunk, with its source map. Rejects when something cannot be found. */
export async function browserBundle(
  entry: string,
  { external = [], conditions, minify = false, platform = "browser" }: BrowserBundleOptions = {},
): Promise<OutputChunk> {
  const root = workspaceFolder();
  const file = join(root, "entry.js");
  const bundle = await rolldown({
    input: "entry",
    cwd: root,
    platform,
    external: [...external],
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
      codeSplitting: false,
    });
    return output[0];
  } finally {
    await bundle.close();
  }
}

/** The folder above `test/`, whether this file is compiled or not. */
export function workspaceFolder(): string {
  const path = fileURLToPath(import.meta.url);
  return path.slice(0, path.lastIndexOf(`${sep}test${sep}`));
}
