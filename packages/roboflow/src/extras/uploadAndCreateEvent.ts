import type { CallOptions, Client } from "@lading/runtime";
import { withOwnedStreams, ownProperties, uploadParts } from "@lading/runtime/flows";
import type { UploadedVisionEventImage, VisionEvent, VisionEventImage } from "../models.ts";
import { createVisionEvent } from "../operations/createVisionEvent.ts";
import { uploadVisionEventImage } from "../operations/uploadVisionEventImage.ts";
import { EventNotCreatedError } from "./EventNotCreatedError.ts";
import type { EventOptions, EventWithImages, NewEvent, NewEventImage } from "./newEvent.ts";

/** An image of the event, and the result of its upload, if it was uploaded. */
interface PlacedImage {
  readonly image: VisionEventImage;
  readonly uploaded?: UploadedVisionEventImage;
}

/** Uploads the images of an event, then records the event; see `Roboflow.uploadAndCreateEvent`. */
export async function uploadAndCreateEvent(
  client: Client,
  given: NewEvent,
  eventOptions: EventOptions = {},
): Promise<EventWithImages> {
  const newEvent = ownProperties(given);
  const options = ownProperties(eventOptions);
  return withOwnedStreams(newEvent.images, () => uploadOwned(client, newEvent, options));
}

async function uploadOwned(
  client: Client,
  newEvent: NewEvent,
  options: EventOptions,
): Promise<EventWithImages> {
  const { signal, timeout } = options;
  const placed = await placedImages(client, newEvent.images, options);
  const event: VisionEvent = {
    ...newEvent,
    eventId: newEvent.eventId ?? crypto.randomUUID(),
    timestamp: newEvent.timestamp ?? new Date().toISOString(),
    images: placed.map(({ image }) => image),
  };
  const uploaded = placed.flatMap((each) => each.uploaded ?? []);
  try {
    const created = await createVisionEvent(client, event, { signal, timeout });
    return { event, created, uploaded };
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new EventNotCreatedError(event, error);
  }
}

function placedImages(
  client: Client,
  images: NewEvent["images"],
  options: EventOptions,
): Promise<readonly PlacedImage[]> {
  return uploadParts({
    parts: images.map((image, index) => ({ image, index })),
    count: images.length,
    options,
    send: async ({ image }, call) =>
      isNew(image) ? uploadedImage(client, image, call) : { image },
  });
}

function isNew(image: NewEvent["images"][number]): image is NewEventImage {
  return image.sourceId === undefined;
}

async function uploadedImage(
  client: Client,
  { file, name, metadata, ...found }: NewEventImage,
  options: CallOptions,
): Promise<PlacedImage> {
  const params = {
    file,
    ...(name !== undefined && { name }),
    ...(metadata !== undefined && { metadata }),
  };
  const uploaded = await uploadVisionEventImage(client, params, options);
  return { image: { ...found, sourceId: uploaded.sourceId }, uploaded };
}
