/** Calls whose answer may be a stream of items. A bundle without such a call holds nothing of this. */
import type { ApiCall } from "./apiCall.ts";
import { unknownCharset } from "../response/charset.ts";
import { startCall, type Client, type OperationCall } from "./client.ts";
import { EventStream } from "../stream/eventStream.ts";
import type { OpenAnswer } from "../send/sendContext.ts";
import { itemReader } from "../stream/itemReader.ts";
import { itemsOf, ItemStream } from "../stream/itemStream.ts";
import { LineTexts, SequenceTexts } from "../stream/jsonTexts.ts";
import { covers, essenceOf } from "../values/mediaTypes.ts";
import { documentedTypes, streamPlans } from "../response/documentedResponse.ts";
import type { StreamPlan } from "../plan.ts";
import { ServerSentEvents } from "../stream/serverSentEvents.ts";
import { TextPieces } from "../stream/textPieces.ts";

/** Sends one operation. Generated functions call it where `Client.call` would read a whole answer. */
export function streamingCall<Data, Result>(
  client: Client,
  call: OperationCall,
): ApiCall<Data, Result> {
  return startCall(client, { ...call, openStream });
}

function openStream(open: OpenAnswer): ItemStream<unknown> | undefined {
  const plan = planFor(open);
  if (!plan) return undefined;
  const pieces = new TextPieces(open);
  const limit = open.context.limits.maxItemSize;
  const reader = itemReader(open.answer, limit);
  const bounds = { limit, tooLong: reader.tooLong };
  if (plan.framing !== "events") {
    const framing = plan.framing === "lines" ? new LineTexts() : new SequenceTexts();
    return new ItemStream(pieces, () => itemsOf({ pieces, framing, read: reader.text, ...bounds }));
  }
  const events = new ServerSentEvents();
  return new EventStream({ pieces, framing: events, read: reader.event(plan), ...bounds }, events);
}

/** Which of the status' streams an answer is, by its own media type. */
function planFor({ answer: { plan, response } }: OpenAnswer): StreamPlan | undefined {
  if (!response.ok || plan.method === "HEAD") return undefined;
  const plans = streamPlans(plan, response.status) ?? [];
  const own = response.headers.get("content-type") ?? "";
  if (unknownCharset(own) !== undefined && !sameFraming.events.test(essenceOf(own))) {
    return undefined;
  }
  const named =
    plans.find(({ mediaType }) => covers(mediaType, own)) ??
    plans.find(({ framing }) => sameFraming[framing].test(essenceOf(own)));
  if (named) return named;
  // Where nothing else is documented, servers that name the type loosely are taken at the document's word.
  const types = documentedTypes(plan, response.status);
  const isAlone = plans.length === types?.length;
  return isAlone
    ? plans.find(({ framing }) => looseTypes[framing].test(essenceOf(own)))
    : undefined;
}

/** Other names of a framing. */
const sameFraming: Readonly<Record<StreamPlan["framing"], RegExp>> = {
  lines: /[/+](x-)?(ndjson|jsonl|json-?lines|nljson|json-stream)$|\/stream\+json$/,
  sequence: /[/+](x-)?json-seq$/,
  events: /^text\/event-stream$/,
};

/** What says nothing about the form, or is true of each item. */
const looseTypes: Readonly<Record<StreamPlan["framing"], RegExp>> = {
  lines: /^$|^text\/plain$|\/octet-stream$|[/+]json$/,
  sequence: /^$|^text\/plain$|\/octet-stream$|[/+]json$/,
  events: /^$|^text\/plain$|\/octet-stream$/,
};
