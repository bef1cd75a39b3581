/**
 * `npm run check:consumers`: our tarballs in other people's projects, built and run. With \`--fast\` only tsc, Node and vitest, and with words
 * only the consumers whose names have one of them; all of them write \`docs/compatibility.md\`. Exit code 1 when anything fails.
 */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { format } from "prettier";
import { bundlerConsumers } from "./consumers/bundlers.js";
import { frameworkConsumers } from "./consumers/frameworks.js";
import { nodeConsumers } from "./consumers/node.js";
import { runtimeConsumers } from "./consumers/runtimes.js";
import { jestConsumers, vitestConsumers } from "./consumers/tests.js";
import { tscConsumers } from "./consumers/tsc.js";
import { installConsumers } from "./install.js";
import { runProject } from "./project.js";
import { startImageKit } from "./server.js";
import { compatibilityPage, isRight, printTable } from "./table.js";

const words = process.argv.slice(2);
const isFast = words.includes("--fast");
const filters = words.filter((word) => !word.startsWith("--"));

// npm installs tarballs from where they really are.
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
const env = { IMAGEKIT_URL: server.url };
try {
  installConsumers(folder, isFast);
  const rows = await runAll(chosen);
  printTable(rows);
  if (chosen.length === 0) throw new Error("no consumer was tried");
  process.exitCode = isRight(rows) ? 0 : 1;
  if (!isFast && filters.length === 0 && isRight(rows)) await writePage(rows);
} finally {
  server.close();
  if (!words.includes("--keep")) rmSync(folder, { recursive: true, force: true });
  else console.log(folder);
}

/** As many at once as there are processors. */
async function runAll(consumers) {
  const results = consumers.map(({ name, absent }) => ({
    name,
    failures: {},
    ...(absent && { absent }),
  }));
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
  const page = join(import.meta.dirname, "../../docs/compatibility.md");
  const text = compatibilityPage(rows, { ...dependencies, ...devDependencies });
  writeFileSync(page, await format(text, { filepath: page, printWidth: 100 }));
}
