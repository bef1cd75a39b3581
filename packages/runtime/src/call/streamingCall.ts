/** Calls whose response may be a stream of items. A bundle without such a call contains none of this code. */
import { ApiCall } from "./apiCall.ts";
import { unknownCharset } from "../response/charset.ts";
import { senderOf, type Client, type OperationCall } from "./client.ts";
import { EventStream } from "../stream/eventStream.ts";
import type { UnreadResponse } from "../send/sendContext.ts";
import { itemReader } from "../stream/itemReader.ts";
import { itemsOf, ItemStream } from "../stream/itemStream.ts";
import { LineTexts, SequenceTexts } from "../response/jsonTexts.ts";
import { covers, essenceOf } from "../values/mediaTypes.ts";
import { documentedTypes, streamPlans } from "../response/documentedResponse.ts";
import type { StreamPlan } from "../plan.ts";
import { ServerSentEvents } from "../stream/serverSentEvents.ts";
import { TextPieces } from "../stream/textPieces.ts";

/** Sends one operation. Generated functions use it where `Client.call` would read the whole response. */
export function streamingCall<Data, Result>(
  client: Client,
  call: OperationCall,
): ApiCall<Data, Result> {
  return new ApiCall(senderOf(client, { ...call, openStream }));
}

function openStream(open: UnreadResponse): ItemStream<unknown> | undefined {
  const plan = planFor(open);
  if (!plan) return undefined;
  const pieces = new TextPieces(open);
  const limit = open.context.limits.maxItemSize;
  const reader = itemReader(open.received, limit);
  const bounds = { limit, tooLong: reader.tooLong };
  if (plan.framing !== "events") {
    const framing = plan.framing === "lines" ? new LineTexts() : new SequenceTexts();
    return new ItemStream(pieces, () => itemsOf({ pieces, framing, read: reader.text, ...bounds }));
  }
  const events = new ServerSentEvents();
  return new EventStream({ pieces, framing: events, read: reader.event(plan), ...bounds }, events);
}

/** Which of the status' streams a response is, by its media type. */
function planFor({ received: { plan, response } }: UnreadResponse): StreamPlan | undefined {
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
  // Where nothing else is documented, a response with an unspecific type is read as the document says.
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

/** Types that say nothing about the framing, or that describe a single item. */
const looseTypes: Readonly<Record<StreamPlan["framing"], RegExp>> = {
  lines: /^$|^text\/plain$|\/octet-stream$|[/+]json$/,
  sequence: /^$|^text\/plain$|\/octet-stream$|[/+]json$/,
  events: /^$|^text\/plain$|\/octet-stream$/,
};
