/** Runs the steps of a workflow as GitHub's runner does: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkflow, type WorkflowStep } from "../../support/workflows/readWorkflow.ts";
import type { Project } from "../Project.ts";
import type { StepPrograms } from "./stepPrograms.ts";

/** How a step ended. */
export interface StepRun {
  /** Its name, or its command. */
  readonly step: string;
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface WorkflowRun {
  /** Those that ran: none comes after one that failed. */
  readonly steps: readonly StepRun[];
  /** What the page of the run shows. */
  readonly summary: string;
}

/** What a run starts with. */
export interface WorkflowStart {
  /** What actions/checkout leaves. */
  readonly checkout: Project;
  readonly workflow: string;
  readonly programs: StepPrograms;
  /** Steps that did their work in an earlier run. */
  readonly without?: readonly string[];
}

export function runWorkflow(start: WorkflowStart): WorkflowRun {
  const { checkout, workflow, programs, without = [] } = start;
  const { defaults, steps } = readWorkflow(join(checkout.folder, ".github/workflows", workflow));
  if (defaults.run.shell !== "bash") throw new Error("the shell is not bash");
  const summary = join(programs.folder, "summary.md");
  writeFileSync(summary, "");
  const runs: StepRun[] = [];
  const outcomes = new Map<string, string>();
  for (const step of steps) {
    if (step.run === undefined || without.includes(step.run)) continue;
    if (!isDue(step, outcomes)) continue;
    const run = runStep(start, step, summary);
    runs.push(run);
    if (step.id !== undefined) outcomes.set(step.id, run.status === 0 ? "success" : "failure");
    if (run.status !== 0 && step["continue-on-error"] !== true) break;
  }
  return { steps: runs, summary: readFileSync(summary, "utf8") };
}

/** Knows one form of condition: `steps.fetch.outcome == 'failure'`. */
function isDue({ if: condition }: WorkflowStep, outcomes: ReadonlyMap<string, string>): boolean {
  if (condition === undefined) return true;
  const [, id = "", outcome] = /^steps\.(\w+)\.outcome == '(\w+)'$/.exec(condition) ?? [];
  if (outcome === undefined) throw new Error(`a condition that no one checks: ${condition}`);
  return outcomes.get(id) === outcome;
}

function runStep(
  { checkout, programs }: WorkflowStart,
  { name, run = "", env = {} }: WorkflowStep,
  summary: string,
): StepRun {
  const script = join(programs.folder, "step.sh");
  writeFileSync(script, run);
  const given = Object.entries(env).map(([key, value]) => [
    key,
    value.replace("${{ github.token }}", "token"),
  ]);
  const { status, stdout, stderr } = spawnSync(
    "/bin/bash",
    ["--noprofile", "--norc", "-eo", "pipefail", script],
    {
      cwd: checkout.folder,
      encoding: "utf8",
      input: "",
      env: {
        ...checkout.environment(),
        PATH: programs.path,
        HOME: programs.folder,
        CI: "true",
        GITHUB_ACTIONS: "true",
        GITHUB_REF_NAME: "main",
        GITHUB_BASE_REF: "main",
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_OUTPUT: join(programs.folder, "output"),
        RUNNER_TEMP: programs.folder,
        ...Object.fromEntries(given),
      },
    },
  );
  return { step: name ?? run, status, stdout, stderr };
}
