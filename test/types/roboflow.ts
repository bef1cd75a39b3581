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
