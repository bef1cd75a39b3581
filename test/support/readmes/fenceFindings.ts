/** What is wrong with the TypeScript fences of READMEs: each is compiled strictly, then run as a program of its own. */
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import type { DocumentedResponse } from "../contract/documentedFetch.ts";
import { sampleFile } from "@lading/testing/internal";
import { testTimeout } from "../testTimeout.ts";
import type { Fence } from "./readmes.ts";

const repository = join(import.meta.dirname, "../../..");

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  typeRoots: [join(repository, "node_modules/@types")],
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  rewriteRelativeImportExtensions: true,
};

/** Golden cases that fences import as `./api/<name>/index.ts`: the sources that a reader would have generated. */
const exampleApis: Readonly<Record<string, string>> = {
  orders: "idempotency-keys",
  shop: "webhooks",
};

/**
 * One sentence for each finding, beginning with the fence's place. The programs' network is `responses`. `others` are compiled with
 * the fences and not run.
 */
export async function fenceFindings(
  fences: readonly Fence[],
  responses: readonly DocumentedResponse[],
  others: readonly Fence[] = [],
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "lading-fences-"));
  try {
    symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"), "dir");
    for (const [name, golden] of Object.entries(exampleApis))
      cpSync(join(repository, "test/golden", golden, "expected/src"), join(folder, "api", name), {
        recursive: true,
      });
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(join(folder, "network.js"), networkProgram(responses));
    writeFileSync(join(folder, "loopback.js"), loopbackProgram);
    writeFileSync(join(folder, "vitest.config.js"), vitestConfig);
    for (const name of fences.flatMap(pictureNames))
      writeFileSync(join(folder, name), await sampleFile(name).bytes());
    const all = [...fences, ...others];
    for (const [index, { text }] of all.entries())
      writeFileSync(join(folder, `${String(index)}.ts`), text);
    const compiled = compilationFindings(folder, all);
    const run = await Promise.all(
      fences.map((fence, index) => runFindings(folder, fence, `${String(index)}.js`)),
    );
    return [...compiled, ...run.flat()];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Takes the place of `fetch`, and of every other way out; servers that a fence itself starts can be reached. The runtime comes first: it prefers a `fetch` that has taken the
 * platform's place, and knows the platform's by what it found when it was loaded.
 */
function networkProgram(responses: readonly DocumentedResponse[]): string {
  const compiled = join(repository, "test/dist/support/contract/documentedFetch.js");
  if (!existsSync(compiled))
    throw new Error(`${compiled} is missing. Run \`npm run build\` first.`);
  return `
    import "@lading/runtime";
    import { Socket } from "node:net";
    import { documentedFetch } from ${JSON.stringify(pathToFileURL(compiled).href)};
    const loopback = "127.0.0.1";
    const { fetch: platformFetch } = globalThis;
    const documented = documentedFetch(${JSON.stringify(responses)});
    globalThis.fetch = (url, init) =>
      new URL(url).hostname === loopback ? platformFetch(url, init) : documented(url, init);
    const { connect } = Socket.prototype;
    Socket.prototype.connect = function (...given) {
      const [options] = Array.isArray(given[0]) ? given[0] : given;
      if (options?.host === loopback) return connect.apply(this, given);
      throw new Error("A fence may open no connection.");
    };
  `;
}

/** For fences that start a mock: the machine that they run on is all of the network. */
const loopbackProgram = `
  import { Socket } from "node:net";
  const { connect } = Socket.prototype;
  Socket.prototype.connect = function (...options) {
    const [given] = options.flat();
    const { host, path } = typeof given === "object" ? given : {};
    if (path === undefined && host !== "127.0.0.1")
      throw new Error("A fence may open no connection but to its mock.");
    return connect.apply(this, options);
  };
`;

/** For fences that are tests of vitest: each is a file of tests. What runs them also must reach nothing but loopback. */
const vitestConfig = `
  export default {
    cacheDir: "cache",
    test: {
      include: ["*.ts"],
      setupFiles: ["./loopback.js"],
      testTimeout: ${String(testTimeout(60_000))},
      hookTimeout: ${String(testTimeout(60_000))},
    },
  };
`;

/** The words after `node` that run a fence. */
function wordsOf({ text }: Fence, program: string): readonly string[] {
  const network = text.includes("startMock(") ? "./loopback.js" : "./network.js";
  if (!/ from "vitest"/.test(text)) return ["--import", network, program];
  const vitest = join(repository, "node_modules/vitest/vitest.mjs");
  return [vitest, "run", program.replace(/js$/, "ts")];
}

/** The pictures that a fence reads stand next to it. */
function pictureNames({ text }: Fence): readonly string[] {
  return [...text.matchAll(/"([\w.-]+\.(?:jpe?g|png))"/g)].map((match) => match[1] ?? "");
}

/** Writes the JavaScript next to the TypeScript, with findings or without. */
function compilationFindings(folder: string, fences: readonly Fence[]): readonly string[] {
  const paths = fences.map((_fence, index) => join(folder, `${String(index)}.ts`));
  const program = ts.createProgram(paths, options);
  program.emit();
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, " ");
    const fence = file && fences[Number.parseInt(basename(file.fileName), 10)];
    if (fence === undefined) return message;
    const line = file?.getLineAndCharacterOfPosition(start).line ?? 0;
    return `${fence.place} does not compile, line ${String(line + 1)}: ${message}`;
  });
}

function runFindings(folder: string, fence: Fence, program: string): Promise<readonly string[]> {
  // Whatever looks like an environment variable has a value.
  const variables = (fence.text.match(/\b[A-Z\d]+(_[A-Z\d]+)+\b/g) ?? []).map((name) => [
    name,
    "1",
  ]);
  const env = { ...Object.fromEntries(variables), PATH: process.env["PATH"] };
  const words = wordsOf(fence, program);
  const settings = { cwd: folder, env, timeout: testTimeout(60_000) };
  return new Promise((resolve) => {
    execFile(process.execPath, words, settings, (error, _stdout, stderr) => {
      const isMeant = error === null && /console\.(error|warn)/.test(fence.text);
      const reason = stderr.trim() || error?.message;
      resolve(reason === undefined || isMeant ? [] : [`${fence.place} does not run: ${reason}`]);
    });
  });
}
