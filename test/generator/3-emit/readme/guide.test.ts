import { expect, test } from "vitest";
import { emitReadme } from "../../../../generator/src/3-emit/readme/emitReadme.ts";
import { modelOf } from "../../2-model/modelOf.ts";

test("a hand-written guide stands after the first call, before the options", () => {
  const { api } = modelOf({
    paths: { "/cats": { get: { operationId: "listCats", responses: { "204": {} } } } },
  });
  const readme = emitReadme({ ...api, guide: "## Many cats\n\nBy hand.\n" });
  const headings = readme.split("\n").filter((line) => line.startsWith("## "));
  expect(headings.slice(0, 3)).toContain("## Many cats");
  expect(headings.indexOf("## Many cats")).toBeGreaterThan(headings.indexOf("## First call"));
  expect(headings.indexOf("## Many cats")).toBeLessThan(headings.indexOf("## Options"));
  expect(emitReadme(api)).not.toContain("## Many cats");
});
