import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { Client, toFile, type OperationPlan, type UploadProgress } from "@lading/runtime";
import { trackProgress } from "../../../packages/runtime/src/values/progress.ts";
import { acme, bytesOf, operation, startServer } from "../support.ts";

const put: OperationPlan = operation({
  id: "putThing",
  method: "PUT",
  bodies: [{ kind: "raw", mediaType: "application/octet-stream" }],
  responses: { 200: ["application/json"], "4XX": ["application/json"] },
});

type Report = number | "response" | "again" | "end";

/** What a caller hears of a transport's reports. */
function heard(total: number | undefined, reports: readonly Report[]): UploadProgress[] {
  const events: UploadProgress[] = [];
  const tracker = trackProgress((event) => events.push(event), total);
  for (const report of reports) {
    if (report === "response") tracker.responded();
    else if (report === "again") tracker.restart();
    else if (report === "end") tracker.stop();
    else tracker.report({ loaded: report, total });
  }
  return events;
}

test.each<[string, number | undefined, Report[], number[]]>([
  ["100 % waits for the response", 9, [0, 4, 9, "response"], [0, 4, 9]],
  ["… and comes not without one", 9, [0, 4, 9, "end"], [0, 4]],
  ["… nor with one that came too early", 9, [0, 4, "response", "end", 9], [0, 4]],
  ["what was reported is not reported again", 9, [0, 4, 4, 9, "response", "response"], [0, 4, 9]],
  [
    "a body that is sent anew does not go back",
    9,
    [0, 4, 6, 0, 4, 8, 9, "response"],
    [0, 4, 6, 8, 9],
  ],
  ["a retry begins where no one notices", 9, [0, 4, 9, "again", 0, 4, 9, "response"], [0, 4, 9]],
  ["… and is whole only by itself", 9, [0, 4, 9, "again", 0, 4, "response"], [0, 4]],
  ["an empty body is all there at once", 0, [0, "response"], [0]],
  ["an unknown size has no 100 %", undefined, [0, 4, 9, "response"], [0, 4, 9]],
  ["nothing comes after the end", undefined, [0, "end", 4, "response"], [0]],
])("%s", (_, total, reports, loaded) => {
  expect(heard(total, reports)).toEqual(loaded.map((bytes) => ({ loaded: bytes, total })));
});

const transports: [string, object][] = [
  ["node:http", {}],
  ["a handed-in fetch", { fetch: globalThis.fetch }],
];

test.each(transports)("over %s a large upload tells how far it is", async (_, options) => {
  const { url } = await startServer((request, response) => {
    void bytesOf(request).then(() => {
      moment = events.length;
      response.setHeader("content-type", "application/json").end("{}");
    });
  });
  const events: UploadProgress[] = [];
  let moment = 0;
  await new Client(acme, { baseUrl: url, ...options }).call(
    put,
    { body: new Blob([new Uint8Array(3_000_000)]) },
    { onUploadProgress: (event) => events.push(event) },
  );
  const loaded = events.map((event) => event.loaded);
  expect(loaded).toEqual([...new Set(loaded)].sort((a, b) => a - b));
  expect(events[0]).toEqual({ loaded: 0, total: 3_000_000 });
  expect(events.at(-1)).toEqual({ loaded: 3_000_000, total: 3_000_000 });
  expect(events.length).toBeGreaterThan(10);
  // The last one came after the server's response, and no other had 100 %.
  expect(moment).toBe(events.length - 1);
});

test.each(transports)(
  "over %s small, unmeasured and absent bodies make sense too",
  async (_, options) => {
    const { url } = await startServer((request, response) => {
      void bytesOf(request).then(() =>
        response.setHeader("content-type", "application/json").end("{}"),
      );
    });
    const client = new Client(acme, { baseUrl: url, ...options });
    const eventsOf = async (
      plan: OperationPlan,
      params: object,
    ): Promise<(number | undefined)[][]> => {
      const events: (number | undefined)[][] = [];
      const onUploadProgress = ({ loaded, total }: UploadProgress): void =>
        void events.push([loaded, total]);
      await client.call(plan, params, { onUploadProgress });
      return events;
    };
    const stream = Readable.from([new Uint8Array(2), new Uint8Array(3)]);
    const sized = toFile(Readable.from([new Uint8Array(2), new Uint8Array(3)]), "a", { size: 5 });
    expect([
      await eventsOf(put, { body: new Uint8Array(5) }),
      await eventsOf(put, { body: new Uint8Array(0) }),
      await eventsOf(put, { body: stream }),
      await eventsOf(put, { body: sized }),
      await eventsOf(operation(), {}),
    ]).toEqual([
      [
        [0, 5],
        [5, 5],
      ],
      [[0, 0]],
      [
        [0, undefined],
        [2, undefined],
        [5, undefined],
      ],
      [
        [0, 5],
        [2, 5],
        [5, 5],
      ],
      [],
    ]);
  },
);

test.each(transports)("over %s what the function throws ends the call", async (_, options) => {
  const { url, server } = await startServer((request) => void request.resume());
  const closed = new Promise<void>((resolve) => {
    server.once("request", (request) => request.socket.once("close", () => resolve()));
  });
  const mistake = new RangeError("no such bar");
  const call = new Client(acme, { baseUrl: url, ...options }).call(
    put,
    { body: new Blob([new Uint8Array(3_000_000)]) },
    {
      onUploadProgress: ({ loaded }) => {
        if (loaded > 500_000) throw mistake;
      },
    },
  );
  await expect(call).rejects.toBe(mistake);
  await closed;
});

test("a response before the end leaves the progress where it is", async () => {
  const { url } = await startServer((request, response) => {
    request.once("data", () => {
      request.pause();
      response
        .writeHead(413, { "content-type": "application/json" })
        .end('{"message":"too large"}');
    });
  });
  const events: UploadProgress[] = [];
  await new Client(acme, { baseUrl: url })
    .call(
      put,
      { body: new Blob([new Uint8Array(64_000_000)]) },
      { onUploadProgress: (event) => events.push(event) },
    )
    .result();
  expect(events.at(-1)!.loaded).toBeLessThan(64_000_000);
});
