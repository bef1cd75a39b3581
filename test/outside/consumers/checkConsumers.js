/**
 * `npm run check:consumers`: our packages in other people's projects, built and run. With `--fast` only tsc, Node and vitest, and with words
 * only the consumers whose names have one of them; all of them write `docs/compatibility.md`. Exit code 1 when a result is not the expected one.
 */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { format } from "prettier";
import { startRegistry } from "../../dist/support/packages/startRegistry.js";
import { bundlerConsumers } from "./kinds/bundlers.js";
import { frameworkConsumers } from "./kinds/frameworks.js";
import { nodeConsumers } from "./kinds/node.js";
import { runtimeConsumers } from "./kinds/runtimes.js";
import { jestConsumers, vitestConsumers } from "./kinds/tests.js";
import { tscConsumers } from "./kinds/tsc.js";
import { installConsumers } from "./installConsumers.js";
import { runProject } from "./runProject.js";
import { startImageKit } from "./startImageKit.js";
import { compatibilityPage, isRight, printTable } from "./table.js";

const words = process.argv.slice(2);
const isFast = words.includes("--fast");
const filters = words.filter((word) => !word.startsWith("--"));

// What runs in the folder compares paths with where it really is.
const folder = realpathSync(mkdtempSync(join(tmpdir(), "lading-consumers-")));
const modules = join(folder, "node_modules");
const [major] = process.versions.node.split(".");
const nodes = [
  { name: `Node ${major}`, command: process.execPath, isFast: true },
  ...["22", "24"]
    .filter((each) => each !== major)
    .map((each) => ({
      name: `Node ${each}`,
      command: join(modules, `node-${each}/bin/node`),
    })),
];
const all = [
  ...tscConsumers(),
  ...nodeConsumers(nodes),
  ...vitestConsumers(),
  ...jestConsumers(),
  ...bundlerConsumers(),
  ...runtimeConsumers(modules),
  ...frameworkConsumers(),
];
const chosen = all.filter(
  (consumer) =>
    (!isFast || consumer.isFast) &&
    (filters.length === 0 || filters.some((word) => consumer.name.includes(word))),
);

const server = await startImageKit();
const registry = await startRegistry();
const env = { IMAGEKIT_URL: server.url };
try {
  await installConsumers(folder, registry, isFast);
  const rows = await runAll(chosen);
  printTable(rows);
  if (chosen.length === 0) throw new Error("no consumer was tried");
  process.exitCode = isRight(rows) ? 0 : 1;
  if (!isFast && filters.length === 0 && isRight(rows)) await writePage(rows);
} finally {
  server.close();
  await registry.stop();
  if (!words.includes("--keep")) rmSync(folder, { recursive: true, force: true });
  else console.log(folder);
}

/** As many at once as there are processors. */
async function runAll(consumers) {
  const results = consumers.map(({ name, limit }) => ({ name, failures: {}, limit }));
  const jobs = consumers.flatMap(({ projects }, row) =>
    Object.entries(projects).map(([output, project]) => ({
      row,
      output,
      project,
    })),
  );
  const work = async () => {
    for (let job = jobs.shift(); job !== undefined; job = jobs.shift())
      results[job.row].failures[job.output] = await runProject(folder, job.project, env);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}

async function writePage(rows) {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "package.json"), "utf8"));
  const { dependencies, devDependencies = {} } = manifest;
  const page = join(import.meta.dirname, "../../../docs/compatibility.md");
  const text = compatibilityPage(rows, { ...dependencies, ...devDependencies });
  writeFileSync(page, await format(text, { filepath: page, printWidth: 100 }));
}
