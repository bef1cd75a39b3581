/** What a client asks for is what the document promises. */
import { expect, test } from "vitest";
import { expectedAccept } from "../standard/expectedAccept.ts";
import { compareAccept } from "./compareAccept.ts";

const json = "application/json";
const rest = "*/*;q=0.1";

function content(...types: readonly string[]) {
  return new Map(types.map((type) => [type, {}]));
}

const documented = expectedAccept({
  responses: [
    { status: "200", content: content("Application/JSON; charset=utf-8", "text/csv") },
    { status: "404", content: content("application/problem+json", json) },
  ],
});
const silent = expectedAccept({ responses: [{ status: "204", content: content() }] });
const anything = expectedAccept({ responses: [{ status: "default", content: content("*/*") }] });

test.each([
  [documented, `${json}, text/csv, ${rest}`],
  [documented, `text/csv, ${json}, application/problem+json;q=0.5, ${rest}`],
  [silent, "*/*"],
  [silent, undefined],
  [anything, "*/*"],
])("%j is fulfilled by %s", (expected, sent) => {
  expect(compareAccept(sent, expected)).toEqual([]);
});

test.each([
  [
    documented,
    "*/*",
    ["does not ask for application/json", "does not ask for text/csv", "*/* with"],
  ],
  [documented, `${json}, ${rest}`, ["does not ask for text/csv"]],
  [documented, `${json}, text/csv`, ["refuses other types"]],
  [documented, `${json}, text/csv;q=0.5, ${rest}`, ["does not ask for text/csv"]],
  [documented, `${json}, text/csv, text/html;q=0.5, ${rest}`, ["asks for text/html"]],
  [documented, `${json}, text/csv, application/problem+json, ${rest}`, ["problem+json with"]],
  [silent, `${json}, ${rest}`, ["asks for application/json"]],
])("%j is not fulfilled by %s", (expected, sent, complaints) => {
  const found = compareAccept(sent, expected).map((words) => words.replace("sent: Accept ", ""));
  expect(found).toEqual(
    complaints.map((words) => expect.stringContaining(words) as unknown as string),
  );
});
