/** What a caller is given has to be what came: each way in which it is not is reported. */
import { expect, test } from "vitest";
import type { TestResult } from "../../support/contract/testClient.ts";
import { compareResponse } from "./compareResponse.ts";

const documented = { status: "200", content: new Map([["application/json", {}]]) };
const came = {
  status: 200,
  headers: { "content-type": "application/json" },
  body: Buffer.from('{"id":1}'),
};

async function violationsOf(
  result: Partial<TestResult>,
  response = came,
): Promise<readonly string[]> {
  const given = { ok: true, status: response.status, ...result } as TestResult;
  return compareResponse({ result: given, response, method: "GET", documented });
}

test("the data is what came", async () => {
  expect(await violationsOf({ data: { id: 1 } })).toEqual([]);
});

test.each<[string, Partial<TestResult>]>([
  ["other data", { data: { id: 2 } }],
  ["a text", { data: "garbage" }],
  ["nothing", { data: undefined }],
  ["bytes of something else", { data: new Blob(["garbage"]) }],
  ["another status", { status: 201, data: { id: 1 } }],
  ["a failure", { ok: false, error: { id: 1 } }],
])("%s is reported", async (_name, result) => {
  expect(await violationsOf(result)).toEqual([expect.stringMatching(/^read: /)]);
});

test("an error that is read as a success is reported", async () => {
  const error = { ...came, status: 400 };
  expect(await violationsOf({ ok: true, data: { id: 1 } }, error)).toEqual([
    "read: ok is true of status 400",
  ]);
  expect(await violationsOf({ ok: false, error: { id: 1 } }, error)).toEqual([]);
});

test("a body that is not JSON may be an error only", async () => {
  const broken = { ...came, body: Buffer.from("<html>") };
  expect(await violationsOf({ ok: false, error: new Error("no JSON") }, broken)).toEqual([]);
  expect(await violationsOf({ data: "<html>" }, broken)).toEqual([
    expect.stringMatching(/^read: /),
  ]);
});
