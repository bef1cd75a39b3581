/** What the items of server-sent events are, by what their schema says of `data`. */
import { expect, test } from "vitest";
import type { JsonObject } from "../../../../generator/src/2-model/model.ts";
import { operationOf } from "../modelOf.ts";

function streamOf(schema: JsonObject) {
  const content = { "text/event-stream": { schema } };
  const { operation } = operationOf({ responses: { "200": { description: "Events", content } } });
  return operation.plan.streams;
}

test("data that is a text or nothing is a text, whichever way the document says so", () => {
  const text = streamOf({ type: "string", const: "ready" });
  expect(streamOf({ type: ["string", "null"], const: "ready" })).toEqual(text);
  expect(streamOf({ type: "integer" })).not.toEqual(text);
});
