/** What keeps an excuse narrow: nothing unlisted passes, nothing listed outlives its fault, and silence has to have a reason. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { brokenReport, type ContractReport } from "./contractReport.ts";
import { ExcuseBook, excuseFaults, silenceFaults } from "./excuseBook.ts";
import { Ledger } from "./ledger.ts";

function report(given: Partial<ContractReport>): ContractReport {
  return { ...brokenReport(""), faults: [], ...given };
}

const excused = { "Prism throws": ["GET /cats"] };

test("what is listed and proved is no fault", () => {
  expect(excuseFaults({ excused }, report({ excused }), true)).toEqual([]);
});

test("what is proved and not listed is a fault, by operation and kind", () => {
  const more = { "Prism throws": ["GET /cats", "GET /dogs"], other: ["GET /cats"] };
  expect(excuseFaults({ excused }, report({ excused: more }), true)).toEqual([
    "not listed as excused: GET /dogs: Prism throws",
    "not listed as excused: GET /cats: other",
  ]);
});

test("what is listed and no longer so is a fault, where the same calls are made", () => {
  expect(excuseFaults({ excused }, report({}), true)).toEqual([
    "no longer to excuse: GET /cats: Prism throws",
  ]);
  expect(excuseFaults({ excused }, report({}), false)).toEqual([]);
});

test("a document that cannot be called is listed with its reason", () => {
  const uncallable = "its references leave it";
  expect(excuseFaults({ uncallable }, report({ uncallable }), true)).toEqual([]);
  expect(excuseFaults({}, report({ uncallable }), true)).toHaveLength(1);
  expect(excuseFaults({ uncallable }, report({}), true)).toHaveLength(1);
});

test("operations of which none was called are a fault, unless a reason is known", () => {
  const ledger = new Ledger();
  ledger.add("operations", "GET /cats");
  const silent = report({ coverage: ledger.coverage() });
  expect(silenceFaults(silent)).toEqual(["1 operations, and none was called"]);
  expect(silenceFaults({ ...silent, uncallable: "it cannot be read" })).toEqual([]);
  expect(silenceFaults({ ...silent, calls: 1 })).toEqual([]);
});

test("what was neither met nor left out for a reason is reported, and the rest is counted", () => {
  const ledger = new Ledger();
  for (const name of ["a", "b", "c"]) ledger.add("parameters", name);
  ledger.meet("parameters", "a");
  ledger.skip("parameters", "b", "without a value");
  ledger.skip("parameters", "b", "another reason");
  expect(ledger.unexplained()).toEqual(["parameters c: never met, and nothing says why"]);
  expect(ledger.coverage().parameters).toEqual({
    documented: 3,
    met: 1,
    notTried: { "without a value": 1 },
  });
});

test("the book keeps what it is given, and no empty pages", () => {
  const folder = mkdtempSync(join(tmpdir(), "lading-excuses-"));
  const book = new ExcuseBook(folder);
  expect(book.read("cats")).toEqual({});
  book.write("cats", { excused: { b: ["2", "1"], a: ["3"] } });
  expect(book.read("cats")).toEqual({ excused: { a: ["3"], b: ["1", "2"] } });
  book.write("cats", { excused: {} });
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});
