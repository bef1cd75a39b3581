/**
 * Every kind of change is documented: the table in `docs/changing-a-document.md` is printed from the catalogue.
 * `UPDATE_GOLDEN=1 npx vitest run --config test/vitest.config.ts repository/changes` prints it anew.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { expect, test } from "vitest";
import { kinds } from "../../generator/src/diff/kinds.ts";

const file = join(import.meta.dirname, "../../docs/changing-a-document.md");

test("docs/changing-a-document.md says of every kind of change what the catalogue says", async () => {
  const rows = Object.entries(kinds).map(
    ([kind, { rating, what, adapt, exhaustive }]) =>
      `| \`${kind}\` | ${rating}${exhaustive ? ", breaks an exhaustive `switch`" : ""} | ${cell(what)} | ${cell(adapt)} |`,
  );
  const head = ["| change | rating | says | what to do |", "| --- | --- | --- | --- |"];
  const page = readFileSync(file, "utf8");
  const wanted = page.replace(
    /(## Every kind of change\n\n)\|[^]*?\n(?=\n|$)/,
    (_, before: string) => `${before}${[...head, ...rows].join("\n")}\n`,
  );
  const text = await format(wanted, { filepath: file, printWidth: 100 });
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, text);
  expect(readFileSync(file, "utf8")).toBe(text);
});

/** What a change fills in stands between ‹ and ›. */
function cell(text: string): string {
  return text.replaceAll(/\{(\w+)\}/g, "‹$1›").replaceAll("|", "\\|");
}
