/** Figures to reach, and how a run did on them. */
import { writeFileSync } from "node:fs";

export interface Figure {
  /** The work, and what it is compared with. */
  readonly work: string;
  readonly measured: number;
  /** Met when `measured` is at most this. Left out: shown to explain another figure. */
  readonly limit?: number;
  /** `x`: a ratio. `MiB`, `KB`: sizes. */
  readonly unit: "x" | "MiB" | "KB";
}

/** Prints a table and writes the same as JSON; gives the number of figures missed. */
export function reportFigures(name: string, figures: readonly Figure[], path: string): number {
  const missed = figures.filter(({ measured, limit }) => !(measured <= (limit ?? Infinity)));
  const width = Math.max(...figures.map(({ work }) => work.length));
  console.log(`\n${name}\n`);
  for (const { work, measured, limit, unit } of figures) {
    const value = `${work.padEnd(width)} ${`${measured.toFixed(2)} ${unit}`.padStart(12)}`;
    if (limit === undefined) {
      console.log(value);
      continue;
    }
    const verdict = measured <= limit ? "met" : "MISSED";
    console.log(`${value}   wanted <= ${limit} ${unit}`.padEnd(width + 42), verdict);
  }
  const wanted = figures.filter(({ limit }) => limit !== undefined).length;
  console.log(`\n${wanted - missed.length} of ${wanted} figures met.`);
  writeFileSync(path, `${JSON.stringify({ name, figures }, undefined, 2)}\n`);
  return missed.length;
}
