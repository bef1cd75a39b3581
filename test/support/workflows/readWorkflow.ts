/** A workflow of GitHub, as far as the tests run it. */
import { readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";

export interface WorkflowStep {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly "continue-on-error"?: boolean;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Workflow {
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, string>>;
  readonly defaults: {
    readonly run: { readonly shell: string; readonly "working-directory"?: string };
  };
  readonly steps: readonly WorkflowStep[];
}

/** Of a workflow with one job. */
export function readWorkflow(path: string): Workflow {
  const { jobs, ...workflow } = parseYaml(readFileSync(path, "utf8")) as Omit<Workflow, "steps"> & {
    readonly jobs: Readonly<Record<string, { readonly steps: readonly WorkflowStep[] }>>;
  };
  return { ...workflow, steps: Object.values(jobs).flatMap(({ steps }) => steps) };
}
