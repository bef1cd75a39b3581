/** What must and must not compile with `@lading/roboflow`. Never run: `types.test.ts` compiles it. */
import { Roboflow } from "@lading/roboflow";

declare const blob: Blob;
const roboflow = new Roboflow({ apiKey: "test_key" });

export async function rightUse(): Promise<void> {
  const image = await roboflow.uploadVisionEventImage({
    file: blob,
    name: "cat.jpg",
    metadata: { camera: "line 3", shift: 2, night: true },
  });
  const sourceId: string = image.sourceId;
  await roboflow.createVisionEvent({
    eventId: "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
    eventType: "quality_check",
    useCaseId: "a1b3c8e1",
    timestamp: "2024-01-15T10:30:00Z",
    images: [{ sourceId }],
    eventData: { result: "fail" },
  });
}

export function misuse(): void {
  // @ts-expect-error -- the API takes bytes only: a string is no file here
  void roboflow.uploadVisionEventImage({ file: "cat.jpg" });
  // @ts-expect-error -- `file` is required
  void roboflow.uploadVisionEventImage({ name: "cat.jpg" });
  // @ts-expect-error -- metadata is an object; the JSON text is the wire's business
  void roboflow.uploadVisionEventImage({ file: blob, metadata: '{"camera":"line 3"}' });
  // @ts-expect-error -- values of metadata are strings, numbers and booleans
  void roboflow.uploadVisionEventImage({ file: blob, metadata: { camera: { line: 3 } } });
}

export async function eventsWithImages(): Promise<void> {
  const event = { eventType: "custom", useCaseId: "a1b3c8e1", eventData: { externalId: "7" } };
  const box = { class: "defect", x: 100, y: 200, width: 50, height: 30 };
  const { created, uploaded } = await roboflow.uploadAndCreateEvent({
    ...event,
    images: [
      { file: blob, name: "cat.jpg", metadata: { shift: 2 }, objectDetections: [box] },
      { sourceId: "ve-img-abc123def456", label: "kept" },
    ],
    deviceId: "line 3",
    "a member of tomorrow": 1,
  });
  void [created.eventId, uploaded[0]?.sourceId];
  for await (const result of roboflow.uploadMany([{ file: blob }], { order: "settled" })) {
    if (result.ok) void (result.value.sourceId satisfies string);
  }
  // @ts-expect-error -- an image is a file or an id, not both
  await roboflow.uploadAndCreateEvent({ ...event, images: [{ file: blob, sourceId: "ve" }] });
  // @ts-expect-error -- a path is opened by fileFromPath
  await roboflow.uploadAndCreateEvent({ ...event, images: [{ file: "cat.jpg" }] });
  const open = { ...box, height: "30" };
  await roboflow.uploadAndCreateEvent({
    ...event,
    // @ts-expect-error -- the height of a box is a number
    images: [{ file: blob, objectDetections: [open] }],
  });
  // @ts-expect-error -- the use case is required
  await roboflow.uploadAndCreateEvent({ eventType: "custom", eventData: {}, images: [] });
  // @ts-expect-error -- files alone are no parameters
  for await (const result of roboflow.uploadMany([blob])) void result;
}
