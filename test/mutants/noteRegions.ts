/** Run by vitest before each test file when coverage is gathered: writes down which regions the file's tests run. */
import { appendFileSync } from "node:fs";
import { afterAll, beforeAll, expect } from "vitest";

const holder = globalThis as { ladingRegions?: Set<string> };

holder.ladingRegions = new Set();
let began = 0;

beforeAll(() => {
  began = performance.now();
});

afterAll(() => {
  const { testPath } = expect.getState();
  const regions = [...(holder.ladingRegions ?? [])];
  const line = JSON.stringify({ testPath, milliseconds: performance.now() - began, regions });
  appendFileSync(process.env["LADING_REGIONS"] ?? "", `${line}\n`);
});
