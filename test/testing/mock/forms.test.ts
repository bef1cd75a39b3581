/** What the judge allows, the whole mock allows: lists, objects and odd file names, too, which Prism alone refuses. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startMock, type Mock } from "../../../packages/testing/src/index.ts";
import { bodyOf } from "../judge/requestOf.ts";
import { right } from "../judge/rightRequests.ts";

let mock: Mock;

beforeAll(async () => {
  mock = await startMock(join(import.meta.dirname, "../judge/judged.yaml"));
});
afterAll(() => mock.close());

test.each(Object.entries(right))("allows %s", async (_title, sent) => {
  mock.reset();
  const { content, headers } = bodyOf(sent);
  const { status } = await fetch(mock.origin + sent.to, {
    method: sent.method ?? "POST",
    headers: { ...sent.headers, ...headers },
    ...(content !== undefined && { body: content }),
  });
  await mock.verify();
  expect(status).toBeLessThan(300);
});
