/** Applies each harness's defects, one at a time, to a copy, and prints what caught it. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { applyDefect } from "./applyDefect.ts";
import { copyRepository } from "./copyRepository.ts";
import type { Defect, Harness, Needs } from "./Defect.ts";

/** The proofs that have a list of defects to catch, each in a module of `harness/`. */
const names: readonly string[] = [
  "contract",
  "wire",
  "campaignOverNode",
  "campaignOverFetch",
  "soak",
  "corpus",
  "fuzz",
  "golden",
  "faultsOverNode",
  "faultsOverFetch",
  "types",
  "readme",
];

/** A list of fewer proves little. */
const fewest = 5;

/** A run may take so long: what hangs has noticed something, but nobody waits for it. */
const longest = 20 * 60_000;

const run = promisify(execFile);

/** Was every defect caught? Without a name, of all harnesses. */
export async function runHarnesses(name: string | undefined): Promise<boolean> {
  const chosen = names.filter((each) => name === undefined || each === name);
  if (chosen.length === 0) {
    console.log(`No harness is named ${name}: there are ${names.join(", ")}.`);
    return false;
  }
  let isProven = true;
  for (const harness of chosen) isProven = (await runHarness(harness)) && isProven;
  return isProven;
}

async function runHarness(name: string): Promise<boolean> {
  const harness = (await import(`./harness/${name}.js`)) as Harness;
  const { defects } = harness;
  console.log(`\n${name}: ${harness.command.join(" ")}`);
  if (defects.length < fewest) {
    console.log(`  FAILED: ${defects.length} defects are listed, at least ${fewest} are needed.`);
    return false;
  }
  const sound = await failureWith(harness, undefined);
  if (sound !== undefined) {
    console.log(`  FAILED without a defect: ${sound}`);
    return false;
  }
  let isProven = true;
  for (const defect of defects) {
    const caught = await failureWith(harness, defect);
    console.log(`  ${defect.name} -> ${caught ?? "PASSED"}`);
    isProven &&= caught !== undefined;
  }
  return isProven;
}

/** What the harness says of a product with a defect; `undefined` when it finds nothing wrong. */
async function failureWith(
  { needs = "packages", command }: Harness,
  defect: Defect | undefined,
): Promise<string | undefined> {
  const copy = copyRepository();
  try {
    const path = defect && applyDefect(copy.root, defect);
    const unbuilt = await prepare(copy.root, needs, path);
    // `npm test` begins with it, and the hand-written code of the packages is built against what is generated.
    if (unbuilt !== undefined) return `the build: ${unbuilt}`;
    const failure = await failureOf(copy.root, [...command, ...patience(command)]);
    // A failure of the machine is none of the product's.
    if (failure !== undefined && command.includes("vitest") && !failure.startsWith("FAIL "))
      throw new Error(`vitest did not run: ${failure}`);
    return failure;
  } finally {
    copy.remove();
  }
}

/** On a busy machine a slow test is no defect that was caught. */
function patience(command: readonly string[]): readonly string[] {
  return command.includes("vitest") ? ["--testTimeout=180000", "--hookTimeout=600000"] : [];
}

/** A defect of the generator is one of its packages, once they are written by it. Gives what goes wrong. */
async function prepare(
  root: string,
  needs: Needs,
  path: string | undefined,
): Promise<string | undefined> {
  if (needs === "sources" || path === undefined) return undefined;
  // By their paths: the commands of `node_modules/.bin` are the checkout's.
  const generate = [
    ["node", "node_modules/typescript-7/bin/tsc", "-b", "generator"],
    ["node", "generator/bin/lading.js", "generate"],
  ];
  const steps = [
    ...(path.startsWith("generator/") ? generate : []),
    ...(needs === "build" ? [["npm", "run", "build"]] : []),
  ];
  for (const step of steps) {
    const failure = await failureOf(root, step);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

/** What a program says when it fails. */
async function failureOf(
  root: string,
  [program = "", ...words]: readonly string[],
): Promise<string | undefined> {
  const environment = { ...process.env, CI: "true", NO_COLOR: "1" };
  try {
    await run(program, words, {
      cwd: root,
      env: environment,
      maxBuffer: 1e9,
      timeout: longest,
    });
    return undefined;
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout?: string; readonly stderr?: string };
    if (stdout === undefined) throw error;
    return firstFailure(`${stdout}\n${stderr ?? ""}`);
  }
}

/** The line that tells most: a test's name, a compiler's complaint, or the last word. */
function firstFailure(output: string): string {
  const lines = output
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("npm error"));
  const patterns = [/^FAIL /, /error TS\d+/, /^[×✗] /];
  const told = patterns.map((pattern) => lines.find((line) => pattern.test(line))).find(Boolean);
  return (told ?? lines.at(-1) ?? "no word").slice(0, 160);
}
