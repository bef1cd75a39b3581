/** Bundlers: one file for Node, which is then run. */
import { arrived, moduleOf, outputs, upload } from "./programs.js";

/** Name → a program that bundles `src/app.ts` into `dist/app.mjs`. */
const builds = {
  esbuild: `import { build } from "esbuild";

await build({ entryPoints: ["src/app.ts"], bundle: true, platform: "node", format: "esm", outfile: "dist/app.mjs" });
`,
  rollup: `import { nodeResolve } from "@rollup/plugin-node-resolve";
import { rollup } from "rollup";
import esbuild from "rollup-plugin-esbuild";

const plugins = [nodeResolve({ extensions: [".ts", ".js"], exportConditions: ["node"] }), esbuild({ target: "es2022" })];
const bundle = await rollup({ input: "src/app.ts", plugins, external: /^node:/ });
await bundle.write({ file: "dist/app.mjs", inlineDynamicImports: true });
`,
  webpack: `import { resolve } from "node:path";
import webpack from "webpack";

const compiler = webpack({
  mode: "production",
  target: "node20",
  entry: "./src/app.ts",
  experiments: { outputModule: true },
  output: { path: resolve("dist"), filename: "app.mjs", module: true },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [{ test: /\\.ts$/, loader: "ts-loader", options: { compiler: "typescript-6.0" } }] },
});
compiler.run((error, stats) => {
  if (error || stats.hasErrors()) throw error ?? new Error(stats.toString());
});
`,
};

/** @returns {readonly import("../table.js").Consumer[]} */
export function bundlerConsumers() {
  return Object.entries(builds).map(([name, build]) => ({
    name,
    projects: Object.fromEntries(outputs.map((output) => [output, project(name, build, output)])),
  }));
}

function project(name, build, output) {
  const compilerOptions = {
    module: "esnext",
    moduleResolution: "bundler",
    target: "es2022",
    lib: ["es2023", "dom"],
    types: ["node"],
    strict: true,
  };
  return {
    name: `${name}-${output}`,
    files: {
      "package.json": { private: true, type: "module" },
      "tsconfig.json": { compilerOptions, include: ["src"] },
      "build.mjs": build,
      "src/app.ts": upload(moduleOf(output, "./client")),
    },
    ...(output === "sources" && { sources: ["--out", "src/client"] }),
    commands: [
      [process.execPath, "build.mjs"],
      [process.execPath, "dist/app.mjs"],
    ],
    prints: arrived,
  };
}
