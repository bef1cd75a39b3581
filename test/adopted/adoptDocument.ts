/** Adds one document to a copy of the repository, and runs what `npm run check` holds every package to. */
import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { CorpusDocument } from "../corpus/findDocuments.ts";

/** What came of the steps for one document. */
export interface Adoption {
  readonly name: string;
  /** The step that failed, and the end of its output; left out: all is green. */
  readonly failure?: { readonly step: string; readonly output: string };
  /** Contract tests. */
  readonly passed: number;
  readonly failed: number;
  /** Operations of which something could not be tried. */
  readonly untried: number;
  readonly seconds: number;
}

interface Step {
  readonly name: string;
  readonly words: readonly string[];
}

/** @param root The copy. Packages that were added before stay. */
export function adoptDocument(root: string, document: CorpusDocument): Adoption {
  const { name, file, root: folder } = document;
  const start = performance.now();
  let contract = { passed: 0, failed: 0, untried: 0 };
  const outcome = (failure?: Adoption["failure"]): Adoption => ({
    name,
    ...contract,
    ...(failure && { failure }),
    seconds: (performance.now() - start) / 1000,
  });
  const lading = join(root, "generator/bin/lading.js");
  const redocly = join(root, "node_modules/@redocly/cli/bin/cli.js");
  const steps: readonly Step[] = [
    { name: "add", words: [lading, "add", file, "--name", name, "--root", folder] },
    { name: "lint", words: [redocly, "lint", `specs/${name}/openapi.*`, "--lint-config", "error"] },
    { name: "current", words: [lading, "generate", "--check", name] },
    {
      name: "build",
      words: ["node_modules/typescript-7/bin/tsc", "-b", `packages/${name}`, "--pretty", "false"],
    },
    { name: "contract", words: [lading, "test", name] },
  ];
  for (const { name: step, words } of steps) {
    const { ok, output } = runStep(root, words);
    if (step === "add") linkPackage(root, name);
    if (step === "contract") contract = countTests(output);
    if (!ok) return outcome({ step, output });
  }
  return outcome();
}

function runStep(
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
