/** Runs a command, and keeps what it depended on and what it reports for the case that it is repeated. */
import type { Clock } from "./fact.ts";
import type { Run } from "./identifyRun.ts";
import { observe } from "./observe.ts";
import { confirmFingerprint } from "./reuseOutcome.ts";
import { writeFingerprint } from "./store.ts";
import { Surroundings } from "./Surroundings.ts";
import { seeTool } from "./toolFacts.ts";
import { watchRun, type Repeat } from "./watcher.ts";

/** A run that is going to take place. */
interface Kept<Result> {
  readonly run: Run;
  readonly clock: Clock;
  readonly work: () => Promise<Result>;
}

/** Keeps nothing of a run that found a mistake or a difference, nor if the disk changed while it was going on. */
export async function keepOutcome<Result>({ run, clock, work }: Kept<Result>): Promise<Result> {
  const surroundings = new Surroundings();
  const isOfTool = seeTool((path, look) => surroundings.see(path, look));
  const end = observe(surroundings, isOfTool);
  let repeat: Repeat | undefined;
  watchRun({
    repeat: (each) => (repeat = each),
    distrust: () => surroundings.distrust(),
    add: (seen) => surroundings.add(seen),
  });
  try {
    return await work();
  } finally {
    watchRun(undefined);
    end();
    const seen = surroundings.list();
    const known = repeat && confirmFingerprint({ ...seen, repeat }, clock);
    if (known !== undefined && !seen.isUncertain) writeFingerprint(run, known);
  }
}
