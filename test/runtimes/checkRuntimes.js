/** `npm run check:runtimes`: the built packages in every runtime, the test suites in every Node. Exit code 1 when anything fails. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startRecorder } from "../dist/support/recorder.js";
import { answerer } from "./answers.js";
import { findRuntimes, installRuntimes } from "./runtimes.js";
import { printTable } from "./table.js";

const root = join(import.meta.dirname, "../..");
/** The suites that touch the wire. */
const suites = ["runtime/", "wire/", "contract/"];

installRuntimes();
const folder = mkdtempSync(join(tmpdir(), "runtimes-"));
const path = join(folder, "content");
writeFileSync(
  path,
  Uint8Array.from({ length: 1_500_007 }, (_, index) => (index * 7 + (index >> 8)) & 255),
);
const columns = [];
try {
  for (const runtime of findRuntimes()) columns.push(await columnOf(runtime));
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = printTable(columns) ? 0 : 1;

/** Title → failure, or `undefined` for none. */
async function columnOf(runtime) {
  console.log(`== ${runtime.name}`);
  const results = await scenarioResults(runtime);
  results.set("a changed byte is noticed", unnoticed(await scenarioResults(runtime, ["defect"])));
  if (runtime.isNode) results.set("the test suites", await suiteResult(runtime));
  return { name: runtime.name, results };
}

/** Uploads that look right although a byte is wrong. */
function unnoticed(results) {
  const titles = [...results]
    // Some uploads of a presigned URL are refused, as they should be.
    .filter(([title, failure]) => /: (?!a presigned)/.test(title) && failure === undefined)
    .map(([title]) => title);
  if (results.size < 2) return "nothing was tried";
  return titles.length === 0 ? undefined : titles.join("\n");
}

/** Title → failure, or `undefined` for none, as the scenarios report them. */
async function scenarioResults({ command, args }, words = []) {
  let exchanges = () => [];
  const recorder = await startRecorder(answerer(() => exchanges()));
  exchanges = () => recorder.exchanges;
  const script = join(import.meta.dirname, "runScenarios.js");
  const child = spawn(command, [...args, script, recorder.url, path, ...words], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const results = new Map();
  for await (const line of createInterface({ input: child.stdout })) {
    const { title, failure } = JSON.parse(line);
    results.set(title, failure);
  }
  const code = await ended;
  results.set("all of them, to the end", code === 0 ? undefined : `exit code ${code}`);
  await recorder.stop();
  return results;
}

/** The last lines of the suites' output when they fail. */
async function suiteResult({ command }) {
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const args = [vitest, "run", "--config", "test/vitest.config.ts", "--reporter=dot", ...suites];
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, CI: "true", NO_COLOR: "1" },
  });
  const output = [];
  child.stdout.on("data", (text) => output.push(text));
  child.stderr.on("data", (text) => output.push(text));
  const code = await new Promise((resolve) => child.on("close", resolve));
  const text = Buffer.concat(output).toString();
  console.log(text.match(/^ *Tests .*$/m)?.[0] ?? "");
  return code === 0 ? undefined : text.slice(-4000);
}
