/**
 * What a user of the packages sees in an editor: `*.txt` beside this file are programs with questions to TypeScript's
 * language service, and its answers. `UPDATE_GOLDEN=1 npx vitest run --config test/vitest.config.ts golden` writes the answers
 * anew; read the difference before you commit it.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ask, withoutAnswers } from "../support/editor/callSite.ts";
import { LanguageService } from "../support/editor/LanguageService.ts";

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
const texts = Object.fromEntries(
  files.map((name) => [name, readFileSync(join(folder, name), "utf8")]),
);
const questions = Object.fromEntries(
  files.map((name) => [name.replace(/txt$/, "ts"), withoutAnswers(texts[name] ?? "")]),
);
const service = new LanguageService(questions);

test.each(files)("%s", (name) => {
  const source = name.replace(/txt$/, "ts");
  const { answered, unasked } = ask(service, source, questions[source] ?? "");
  expect(unasked).toEqual([]);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(join(folder, name), answered);
  expect(answered).toBe(readFileSync(join(folder, name), "utf8"));
});
