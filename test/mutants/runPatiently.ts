/**
 * Tells a hang from a machine that does much else. What does not end within its limit is compared with the same work without the
 * change, at the same moment: only what takes so many times as long hangs. Otherwise it is run again, with a limit that fits.
 */

/** Work with a change may take so many times as long as without one. */
export const patience = 4;

export interface PatientRun<Result> {
  /** Milliseconds. */
  readonly limit: number;
  readonly run: (limit: number) => Promise<Result>;
  readonly isLate: (result: Result) => boolean;
  /** Gives the milliseconds of the same work without the change. */
  readonly timeWithout: () => Promise<number>;
}

/** The last result: a late one is a hang. */
export async function runPatiently<Result>(work: PatientRun<Result>): Promise<Result> {
  const { run, isLate, timeWithout } = work;
  for (let { limit } = work; ;) {
    const result = await run(limit);
    if (!isLate(result)) return result;
    const enough = Math.ceil(patience * (await timeWithout()));
    if (limit >= enough) return result;
    limit = enough;
  }
}
