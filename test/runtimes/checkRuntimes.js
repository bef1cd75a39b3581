/** `npm run check:runtimes`: the built packages in every runtime, the test suites in every Node. Exit code 1 when anything fails. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startFakeProcore } from "@lading/procore/testing";
import { startFakeSegmentStorage } from "@lading/testing/fakes";
import { sha256, startRecorder } from "@lading/testing/internal";
import { startFakeUploadcare } from "@lading/uploadcare/testing";
import { readProviders } from "../dist/support/providers.js";
import { responder } from "./responses.js";
import { findRuntimes, installRuntimes } from "./runtimes.js";
import { printTable } from "./table.js";

const root = join(import.meta.dirname, "../..");
/** The suites that touch the wire. */
const suites = ["runtime/", "wire/", "contract/", "flows/"];

installRuntimes();
const folder = mkdtempSync(join(tmpdir(), "runtimes-"));
const path = join(folder, "content");
writeFileSync(
  path,
  Uint8Array.from({ length: 1_500_007 }, (_, index) => (index * 7 + (index >> 8)) & 255),
);
/** Large enough for an upload in parts. */
const large = Uint8Array.from({ length: 11 * 1_048_576 }, (_, index) => (index * 7) ^ (index >> 8));
writeFileSync(`${path}.large`, large);
const providers = await readProviders();
const documentOf = (provider) => providers.find(({ name }) => name === provider).document;
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
  const recorder = await startRecorder(responder(() => exchanges()));
  exchanges = () => recorder.exchanges;
  // The first part meets a transient error, as parts do.
  const fake = await startFakeUploadcare({
    document: documentOf("uploadcare"),
    faults: ({ part, attempt }) => (part === 1 && attempt === 1 ? { status: 503 } : undefined),
  });
  const storage = await startFakeSegmentStorage();
  const procore = await startFakeProcore({ document: documentOf("procore"), storage });
  const script = join(import.meta.dirname, "runScenarios.js");
  const given = [recorder.url, path, fake.url, procore.url, ...words];
  const child = spawn(command, [...args, script, ...given], {
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
  results.set("whole flows, byte for byte", flowFailure(fake));
  results.set("segments, digests and headers", segmentFailure(procore, storage));
  await Promise.all([recorder, fake, procore, storage].map((server) => server.stop()));
  return results;
}

/** What is wrong with the uploads in parts, or `undefined`. */
function flowFailure(fake) {
  const digests = [...fake.files.values()].map((file) => file.sha256);
  const others = digests.filter((digest) => digest !== sha256(large));
  if (digests.length === 0) return "nothing arrived";
  if (others.length > 0) return `${others.length} of ${digests.length} are not what was sent`;
  return fake.violations().join("\n") || undefined;
}

/** What is wrong with the uploads in segments, or `undefined`. */
function segmentFailure(procore, storage) {
  if (procore.images.length === 0) return "nothing arrived";
  return [...procore.violations, ...storage.violations].join("\n") || undefined;
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
