/** What the parts of a stream mean, by the document's words for them. */
import { ApiResponseError } from "../errors.ts";
import { int64ItemPlace } from "../response/documentedResponse.ts";
import { placeAt, readJson } from "../values/int64.ts";
import { calling, excerpt, sentences } from "../messages/messages.ts";
import { errorParts, type Answer } from "../response/outcome.ts";
import type { StreamPlan } from "../plan.ts";
import type { ServerSentEvent } from "./serverSentEvents.ts";

/** Reads a part: its item, none, or `undefined` for the end of all. */
type ReadPart<Part> = (part: Part, index: number) => readonly unknown[] | undefined;

/** Readers of the parts of one answer. They throw `ApiResponseError` for what is no JSON. */
export interface ItemReader {
  readonly text: ReadPart<string>;
  readonly event: (plan: StreamPlan) => ReadPart<ServerSentEvent>;
  /** For an item that is longer than `maxItemSize`. */
  readonly tooLong: (index: number) => ApiResponseError;
}

export function itemReader(answer: Answer, limit: number): ItemReader {
  const { plan, response, onRounded } = answer;
  const item = int64ItemPlace(plan, response.status);
  const json = (text: string, index: number, place = item): unknown => {
    try {
      const { value, rounded } = readJson(text, plan.int64, place);
      if (rounded.length > 0) onRounded(rounded);
      return value;
    } catch {
      throw noJson(answer, text, index);
    }
  };
  const dataPlace = placeAt(plan.int64, item, "data");
  return {
    tooLong: (index) => tooLong(answer, limit, index),
    text: (text, index) => [json(text, index)],
    event: (plan) => (event, index) => {
      const { data } = event;
      if (isText(plan, event)) return [plan.wholeEvents ? event : data];
      // Many APIs end with it, and OpenAPI has no word for it.
      if (data.trim() === "[DONE]") return undefined;
      // A sign of life: it brings nothing.
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

function noJson(answer: Answer, text: string, index: number): ApiResponseError {
  const { request, response } = answer;
  const { status } = response;
  const shown = excerpt(text, request.secrets);
  const message = sentences(
    `${calling(request.site)} answered ${status}, and item ${index + 1} of its stream is no JSON: ${shown}`,
    "What came before it is good",
  );
  return new ApiResponseError(
    errorParts({ ...answer, body: text }, { message, status, error: text }),
  );
}

function tooLong(answer: Answer, limit: number, index: number): ApiResponseError {
  const { request, response } = answer;
  const { status } = response;
  const message = sentences(
    `${calling(request.site)} answered ${status}, and item ${index + 1} of its stream is longer than maxItemSize (${limit} bytes)`,
    "What came before it is good. Give a larger maxItemSize where items may be that long",
  );
  return new ApiResponseError(errorParts(answer, { message, status, error: undefined }));
}
