/**
 * Every signature of the packages, as an editor prints it: `signatures/*.txt` is what a user reads of them.
 * `UPDATE_GOLDEN=1 npx vitest run --config test/vitest.config.ts golden` writes them anew; read the difference before you
 * commit it.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LanguageService } from "../support/editor/LanguageService.ts";
import { printSignatures } from "../support/editor/signatures.ts";

const providers = readdirSync(join(import.meta.dirname, "../../specs"));
const service = new LanguageService(
  Object.fromEntries(providers.map((name) => [`${name}.ts`, `export * from "@lading/${name}";\n`])),
);

describe.each(providers)("%s", (name) => {
  const signatures = printSignatures(service.program(), service.pathOf(`${name}.ts`));
  const texts = signatures.map(({ text }) => text);

  test("the signatures are as they are known", () => {
    const path = join(import.meta.dirname, "signatures", `${name}.txt`);
    const found = `${texts.join("\n")}\n`;
    if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, found);
    expect(found).toBe(readFileSync(path, "utf8"));
  });

  test("none shows how its type is computed", () => {
    expect(texts.filter((text) => / \? .* : |\binfer\b|import\(/.test(text))).toEqual([]);
  });

  test("each method shows how it is called", () => {
    const methods = signatures.filter(({ isMethod }) => isMethod);
    expect(methods.length).toBeGreaterThan(1);
    expect(methods.filter(({ hasExample }) => !hasExample).map(({ text }) => text)).toEqual([]);
  });
});
