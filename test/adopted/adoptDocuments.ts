/** Adds documents to a copy of the repository, and runs what `npm run check` holds every package to. */
import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { CorpusDocument } from "../corpus/findDocuments.ts";

/** What came of the steps for one document. */
export interface Adoption {
  readonly name: string;
  /** The step that failed, and its output; left out: all is green. */
  readonly failure?: { readonly step: string; readonly output: string };
  /** Contract tests. */
  readonly passed: number;
  readonly failed: number;
  /** Operations of which something could not be tried. */
  readonly untried: number;
}

interface Step {
  readonly name: string;
  readonly words: (names: readonly string[]) => readonly string[];
}

const lading = "generator/bin/lading.js";

/** They run for all packages at once, since each costs a start. */
const checks: readonly Step[] = [
  {
    name: "lint",
    words: (names) => [
      "node_modules/@redocly/cli/bin/cli.js",
      "lint",
      ...names.map((name) => `specs/${name}/openapi.*`),
      "--lint-config",
      "error",
    ],
  },
  { name: "current", words: (names) => [lading, "generate", "--check", ...names] },
  {
    name: "build",
    words: (names) => [
      "node_modules/typescript-7/bin/tsc",
      "-b",
      ...names.map((name) => `packages/${name}`),
      "--pretty",
      "false",
    ],
  },
];

/** @param root The copy. Packages that were added before stay. */
export function* adoptDocuments(
  root: string,
  documents: readonly CorpusDocument[],
): Generator<Adoption> {
  const failures = new Map<string, NonNullable<Adoption["failure"]>>();
  for (const { name, file, root: folder } of documents) {
    const words = [lading, "add", file, "--name", name, "--root", folder];
    const { ok, output } = runNode(root, words);
    if (!ok) failures.set(name, { step: "add", output });
    else linkPackage(root, name);
  }
  for (const check of checks) {
    const names = documents.map(({ name }) => name).filter((name) => !failures.has(name));
    for (const [name, output] of findRed(root, check, names))
      failures.set(name, { step: check.name, output });
  }
  for (const { name } of documents) {
    const failure = failures.get(name);
    yield failure === undefined
      ? testContract(root, name)
      : { name, failure, passed: 0, failed: 0, untried: 0 };
  }
}

function testContract(root: string, name: string): Adoption {
  const { ok, output } = runNode(root, [lading, "test", name]);
  const counts = { name, ...countTests(output) };
  return ok ? counts : { ...counts, failure: { step: "contract", output } };
}

/** Takes apart what is red together, until each red package stands alone with its output: those that the output names, or halves. */
function findRed(
  root: string,
  step: Step,
  names: readonly string[],
): readonly (readonly [string, string])[] {
  const [name] = names;
  if (name === undefined) return [];
  const { ok, output } = runNode(root, step.words(names));
  if (ok) return [];
  if (names.length === 1) return [[name, output]];
  const suspects = names.filter((each) => output.includes(`/${each}/`));
  const middle = Math.ceil(names.length / 2);
  const groups =
    suspects.length > 0 && suspects.length < middle
      ? [...suspects.map((each) => [each]), names.filter((each) => !suspects.includes(each))]
      : [names.slice(0, middle), names.slice(middle)];
  return groups.flatMap((group) => findRed(root, step, group));
}

function runNode(
  root: string,
  words: readonly string[],
): { readonly ok: boolean; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    timeout: 600_000,
    env: { ...process.env, NODE_OPTIONS: "", REDOCLY_TELEMETRY: "off", NO_COLOR: "1" },
  });
  return { ok: status === 0, output: `${stdout}${stderr}` };
}

/** As `npm install` does. */
function linkPackage(root: string, name: string): void {
  const scope = join(root, "node_modules/@lading");
  mkdirSync(scope, { recursive: true });
  symlinkSync(join(root, "packages", name), join(scope, name));
}

function countTests(output: string): Pick<Adoption, "passed" | "failed" | "untried"> {
  let [passed, all] = [0, 0];
  for (const [, right, whole] of output.matchAll(/: (\d+) of (\d+) passed/g)) {
    passed += Number(right);
    all += Number(whole);
  }
  return { passed, failed: all - passed, untried: [...output.matchAll(/; not tried: /g)].length };
}
