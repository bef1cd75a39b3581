/** The mock against Prism alone: what the judge and the process of its own cost at the start, and with each request. */
import { join } from "node:path";
import { reportFigures, type Figure } from "./figures.ts";
import { measurePairs, median } from "./measure.ts";

const program = join(import.meta.dirname, "programs/mockCalls.js");

/** Measures every figure; gives the number of those missed. */
export async function benchMock(resultPath: string): Promise<number> {
  const figures = [
    await figure("start of a mock against Prism alone", ["start"]),
    await figure("upload of a form against Prism alone", ["form", "500"]),
    await figure("request with a query against Prism alone", ["query", "500"]),
    await figure("request with another query each time against Prism alone", ["others", "500"]),
  ];
  return reportFigures("mock: medians of paired runs", figures, resultPath);
}

async function figure(work: string, words: readonly string[]): Promise<Figure> {
  const command = (rival: string): readonly string[] => [
    process.execPath,
    program,
    rival,
    ...words,
  ];
  const pairs = await measurePairs(command("ours"), command("prism"), 5);
  const ratios = pairs.map(([ours, prism]) => (ours.work ?? NaN) / (prism.work ?? NaN));
  return { work, measured: median(ratios), limit: 1.3, unit: "x" };
}
