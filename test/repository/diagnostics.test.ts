/**
 * Every diagnostic is documented where its reader looks for it: the table in `generator/README.md` is printed from the catalogue.
 * `UPDATE_GOLDEN=1 npx vitest run --config test/vitest.config.ts repository/diagnostics` prints it anew.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { expect, test } from "vitest";
import { catalogue, type CatalogueEntry } from "../../generator/src/diagnostics/catalogue.ts";

const file = join(import.meta.dirname, "../../generator/README.md");

test("generator/README.md says of every diagnostic what the catalogue says", async () => {
  const rows = Object.entries<CatalogueEntry>(catalogue).map(
    ([code, { severity, message, fix }]) =>
      `| \`${code}\` | ${severity === "error" ? "" : `${severity}: `}${cell(message)} | ${cell(fix)} |`,
  );
  const printed = ["| code | says | fix |", "| --- | --- | --- |", ...rows].join("\n");
  const readme = readFileSync(file, "utf8");
  const wanted = readme.replace(
    /(## Diagnostics\n[^|]*)\|[^]*?\n(?=\n|$)/,
    (_, before: string) => `${before}${printed}\n`,
  );
  const text = await format(wanted, { filepath: file, printWidth: 100 });
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, text);
  expect(readFileSync(file, "utf8")).toBe(text);
});

/** What a finding fills in stands between ‹ and ›. */
function cell(text: string): string {
  return text
    .replaceAll(/\{(\w+)\}/g, "‹$1›")
    .replaceAll("|", "\\|")
    .replaceAll("*", "\\*")
    .replaceAll("_", "\\_");
}
