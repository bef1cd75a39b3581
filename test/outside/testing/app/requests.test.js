/** The tests of that client, in any runner: one for each request, which passes when the document allows it. */
import { readFileSync } from "node:fs";
import { startMock } from "@lading/testing";
import { afterAll, beforeAll, test } from "./runner.js";
import { sendRequest } from "./sendRequest.js";

const requests = JSON.parse(readFileSync("requests.json", "utf8"));
let mock;

beforeAll(async () => {
  mock = await startMock("judged.yaml");
});
afterAll(() => mock.close());

for (const [title, sent] of Object.entries(requests))
  test(title, async () => {
    mock.reset();
    await sendRequest(mock.origin, sent);
    await mock.verify();
  });
