/** A busy machine kills no mutant. */
import { expect, test } from "vitest";
import { patience, runPatiently } from "./runPatiently.ts";

/** Work of so many milliseconds, of which a run sees no more than its limit. */
function work(milliseconds: number, without: number) {
  const limits: number[] = [];
  const result = runPatiently({
    limit: 1000,
    run: (limit) => {
      limits.push(limit);
      return Promise.resolve(milliseconds > limit ? "late" : "done");
    },
    isLate: (seen) => seen === "late",
    timeWithout: () => Promise.resolve(without),
  });
  return { result, limits };
}

test("what ends in time is not compared with anything", async () => {
  const { result, limits } = work(900, Number.NaN);
  expect(await result).toBe("done");
  expect(limits).toEqual([1000]);
});

test("what takes too long where the same work is quick hangs", async () => {
  const { result, limits } = work(Number.POSITIVE_INFINITY, 1000 / patience);
  expect(await result).toBe("late");
  expect(limits).toEqual([1000]);
});

test("what takes too long where the same work is slow too is given more time", async () => {
  const { result, limits } = work(3000, 899.9);
  expect(await result).toBe("done");
  expect(limits).toEqual([1000, patience * 900]);
});
