/**
 * What a user of the packages sees in an editor: `*.txt` next to this file are programs with questions to TypeScript's
 * language service, and its responses. `UPDATE_GOLDEN=1 npx vitest run --config test/vitest.config.ts golden` writes the responses
 * anew; read the difference before you commit it.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ask, withoutResponses } from "../support/editor/callSite.ts";
import { LanguageService } from "../support/editor/LanguageService.ts";

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
const texts = Object.fromEntries(
  files.map((name) => [name, readFileSync(join(folder, name), "utf8")]),
);
const questions = Object.fromEntries(
  files.map((name) => [name.replace(/txt$/, "ts"), withoutResponses(texts[name] ?? "")]),
);
const service = new LanguageService(questions);

test.each(files)("%s", (name) => {
  const source = name.replace(/txt$/, "ts");
  const { responded, unasked } = ask(service, source, questions[source] ?? "");
  expect(unasked).toEqual([]);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(join(folder, name), responded);
  expect(responded).toBe(readFileSync(join(folder, name), "utf8"));
});
