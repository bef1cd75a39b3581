/** A response from the document: its examples, else values that fit its schemas. */
import {
  isObject,
  listOf,
  members,
  objectOf,
  referenced,
  type JsonObject,
} from "../document/json.ts";
import type { MockedOperation } from "../document/mockedOperations.ts";
import type { Reply } from "../record/startRecorder.ts";
import { chanceOf } from "../samples/chance.ts";
import { sampleValue } from "../samples/sampleValue.ts";
import type { SchemaFit } from "../samples/schemaFit.ts";
import { encodedBody, isJson } from "./encodedBody.ts";
import type { MockReply } from "./MockReply.ts";

/** Where responses come from. */
export interface ReplySource {
  readonly root: JsonObject;
  readonly operation: MockedOperation;
  /** Of responses. */
  readonly fits: SchemaFit;
}

/** The lowest documented success, as Prism would choose it. */
export function defaultStatus({ placed }: MockedOperation): number {
  const statuses = Object.keys(objectOf(placed.operation["responses"]));
  const exact = statuses.map(Number).filter((status) => !Number.isNaN(status));
  const success = exact.filter((status) => status >= 200 && status < 300);
  if (success.length > 0) return Math.min(...success);
  const range = statuses.find((status) => /^2XX$/i.test(status));
  return range !== undefined || statuses.includes("default") ? 200 : (exact[0] ?? 200);
}

/** Makes the response. Throws where the document has none like it. */
export function documentedReply(wanted: MockReply, source: ReplySource): Reply {
  const { root, operation } = source;
  const responses = objectOf(operation.placed.operation["responses"]);
  const key = [String(wanted.status), `${String(wanted.status)[0] ?? ""}XX`, "default"].find(
    (each) => Object.hasOwn(responses, each),
  );
  if (key === undefined)
    refuse(
      operation,
      `does not document the status ${String(wanted.status)}; it documents ${Object.keys(responses).join(", ")}`,
    );
  const response = referenced(root, responses[key]);
  const content = members(response["content"]);
  const headers = { ...sampleHeaders(root, response), ...lowerCase(wanted.headers) };
  if (content.length === 0) {
    if (wanted.body !== undefined || wanted.example !== undefined)
      refuse(operation, `documents no body for the status ${key}`);
    return { status: wanted.status, headers };
  }
  const [mediaType, media] = chooseMedia(content, wanted, operation);
  const body =
    "body" in wanted && wanted.body !== undefined ? wanted.body : exampleOf(media, wanted, source);
  checkBody({ body, mediaType, media, key }, source);
  return {
    status: wanted.status,
    headers: {
      "content-type": mediaType.includes("*") ? "application/octet-stream" : mediaType,
      ...headers,
    },
    body: encodedBody(body, mediaType),
  };
}

function refuse(operation: MockedOperation, fault: string): never {
  throw new Error(
    `${operation.name} ${fault}. To respond so all the same, pass { undocumented: true }.`,
  );
}

type Content = readonly [mediaType: string, media: JsonObject];

function chooseMedia(
  content: readonly Content[],
  { mediaType: wanted }: MockReply,
  operation: MockedOperation,
): Content {
  const chosen =
    wanted === undefined
      ? (content.find(([mediaType]) => isJson(mediaType)) ?? content[0])
      : content.find(([mediaType]) => mediaType === wanted);
  if (chosen !== undefined) return chosen;
  const all = content.map(([mediaType]) => mediaType).join(", ");
  return refuse(
    operation,
    `does not document the media type ${String(wanted)}; it documents ${all}`,
  );
}

function exampleOf(
  media: JsonObject,
  { example: wanted }: MockReply,
  { root, operation }: ReplySource,
): unknown {
  const examples = objectOf(media["examples"]);
  const names = Object.keys(examples);
  if (wanted !== undefined && !names.includes(wanted))
    refuse(operation, `has no example ${wanted}; it has ${names.join(", ") || "none"}`);
  const name = wanted ?? names[0];
  if (name !== undefined) {
    const example = referenced(root, examples[name]);
    return example["dataValue"] ?? example["value"] ?? example["serializedValue"];
  }
  if (media["example"] !== undefined) return media["example"];
  return sampled(root, media["schema"] ?? {});
}

function sampled(root: JsonObject, schema: unknown): unknown {
  const { example, examples } = objectOf(schema);
  const given = example ?? listOf(examples)[0];
  return given ?? sampleValue(schema, { root, chance: chanceOf(1), isFull: false });
}

interface GivenBody {
  readonly body: unknown;
  readonly mediaType: string;
  readonly media: JsonObject;
  readonly key: string;
}

function checkBody(
  { body, mediaType, media, key }: GivenBody,
  { operation, fits }: ReplySource,
): void {
  const isBytes = body instanceof Uint8Array;
  if (isBytes || !isJson(mediaType) || media["schema"] === undefined) return;
  const misfit = fits(media["schema"], body);
  if (misfit !== undefined)
    refuse(operation, `documents another body for the status ${key}: ${misfit}`);
}

/** The headers that the document says are sent. */
function sampleHeaders(root: JsonObject, response: JsonObject): Record<string, string> {
  const sent = members(response["headers"]).map(
    ([name, value]) => [name.toLowerCase(), headerText(root, value)] as const,
  );
  return Object.fromEntries(
    sent.filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== "content-type",
    ),
  );
}

function headerText(root: JsonObject, value: unknown): string | undefined {
  const header = referenced(root, value);
  const [first] = members(header["examples"]).map(([, example]) => example["value"]);
  const given = header["example"] ?? first;
  if (given === undefined && header["required"] !== true) return undefined;
  const text = given ?? sampled(root, header["schema"] ?? {});
  return isObject(text) ? JSON.stringify(text) : String(text);
}

function lowerCase(headers: MockReply["headers"] = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
