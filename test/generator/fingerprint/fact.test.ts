/** When the times of a file are trusted. */
import { statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { confirm, hashOf } from "../../../generator/src/fingerprint/fact.ts";
import { workspace } from "../workspace.ts";

const second = 1_000_000_000n;

test.each([
  ["trusted once it is old", 3n, true],
  ["not trusted while another change could get the same time", 1n, false],
  ["not trusted by a clock that is behind", -5n, false],
])("a time is %s", (_, age, isTrusted) => {
  const path = join(workspace(), "a.txt");
  writeFileSync(path, "one");
  const { ctimeNs } = statSync(path, { bigint: true });
  const fact = { path, hash: hashOf(Buffer.from("one")) };
  const confirmed = confirm(fact, () => ctimeNs + age * second);
  expect(confirmed).toMatchObject(fact);
  expect(confirmed?.stamp !== undefined).toBe(isTrusted);
});

test("a time in the future is never trusted", () => {
  const path = join(workspace(), "a.txt");
  writeFileSync(path, "one");
  utimesSync(path, 4_000_000_000, 4_000_000_000);
  const now = BigInt(Date.now()) * 1_000_000n + 60n * second;
  expect(confirm({ path, hash: hashOf(Buffer.from("one")) }, () => now)?.stamp).toBeUndefined();
});

test("the clock is asked before the content is read", () => {
  const path = join(workspace(), "a.txt");
  writeFileSync(path, "one");
  const fact = { path, hash: hashOf(Buffer.from("one")) };
  const clock = (): bigint => {
    writeFileSync(path, "two");
    return BigInt(Date.now()) * 1_000_000n;
  };
  expect(confirm(fact, clock)).toBeUndefined();
});
