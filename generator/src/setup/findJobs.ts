import { findProviders } from "../1-load/read/findSpecs.ts";
import { planJobs, type Job } from "../config/planJobs.ts";
import type { ConfigFile } from "../config/readConfig.ts";
import type { Diagnostic } from "../diagnostics/catalogue.ts";
import { chooseJobs } from "../generate.ts";

/** The APIs of a workspace or a configuration, or of them those that were asked for; or why there are none. */
export function findJobs(
  root: string,
  file: ConfigFile | undefined,
  asked: readonly string[],
): readonly Job[] | { readonly problems: readonly Diagnostic[] } {
  const { config } = file ?? {};
  const found = { root, providers: findProviders(root), asked };
  const { jobs, problems } = planJobs({ ...found, ...(config && { config }) });
  if (file && problems.length > 0) return { problems: problems.map(file.diagnose) };
  return asked.length === 0 ? jobs : chooseJobs(jobs, new Set(asked));
}
