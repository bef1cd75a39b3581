import { expect, test } from "vitest";
import { Client, type OperationPlan } from "@lading/runtime";
import { createRawClient } from "@lading/runtime/raw";
import { acme, operation, recordingFetch, sentBy } from "../support.ts";

test.each<[plan: Partial<OperationPlan>, accept: string | null]>([
  [{ responses: { 200: ["application/json"] } }, "application/json, */*;q=0.1"],
  [
    {
      responses: {
        200: ["application/xml", "application/json; charset=utf-8"],
        404: ["text/html"],
      },
    },
    "application/json, application/xml, */*;q=0.1",
  ],
  [
    { responses: { 200: ["application/pdf"], 202: ["application/vnd.job+json;version=2"] } },
    "application/vnd.job+json;version=2, application/pdf, */*;q=0.1",
  ],
  [{ responses: { 200: ["*/*"] } }, null],
  [{ responses: { 200: ["image/*", "*/*"] } }, "image/*, */*;q=0.1"],
  [{ responses: { 200: [], 400: ["application/json"] } }, null],
  [{ responses: { default: ["application/json"] } }, "application/json, */*;q=0.1"],
  [{ responses: { 200: ["no type\n"] } }, null],
  [{ responses: { 200: [] }, accept: "text/event-stream" }, "text/event-stream, */*;q=0.1"],
])("%j is asked for as %s", async (plan, accept) => {
  expect((await sentBy(plan)).headers.get("accept")).toBe(accept);
});

test("what the caller says of Accept counts, the call's word before the client's", async () => {
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  const client = new Client(acme, { fetch, defaultHeaders: { accept: "text/csv" } });
  await client.call(operation());
  await client.call(operation(), {}, { headers: { Accept: "text/html" } });
  await client.call(operation(), {}, { headers: { Accept: null } });
  expect(sent.map(({ headers }) => headers.get("accept"))).toEqual(["text/csv", "text/html", null]);
});

test("the raw client asks for the same", async () => {
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  const raw = createRawClient<{ "/things": { get: { responses: { 200: { content: {} } } } } }>(
    new Client(acme, { fetch }),
    [operation()],
  );
  await raw.GET("/things");
  expect(sent[0]?.headers.get("accept")).toBe("application/json, */*;q=0.1");
});
