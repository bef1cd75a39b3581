/** Faults as they are written on a command line. */
import { expect, test } from "vitest";
import { FaultQueue, parseFault } from "@lading/testing/internal";

test.each<[string, object]>([
  ["uploadFile=reset:1024", { fault: { kind: "reset", after: 1024 } }],
  ["uploadFile=reset:0", { fault: { kind: "reset", after: 0 } }],
  ["uploadFile=hang*always", { fault: { kind: "hang" }, times: "always" }],
  ["uploadFile=drip:50", { fault: { kind: "drip", pause: 50 } }],
  ["uploadFile=truncated:25", { fault: { kind: "truncated", share: 0.25 } }],
  ["uploadFile=garbage", { fault: { kind: "garbage" } }],
  ["uploadFile=storm*3", { fault: { kind: "storm" }, times: 3 }],
  ["uploadFile=storm:429:2", { fault: { kind: "storm", status: 429, retryAfter: 2 } }],
  ["uploadFile=stale", { fault: { kind: "stale" } }],
  ["uploadFile=wrongBody:cutGzip", { fault: { kind: "wrongBody", body: "cutGzip" } }],
  ["GET /files?x=1=hang", { operation: "GET /files?x=1", fault: { kind: "hang" } }],
])("%s", (text, want) => {
  expect(parseFault(text)).toEqual({ operation: "uploadFile", times: 1, ...want });
});

test.each([
  "uploadFile",
  "uploadFile=flood",
  "uploadFile=reset:many",
  "uploadFile=hang:3",
  "uploadFile=hang*0",
  "uploadFile=truncated:100",
  "uploadFile=storm:200",
  "uploadFile=wrongBody:pdf",
  "=hang",
])("%s is refused with the forms that are understood", (text) => {
  expect(() => parseFault(text)).toThrow(
    `The fault ${text} is not understood. Write operation=fault, or operation=fault*3 for three requests. The faults: reset[:bytes], hang, drip[:milliseconds],`,
  );
});

test("faults of one operation happen in their order, as often as was asked", () => {
  const queue = new FaultQueue();
  queue.add("uploadFile", { kind: "storm" }, { times: 2 });
  queue.add("uploadFile", { kind: "hang" }, { times: "always" });
  const kinds = Array.from({ length: 4 }, () => queue.take("uploadFile")?.kind);
  expect(kinds).toEqual(["storm", "storm", "hang", "hang"]);
  expect(queue.take("listFiles")).toBeUndefined();
  queue.clear();
  expect(queue.take("uploadFile")).toBeUndefined();
  expect(() => queue.add("uploadFile", { kind: "hang" }, { times: 0 })).toThrow("0 times");
});

test.each<[fault: object, options: object | undefined, message: string]>([
  [
    { kind: "nope" },
    undefined,
    'A fault of uploadFile has the kind "nope", which there is not. The kinds: reset, hang, drip, truncated, garbage, storm, stale, wrongBody.',
  ],
  [{}, undefined, "A fault of uploadFile has no kind. The kinds: reset, hang,"],
  [
    { kind: "drip", pauze: 1 },
    undefined,
    'A fault of uploadFile has "pauze". The fault drip takes kind, pieces, pause.',
  ],
  [{ kind: "hang", after: 1 }, undefined, 'has "after". The fault hang takes kind.'],
  [
    { kind: "wrongBody", body: "pdf" },
    undefined,
    'The fault wrongBody of uploadFile has the body "pdf". The bodies: html, empty, brokenJson, falseGzip, cutGzip.',
  ],
  [
    { kind: "hang" },
    { time: 2 },
    'The options of a fault of uploadFile have "time". They take times.',
  ],
])("%j with the options %j is refused by name", (fault, options, message) => {
  const queue = new FaultQueue();
  expect(() => queue.add("uploadFile", fault as never, options)).toThrow(message);
  expect(queue.take("uploadFile")).toBeUndefined();
});
