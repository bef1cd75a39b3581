/** A response of items that follow one another (https://spec.openapis.org/oas/v3.2.0#sequential-media-types). */
import { essenceOf, isJsonType } from "../../openapi/mediaType.ts";
import type { StreamPlan } from "@lading/runtime";
import { buildEvents, buildEventData } from "./buildEvents.ts";
import { buildShape } from "../shapes/buildShape.ts";
import type { Context } from "../context.ts";
import { own, type Node } from "../document/document.ts";
import type { Shape } from "../model.ts";

/** How the runtime splits the stream, and the type that the caller gets. */
export interface BuiltStream {
  readonly plan: StreamPlan;
  readonly shape: Shape;
}

/** `undefined` where the media type is no sequence. */
export function buildStream(
  context: Context,
  mediaType: string,
  media: Node,
): BuiltStream | undefined {
  const framing = framingOf(mediaType, media);
  if (framing === undefined) {
    if (Object.hasOwn(media.value, "itemSchema"))
      context.report("sequence-unframed", media.pointer, { mediaType });
    return undefined;
  }
  const schema = itemSchema(context, media);
  if (framing !== "events") {
    const items = buildJsonItem(context, schema, Object.hasOwn(media.value, "itemSchema"));
    return { plan: { mediaType, framing }, shape: { kind: "itemStream", items } };
  }
  const { plan, items } = buildEvents(context, schema) ?? buildEventData(context, schema);
  return { plan: { mediaType, framing, ...plan }, shape: { kind: "eventStream", items } };
}

/**
 * How the items of a media type follow one another: by its name. A document that describes items of a JSON type which is
 * no sequence means lines: no other way to send several is in use.
 */
export function framingOf(mediaType: string, media: Node): StreamPlan["framing"] | undefined {
  const essence = essenceOf(mediaType);
  if (essence === "text/event-stream") return "events";
  if (/[/+](x-)?json-seq$/.test(essence)) return "sequence";
  if (/[/+](x-)?(ndjson|jsonl|json-?lines|nljson|json-stream)$|\/stream\+json$/.test(essence))
    return "lines";
  return Object.hasOwn(media.value, "itemSchema") && isJsonType(mediaType) ? "lines" : undefined;
}

/** `itemSchema`; else `schema`, which documents write for one item, and the standard for the list of all. */
export function itemSchema(context: Context, media: Node): Node | undefined {
  const { document } = context;
  const item = document.child(media, "itemSchema");
  if (item !== undefined) return item;
  const schema = document.child(media, "schema");
  const target = schema && document.follow(schema);
  if (target === undefined) return schema;
  const isList = own(target.value, "type") === "array" || Object.hasOwn(target.value, "items");
  return isList ? document.child(target, "items") : schema;
}

/** The type string describes the response as a whole, and says nothing about its items, except in `itemSchema`. */
function buildJsonItem(context: Context, schema: Node | undefined, isOfItems: boolean): Shape {
  return schema === undefined || (isWholeText(context, schema) && !isOfItems)
    ? { kind: "unknown" }
    : buildShape(context, schema, "response");
}

/** Does the schema speak of the whole body, as a text? */
export function isWholeText(context: Context, schema: Node): boolean {
  const target = context.document.follow(schema);
  return target !== undefined && own(target.value, "type") === "string";
}
