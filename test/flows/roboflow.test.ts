/** Events that bring their images along: images first, in parallel, then the event that names them in order. */
import { expect, onTestFinished, test } from "vitest";
import { EventNotCreatedError, PartError, Roboflow, toFile } from "@lading/roboflow";
import { documentViolations } from "@lading/testing/fakes";
import { type Exchange, type Reply, startRecorder } from "@lading/testing/internal";
import { readProviders } from "../support/providers.ts";

const { document } = (await readProviders()).find(({ name }) => name === "roboflow")!;

interface World {
  readonly roboflow: Roboflow;
  /** Paths, in the order of arrival. */
  readonly calls: string[];
  readonly events: Record<string, unknown>[];
  readonly violations: string[];
  /** The most uploads that were under way at once. */
  readonly mostAtOnce: () => number;
}

/** A workspace whose images are called after their bytes; `fail` chooses a status for a name, or for `event`. */
async function startedWorld(fail: (name: string) => number = () => 201): Promise<World> {
  const findViolations = documentViolations(document);
  const world = { calls: [], events: [], violations: [] } as Pick<
    World,
    "calls" | "events" | "violations"
  >;
  let [atOnce, most] = [0, 0];
  const reply = async (exchange: Exchange): Promise<Reply> => {
    const { method, path, parts, body } = exchange;
    most = Math.max(most, ++atOnce);
    // Later images overtake earlier ones.
    const name = parts?.find(({ name }) => name === "file")?.content.toString() ?? "event";
    for (let turn = name.charCodeAt(0); turn < 103; turn++) await new Promise(setImmediate);
    atOnce--;
    world.calls.push(path);
    const status = fail(name);
    if (name === "event" && status === 201) world.events.push(JSON.parse(body.toString()) as never);
    const made = name === "event" ? { created: true } : { success: true, sourceId: `ve-${name}` };
    const response = status === 201 ? made : { error: "No." };
    const sent = name === "event" ? (JSON.parse(body.toString()) as unknown) : undefined;
    const headers = { "content-type": "application/json" };
    world.violations.push(
      ...findViolations({ method, path, sent, status, headers, response }),
      ...exchange.violations,
    );
    return { status, headers, body: JSON.stringify(response) };
  };
  const recorder = await startRecorder(reply);
  onTestFinished(recorder.stop);
  const roboflow = new Roboflow({ baseUrl: recorder.url, apiKey: "test_key" });
  return { ...world, roboflow, mostAtOnce: () => most };
}

const file = (name: string): ReturnType<typeof toFile> =>
  toFile(new TextEncoder().encode(name), `${name}.png`);
const event = {
  eventType: "quality_check",
  useCaseId: "a1b3c8e1",
  eventData: { result: "fail" },
  deviceId: "line 3",
};
const box = { class: "defect", x: 100, y: 200, width: 50, height: 30 };
const failureOf = (work: Promise<unknown>): Promise<Error> =>
  work.then(
    () => new Error("did not fail"),
    (error: unknown) => error as Error,
  );

test("images go first and in parallel, the event names them in its own order", async () => {
  const { roboflow, calls, events, violations, mostAtOnce } = await startedWorld();
  const loaded: number[] = [];
  const { created, uploaded } = await roboflow.uploadAndCreateEvent(
    {
      ...event,
      images: [
        { file: file("a"), name: "a cat", metadata: { shift: 2 }, objectDetections: [box] },
        { sourceId: "ve-before", label: "kept" },
        { file: file("b"), label: "b" },
      ],
    },
    { onUploadProgress: (progress) => loaded.push(progress.loaded) },
  );
  expect(created).toEqual({ created: true });
  expect(uploaded.map(({ sourceId }) => sourceId)).toEqual(["ve-a", "ve-b"]);
  expect(calls).toEqual(["/vision-events/upload", "/vision-events/upload", "/vision-events"]);
  expect(mostAtOnce()).toBe(2);
  expect(events).toEqual([
    {
      ...event,
      eventId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      images: [
        { sourceId: "ve-a", objectDetections: [box] },
        { sourceId: "ve-before", label: "kept" },
        { sourceId: "ve-b", label: "b" },
      ],
    },
  ]);
  expect(loaded).toEqual([...loaded].sort((one, other) => one - other));
  expect(violations).toEqual([]);
});

test("its own id and time are kept, and an event may come without new images", async () => {
  const { roboflow, events, violations } = await startedWorld();
  const own = { ...event, eventId: "one", timestamp: "2024-01-15T10:30:00Z", images: [] };
  await roboflow.uploadAndCreateEvent(own);
  expect(events).toEqual([own]);
  expect(violations).toEqual([]);
});

test("an image that fails keeps the event from being recorded, and is named", async () => {
  const { roboflow, calls } = await startedWorld((name) => (name === "b" ? 400 : 201));
  const images = ["a", "b", "c"].map((name) => ({ file: file(name) }));
  const error = await failureOf(
    roboflow.uploadAndCreateEvent({ ...event, images }, { concurrency: 1 }),
  );
  expect(error).toBeInstanceOf(PartError);
  expect(error).toMatchObject({ part: 2, parts: 3, cause: { status: 400 } });
  expect(calls).toEqual(["/vision-events/upload", "/vision-events/upload"]);
});

test("an event that fails is reported with the ids of its images, to be sent again", async () => {
  let isBroken = true;
  const { roboflow, calls, events } = await startedWorld((name) =>
    name === "event" && isBroken ? 403 : 201,
  );
  const error = await failureOf(
    roboflow.uploadAndCreateEvent({ ...event, images: [{ file: file("a") }] }),
  );
  if (!(error instanceof EventNotCreatedError)) throw error;
  expect(error.message).toMatch(
    /^the images were uploaded, but their event was not created: .*failed with status 403/,
  );
  isBroken = false;
  await roboflow.createVisionEvent(error.event);
  expect(events).toMatchObject([{ images: [{ sourceId: "ve-a" }] }]);
  expect(calls.filter((path) => path === "/vision-events/upload")).toHaveLength(1);
});

test("an abort between image and event keeps its reason", async () => {
  const controller = new AbortController();
  const { roboflow, events } = await startedWorld(() => {
    controller.abort(new Error("the line stopped"));
    return 201;
  });
  const options = { signal: controller.signal };
  const images = [{ file: file("a") }];
  expect(
    (await failureOf(roboflow.uploadAndCreateEvent({ ...event, images }, options))).message,
  ).toBe("the line stopped");
  expect(events).toEqual([]);
});

test("many images: one result for each, in their order", async () => {
  const { roboflow } = await startedWorld((name) => (name === "b" ? 402 : 201));
  const inputs = ["a", "b", "c"].map((name) => ({ file: file(name), name }));
  const seen: unknown[] = [];
  for await (const result of roboflow.uploadMany(inputs)) {
    seen.push(result.ok ? result.value.sourceId : (result.error as { status: number }).status);
  }
  expect(seen).toEqual(["ve-a", 402, "ve-c"]);
});
