/** Runtimes that read TypeScript themselves, and a worker. */
import { arrived, call, moduleOf, outputs, upload } from "./programs.js";

const denoWords = ["run", "--allow-all", "--no-lock", "--node-modules-dir=manual", "--quiet"];

/**
 * @param {string} modules The folder `node_modules`.
 * @returns {readonly import("../table.js").Consumer[]}
 */
export function runtimeConsumers(modules) {
  const bun = [`${modules}/@oven/bun-linux-x64/bin/bun`];
  const deno = [`${modules}/@deno/linux-x64-glibc/deno`, ...denoWords];
  return [
    consumer("Bun", (output) => script("bun", bun, output)),
    consumer("Deno", (output) => script("deno", deno, output)),
    consumer("a worker in miniflare", workerProject),
  ];
}

function consumer(name, projectOf) {
  return {
    name,
    projects: Object.fromEntries(outputs.map((output) => [output, projectOf(output)])),
  };
}

function script(name, words, output) {
  return {
    name: `${name}-${output}`,
    files: { "app.ts": upload(moduleOf(output, "./client/index.ts")) },
    ...(output === "sources" && { sources: ["--out", "client"] }),
    commands: [[...words, "app.ts"]],
    prints: arrived,
  };
}

function workerProject(output) {
  const worker = `import { ImageKit } from ${JSON.stringify(moduleOf(output, "./client"))};

export default {
async fetch(request, env) {
${call("env.IMAGEKIT_URL")}
return new Response(result.url);
},
};
`;
  const run = `import { build } from "esbuild";
import { Miniflare } from "miniflare";

const words = { bundle: true, format: "esm", conditions: ["workerd", "worker", "browser"] };
await build({ ...words, entryPoints: ["src/worker.ts"], outfile: "dist/worker.mjs" });
const bindings = { IMAGEKIT_URL: process.env.IMAGEKIT_URL };
const miniflare = new Miniflare({ modules: true, scriptPath: "dist/worker.mjs", compatibilityDate: "2025-01-01", bindings });
try {
  const response = await miniflare.dispatchFetch("http://localhost/");
  console.log(await response.text());
} finally {
  await miniflare.dispose();
}
`;
  return {
    name: `miniflare-${output}`,
    files: {
      "package.json": { private: true, type: "module" },
      "tsconfig.json": {
        compilerOptions: { module: "preserve", strict: true },
      },
      "src/worker.ts": worker,
      "run.mjs": run,
    },
    ...(output === "sources" && { sources: ["--out", "src/client"] }),
    commands: [[process.execPath, "run.mjs"]],
    prints: arrived,
  };
}
