/** How a file of a document is named in a message. */
import { Source } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { Findings } from "../../../../generator/src/1-load/check/Findings.ts";

const file = new Source("/work/api/paths/cats.yaml", "");

test.each([
  ["in the workspace", "specs/toy", "specs/toy/paths/cats.yaml"],
  ["in the current folder", "", "paths/cats.yaml"],
])("%s", (_where, prefix, name) => {
  expect(new Findings("/work/api", prefix, "").nameOf(file)).toBe(name);
});

test("a copy has the name of its original", () => {
  expect(new Findings("/work/api", { label: "https://toy.test/api" }).nameOf(file)).toBe(
    "https://toy.test/api",
  );
});
