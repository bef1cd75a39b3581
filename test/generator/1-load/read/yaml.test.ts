/** Texts that YAML 1.2 forbids and other readers take, and what is said of those that no one reads. */
import { expect, test } from "vitest";
import { indentQuotedText } from "../../../../generator/src/1-load/read/indentQuotedText.ts";
import { loadSpec } from "../../../../generator/src/1-load/loadSpec.ts";
import { workspace } from "../../workspace.ts";

const head = "openapi: 3.0.3\ninfo:\n  title: Keys\n  version: '1'\n";

test.each([
  ["at the key's column", '  description: "One line,\n  another."\n', "One line, another."],
  ["left of it", '  description: "One line,\nanother."\n', "One line, another."],
  ["in single quotes", "  description: 'It''s one,\n  isn''t it?'\n", "It's one, isn't it?"],
  ["with an escaped quote", '  description: "a \\"\n  b\\" c"\n', 'a " b" c'],
  ["with an empty line", '  description: "a\n\n  b"\n', "a\nb"],
  ["with a backslash at the end", '  description: "a\\\n  b"\n', "ab"],
  [
    "after text of several lines",
    '  description: |\n    say: "open\n    end"\n  x-a: "b\n  c"\n',
    'say: "open\nend"\n',
  ],
])("quoted text that is not indented is read: %s", async (_name, lines, description) => {
  const root = workspace({ "specs/toy/openapi.yaml": `${head}${lines}paths: {}\n` });
  const { spec, diagnostics } = await loadSpec({ root, provider: "toy" });
  expect(spec?.document).toMatchObject({ info: { description } });
  expect(diagnostics.map(({ code }) => code)).toEqual(["yaml-text-unindented"]);
});

test("findings in such a file keep their lines", async () => {
  const text = `${head}  description: "a\n  b"\npaths: {}\ncomponents: { schemas: { Cat: { bark: loud } } }\n`;
  const root = workspace({ "specs/toy/openapi.yaml": text });
  const { diagnostics } = await loadSpec({ root, provider: "toy" });
  expect(diagnostics.map(({ code, location }) => [code, location?.line])).toEqual([
    ["structure-unexpected", 8],
    ["yaml-text-unindented", 6],
  ]);
});

test("no other line is changed", () => {
  const text = `a: "x"\nb: |\n  c: "d\n  e"\nf: 'g\n  h'\n# i: "j\nk:\n  - "l\n    m"\n`;
  expect(indentQuotedText(text)).toEqual({ text, lines: [] });
});

test.each([
  ["  title: A: B\n", "Quote the value of title: it contains a colon."],
  ["  title: @home\n", "Quote the value of title: it starts with @."],
  [
    "  title: 'it's'\n",
    "Quote the whole value of title, and double the quotation marks inside it.",
  ],
  ["  title: A\n\tversion: '1'\n", "Indent with spaces: YAML does not allow tabs there."],
  ["  title: [a\n", "Correct the syntax here or on the line before."],
])("what to do about %j", async (lines, fix) => {
  const text = `openapi: 3.0.3\ninfo:\n${lines}paths: {}\n`;
  const { diagnostics } = await loadSpec({
    root: workspace({ "specs/toy/openapi.yaml": text }),
    provider: "toy",
  });
  expect(diagnostics.map((each) => [each.code, each.fix])).toEqual([["yaml-syntax", fix]]);
});

test("a document whose merge keys multiply is too large, not malformed", async () => {
  const merges = Array.from({ length: 120 }, (_, index) => `  m${index}:\n    <<: *all\n`);
  const keys = Array.from({ length: 120 }, (_, index) => `    k${index}: 1\n`);
  const text = `${head}paths: {}\nx-all: &all\n${keys.join("")}x-merged:\n${merges.join("")}`;
  const root = workspace({ "specs/toy/openapi.yaml": text });
  const { diagnostics } = await loadSpec({ root, provider: "toy" });
  expect(diagnostics.map(({ code }) => code)).toEqual(["document-too-large"]);
});
