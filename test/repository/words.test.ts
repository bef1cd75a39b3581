/** Words that readers stumble over do not return: each has a plainer one in the field. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** The word, and what to write instead. */
type Words = Readonly<Record<string, string>>;

/** Of names, comments, messages and pages alike. */
const common: Words = {
  heed: "observe",
  heeds: "observes",
  mend: "normalize, fix",
  mends: "normalizes, fixes",
  dressed: "authorized",
  nobody: "no one, not",
  somebody: "someone, a caller",
  whoever: "if you, anyone who",
  bears: "has",
  beside: "besides, next to",
  "for good": "permanently",
  "passing trouble": "a transient error",
  "at its word": "literally",
  "on its way": "in flight",
  "goes out": "is sent",
};

/** Of what is said of HTTP. */
const ofResponses: Words = {
  ...common,
  answer: "response, result",
  answers: "responses, results",
  answered: "responded, returned",
  answering: "pending",
  unanswered: "without a response",
  told: "reported, called with",
};

/** Of what callers see, and of the code behind it. */
const ofCalls: Words = {
  ...ofResponses,
  persistent: "retried",
  standing: "state",
  tell: "report, say",
  tells: "reports, says",
  member: "property, field, item",
  members: "properties, fields, items",
};

/** Folders and files, and the words that are gone from them. */
const places: Readonly<Record<string, Words>> = {
  "packages/runtime/src": ofCalls,
  "packages/capillary/src/extras": ofCalls,
  "packages/imagekit/src/extras": ofCalls,
  "packages/procore/src/extras": ofCalls,
  "packages/roboflow/src/extras": ofCalls,
  "packages/uploadcare/src/extras": ofCalls,
  "generator/src": common,
  "README.md": common,
  "CONTRIBUTING.md": common,
  docs: common,
  "generator/README.md": common,
  "packages/runtime/README.md": common,
  test: ofResponses,
};

test.each(Object.entries(places))("%s uses the field's words", (place, words) => {
  const found = filesOf(join(root, place)).flatMap((file) =>
    findWords(readFileSync(file, "utf8"), words).map(
      (each) => `${file.slice(root.length)}:${each}`,
    ),
  );
  expect(found).toEqual([]);
});

test("a word is found in a name, in a comment and across a line break", () => {
  const text =
    "const answeredExchange = 1;\n// A part fails for\n// good; the response answers nothing.\n";
  expect(findWords(text, ofCalls)).toEqual([
    "1: answered: responded, returned",
    "2: for good: permanently",
    "3: answers: responses, results",
  ]);
});

/** What is built or installed is someone else's, and this file has to name the words. */
const others = /(^|\/)(node_modules|dist)\/|repository\/words\.test\.ts$/;

function filesOf(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.(ts|md)$/.test(name) && !others.test(name))
    .map((name) => join(path, name));
}

/** `line: word: instead`, by line. Names are taken apart at their capitals. */
function findWords(text: string, words: Words): readonly string[] {
  const plain = text.replace(/([a-z\d])(?=[A-Z])/g, "$1 ").toLowerCase();
  const found = Object.entries(words).flatMap(([word, instead]) =>
    [...plain.matchAll(new RegExp(`\\b${word.replaceAll(" ", "[\\s*/]+")}\\b`, "g"))].map(
      ({ index }) => ({ line: plain.slice(0, index).split("\n").length, word, instead }),
    ),
  );
  return found
    .sort((one, other) => one.line - other.line)
    .map(({ line, word, instead }) => `${line}: ${word}: ${instead}`);
}
