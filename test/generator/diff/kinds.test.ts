/** Every kind of change: what is done to the document of a toy shop, and what its callers read. */
import { expect, test } from "vitest";
import { kinds, type ChangeKind } from "../../../generator/src/diff/kinds.ts";
import { clientCases } from "./cases/clientCases.ts";
import { operationCases } from "./cases/operationCases.ts";
import { typeCases } from "./cases/typeCases.ts";
import type { Case } from "./cases/case.ts";
import { comparedTexts } from "./comparedTexts.ts";
import { toy } from "./toy.ts";

const cases: Readonly<Record<Exclude<ChangeKind, "environment-changed">, Case>> = {
  ...operationCases,
  ...typeCases,
  ...clientCases,
};

test.each(Object.entries(cases) as [ChangeKind, Case][])("%s", async (kind, given) => {
  const [find, now, what, order] = given;
  const edited = toy.replaceAll(find, () => now);
  expect(edited).not.toBe(toy);
  const [before, after] = order === "reversed" ? [edited, toy] : [toy, edited];
  const { comparisons, diagnostics } = await comparedTexts(before, after);
  expect(diagnostics).toEqual([]);
  const changes = comparisons[0]?.changes ?? [];
  expect(changes.map((change) => `${change.kind}: ${change.what}`)).toContain(`${kind}: ${what}`);
  const own = changes.filter((change) => change.kind === kind);
  expect(own.map(({ rating }) => rating)).toEqual(own.map(() => kinds[kind].rating));
  const sentences = changes.flatMap((change) => [change.what, change.adapt, change.affected]);
  expect(
    sentences.filter((sentence) =>
      /\{(name|now|before|detail|field|path|place|request|status|type)\}/.test(sentence),
    ),
  ).toEqual([]);
});
