import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { absences } from "./suites.ts";

test("a suite that is absent is reported, with the number of its tests", () => {
  const suite = { name: "rfc0", folder: pathToFileURL("/nowhere/rfc0/"), tests: 3 };
  expect(absences([{ ...suite, isPresent: false }])).toEqual([
    "3 tests of the suite rfc0 did not run: /nowhere/rfc0/ is absent.",
  ]);
  expect(absences([{ ...suite, isPresent: true }])).toEqual([]);
});
