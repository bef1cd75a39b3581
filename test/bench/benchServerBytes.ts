/** What a server's bytes cost next to JSON.parse of as many. The tests hold the same cases to a bound that no noise reaches. */
import { cpuRatio } from "../support/cpu.ts";
import { serverBytes } from "../support/serverBytes.ts";
import { reportFigures, type Figure } from "./figures.ts";

/** Prints the ratios, writes them as JSON; gives the number of those missed. */
export async function benchServerBytes(resultPath: string): Promise<number> {
  const figures: Figure[] = [];
  for (const bytes of serverBytes()) {
    figures.push({
      work: bytes.name,
      measured: await cpuRatio(bytes, { rounds: 9, floor: 1 }),
      limit: 2,
      unit: "x",
    });
  }
  return reportFigures("CPU next to reading and JSON.parse of as many bytes", figures, resultPath);
}
