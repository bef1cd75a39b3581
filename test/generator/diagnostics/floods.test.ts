/** A finding that repeats is counted instead of repeated: no one reads the same sentence three hundred times. */
import { expect, test } from "vitest";
import { generate, type Diagnostic } from "lading";
import { renderAnnotation } from "../../../generator/src/cli/render/renderAnnotation.ts";
import { renderDiagnostic } from "../../../generator/src/cli/render/renderDiagnostic.ts";
import { specText, workspace } from "../workspace.ts";

const schemas = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `    S${index}: ${text(index)}\n`).join("");

async function findingsOf(text: string): Promise<readonly Diagnostic[]> {
  const root = workspace({ "specs/toy/openapi.yaml": specText(text), "common.yaml": "{}" });
  const { diagnostics } = await generate({ root, mode: "model" });
  return diagnostics;
}

const head = "paths: {}\ncomponents:\n  schemas:\n";

test("a file outside the folder is named once, however many of its parts are referred to", async () => {
  const parts = schemas(338, (index) => `{ $ref: "../../common.yaml#/S${index}" }`);
  const others = '    Other: { $ref: "../../other.yaml#/A" }\n';
  const found = await findingsOf(`${head}${parts}${others}`);
  expect(found.map(({ code, message, fix, more }) => [code, message, fix, more])).toEqual([
    [
      "reference-outside-folder",
      'The reference "../../common.yaml" points outside the folder toy/.',
      "Move the file into specs/toy/. A symbolic link counts as the place it points to.",
      337,
    ],
    [
      "reference-outside-folder",
      'The reference "../../other.yaml" points outside the folder toy/.',
      "Move the file into specs/toy/. A symbolic link counts as the place it points to.",
      undefined,
    ],
  ]);
});

test("nullable of OpenAPI 3.0 in a later document is one warning, and null is allowed", async () => {
  const found = await findingsOf(
    `${head}${schemas(269, () => "{ type: string, nullable: true }")}`,
  );
  expect(found).toMatchObject([{ code: "nullable-outdated", severity: "warning", more: 268 }]);
});

test("twenty findings with the same words are listed, the others counted", async () => {
  const found = await findingsOf(`${head}${schemas(33, () => "{ bark: loud }")}`);
  expect(found.map(({ more }) => more).filter((more) => more !== undefined)).toEqual([13]);
  expect(found).toHaveLength(20);
});

test("of one code, two hundred are listed", async () => {
  const found = await findingsOf(`${head}${schemas(300, (index) => `{ bark${index}: loud }`)}`);
  const listed = found.length;
  const more = found.reduce((sum, each) => sum + (each.more ?? 0), 0);
  expect([listed <= 220, listed + more]).toEqual([true, 300]);
});

test("an error that is only counted is an error all the same", async () => {
  const text = `${head}${schemas(30, () => "{ x-lading-none: true }")}`;
  const root = workspace({ "specs/toy/openapi.yaml": specText(text) });
  const { ok, diagnostics } = await generate({ root, mode: "model" });
  expect(ok).toBe(false);
  expect(diagnostics.at(-1)).toMatchObject({ code: "extension-unknown", more: 10 });
});

test("how many more there are is said in each format", () => {
  const finding: Diagnostic = {
    code: "nullable-outdated",
    severity: "warning",
    message: "M.",
    fix: "F.",
    more: 2,
  };
  const plain = renderDiagnostic(finding, undefined, (_style, text) => text);
  expect(plain).toContain("also at 2 more places");
  expect(renderAnnotation(finding)).toContain("Also at 2 more places.");
  expect(renderAnnotation({ ...finding, more: 1 })).toContain("Also at 1 more place.");
});
