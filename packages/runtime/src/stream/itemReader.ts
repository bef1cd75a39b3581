/** What the parts of a stream mean, according to the document. */
import { ApiResponseError } from "../errors.ts";
import { int64ItemPlace } from "../response/documentedResponse.ts";
import { placeAt, readJson } from "../values/int64.ts";
import { calling, excerpt, sentences } from "../messages/messages.ts";
import { errorParts } from "../response/errorResponses.ts";
import type { ReceivedResponse } from "../response/receivedResponse.ts";
import type { StreamPlan } from "../plan.ts";
import type { ServerSentEvent } from "./serverSentEvents.ts";

/** Reads a part: a list with its item, an empty list, or `undefined` for the end of the stream. */
type ReadPart<Part> = (part: Part, index: number) => readonly unknown[] | undefined;

/** Readers of the parts of one response. They throw `ApiResponseError` for invalid JSON. */
export interface ItemReader {
  readonly text: ReadPart<string>;
  readonly event: (plan: StreamPlan) => ReadPart<ServerSentEvent>;
  /** The error for an item that is longer than `maxItemSize`. */
  readonly tooLong: (index: number) => ApiResponseError;
}

export function itemReader(received: ReceivedResponse, limit: number): ItemReader {
  const { plan, response, onRounded } = received;
  const item = int64ItemPlace(plan, response.status);
  const json = (text: string, index: number, place = item): unknown => {
    try {
      const { value, rounded } = readJson(text, plan.int64, place);
      if (rounded.length > 0) onRounded(rounded);
      return value;
    } catch {
      throw invalidJson(received, text, index);
    }
  };
  const dataPlace = placeAt(plan.int64, item, "data");
  return {
    tooLong: (index) => tooLong(received, limit, index),
    text: (text, index) => [json(text, index)],
    event: (plan) => (event, index) => {
      const { data } = event;
      if (isText(plan, event)) return [plan.wholeEvents ? event : data];
      // Many APIs end their streams with it; OpenAPI cannot describe it.
      if (data.trim() === "[DONE]") return undefined;
      // A keep-alive without data.
      if (data.trim() === "") return [];
      const value = json(data, index, plan.wholeEvents ? dataPlace : item);
      return [plan.wholeEvents ? { ...event, data: value } : value];
    },
  };
}

function isText({ data }: StreamPlan, { event = "message" }: ServerSentEvent): boolean {
  if (data === undefined || data === "text") return data === "text";
  return "text" in data ? data.text.includes(event) : !data.json.includes(event);
}

function invalidJson(received: ReceivedResponse, text: string, index: number): ApiResponseError {
  const { request, response } = received;
  const { status } = response;
  const shown = excerpt(text, request.secrets);
  const message = sentences(
    `${calling(request.site)} returned status ${status}, and item ${index + 1} of its stream is not JSON: ${shown}`,
    "The items before it are valid",
  );
  return new ApiResponseError(
    errorParts({ ...received, body: text }, { message, status, error: text }),
  );
}

function tooLong(received: ReceivedResponse, limit: number, index: number): ApiResponseError {
  const { request, response } = received;
  const { status } = response;
  const message = sentences(
    `${calling(request.site)} returned status ${status}, and item ${index + 1} of its stream is longer than maxItemSize (${limit} bytes)`,
    "The items before it are valid. Give a larger maxItemSize if items may be that long",
  );
  return new ApiResponseError(errorParts(received, { message, status, error: undefined }));
}
