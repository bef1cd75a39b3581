/** The contract tests of all documents, as many at a time as there are cores, each in a process of its own. */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { CorpusDocument } from "../findDocuments.ts";
import { brokenReport, type ContractReport } from "./contractReport.ts";

/** Milliseconds for one document. */
const patience = 1_200_000;

export interface ContractPhase {
  readonly documents: readonly CorpusDocument[];
  /** Where the packages are, and what was built of them. */
  readonly folder: string;
  readonly seed: number;
}

/** The reports by the documents' names. */
export async function contractPhase(
  phase: ContractPhase,
): Promise<ReadonlyMap<string, ContractReport>> {
  const reports = new Map<string, ContractReport>();
  const waiting = [...phase.documents];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      reports.set(next.name, await reportOf(next, phase));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return reports;
}

async function reportOf(
  { name, file, root }: CorpusDocument,
  { folder, seed }: ContractPhase,
): Promise<ContractReport> {
  const program = join(import.meta.dirname, "runContract.js");
  const index = join(folder, "build", name, "src/index.js");
  const words = [program, file, root, join(folder, name), index, String(seed)];
  const child = spawn(process.execPath, words, { timeout: patience });
  const said = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said.stderr += text));
  const end = await new Promise((resolve) =>
    child.once("close", (code, signal) => resolve(code ?? signal)),
  );
  if (end === 0) return JSON.parse(said.stdout) as ContractReport;
  return brokenReport(`contract: ended with ${String(end)}: ${said.stderr.slice(0, 500)}`);
}
