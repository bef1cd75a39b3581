/** What counts as a disagreement, who is right, and what fails a run. */
import { expect, test } from "vitest";
import { unchanged, type Compared } from "./compareDocument.ts";
import { findDisagreements, review } from "./review.ts";
import type { Reviewed } from "./reviewed/Reviewed.ts";

function compared(more: Partial<Compared>): Compared {
  return {
    document: "pets",
    version: "3.1",
    operation: "listPets",
    pointer: "/paths/~1pets/get",
    title: "request default",
    change: "a change",
    what: "the query",
    complaints: { Prism: [], ours: [], Steady: [] },
    ...more,
  };
}

const usual = compared({ change: unchanged, isAllowed: true });
const no = ["no"];

test.each<[string, Partial<Compared>, readonly [mock: string, does: string, right: string][]]>([
  ["all accept what is allowed", { isAllowed: true }, []],
  [
    "one refuses what is allowed",
    { isAllowed: true, complaints: { Prism: [], ours: [], Steady: no } },
    [["Steady", "refuses", "Prism and ours"]],
  ],
  [
    "one accepts what is forbidden",
    { isAllowed: false, complaints: { Prism: no, ours: [], Steady: no } },
    [["ours", "accepts", "Prism and Steady"]],
  ],
  [
    "all accept what is forbidden",
    { isAllowed: false },
    [
      ["Prism", "accepts", ""],
      ["ours", "accepts", ""],
      ["Steady", "accepts", ""],
    ],
  ],
  [
    "one refuses what is open",
    { complaints: { Prism: [], ours: no, Steady: [] } },
    [["ours", "refuses", "Prism and Steady"]],
  ],
  ["all refuse what is open", { complaints: { Prism: no, ours: no, Steady: no } }, []],
  ["one did not take the document", { isAllowed: true, complaints: { Prism: [], ours: [] } }, []],
])("%s", (_name, more, want) => {
  const found = findDisagreements([usual, compared(more)]);
  expect(found.map(({ mock, does, right }) => [mock, does, right.join(" and ")])).toEqual(want);
});

test("what a mock says of the request before the change too says nothing of the change", () => {
  const before = { ...usual, complaints: { Prism: [], ours: [], Steady: ["before"] } };
  const same = { isAllowed: false, complaints: { Prism: no, ours: no, Steady: ["before"] } };
  const more = { isAllowed: true, complaints: { Prism: [], ours: [], Steady: ["before", "new"] } };
  const found = findDisagreements([before, compared(same), compared(more)]);
  expect(found.map(({ compared, complaints }) => [compared.change, complaints])).toEqual([
    [unchanged, ["before"]],
    ["a change", ["new"]],
  ]);
});

const entry: Reviewed = {
  mock: "Steady",
  does: "refuses",
  change: /^a change$/,
  says: /^no$/,
  because: "",
  link: "",
};

test("what is not listed, and what is listed and gone, are named", () => {
  const refused = compared({ isAllowed: true, complaints: { Prism: [], ours: [], Steady: no } });
  const other = { ...refused, complaints: { Prism: [], ours: [], Steady: ["no", "never"] } };
  const found = findDisagreements([usual, refused, other]);
  const gone: Reviewed = { ...entry, mock: "Prism" };
  const { groups, stale } = review(found, [entry, gone]);
  expect(groups.map(({ reviewed, disagreements }) => [reviewed, disagreements.length])).toEqual([
    [entry, 1],
    [undefined, 1],
  ]);
  expect(stale).toEqual([gone]);
});
