/** How to read a response item by item; nothing where no response is a stream. */
import type { Api } from "../../2-model/model.ts";
import { code } from "./markdown.ts";

export function describeStreams(api: Api): readonly string[] {
  const names = api.operations.filter(({ plan }) => plan.streams).map(({ name }) => code(name));
  if (names.length === 0) return [];
  const few = names.length <= mostNames;
  return [
    "## Streams",
    [
      `${few ? names.join(", ") : `${names.length} operations`} can return a stream of items:`,
      "an `ItemStream`, or an `EventStream` of server-sent events. Read it once, with `for await (const item of stream)`.",
      "Leaving the loop, `stream.cancel()` or the call's `signal` closes the connection. The loop rejects with",
      "`ApiConnectionError` if the connection breaks, with `ApiTimeoutError` if nothing arrives for `streamTimeout`",
      "(300,000 ms), and with `ApiResponseError` if an item is not JSON. Items are not validated. `toReadableStream()` returns",
      "a web stream of the items, `events()` of an `EventStream` the events as received. `instanceof ItemStream` distinguishes",
      "a stream from a whole response.",
    ].join("\n"),
  ];
}

/** Names that a reader takes in at a glance. */
const mostNames = 5;
