/** The documented responses of an operation: each with the document's examples, and with a sample where it has none. */
import type { OperationPlan, Reading, StreamPlan } from "@lading/runtime";
import {
  dereference,
  listOf,
  members,
  objectOf,
  referenced,
  type JsonObject,
} from "../document/json.ts";
import { operationSchemas } from "../document/operationSchemas.ts";
import { isJson } from "../reply/encodedBody.ts";
import { fittingValue } from "../samples/fittingValue.ts";
import { withFiles } from "../samples/withFiles.ts";
import { withInt64 } from "../samples/withInt64.ts";
import { reasonOf } from "./caseRequests.ts";
import { concreteStatus } from "./concreteStatus.ts";
import type { CaseResponse, Untried } from "./ContractCase.ts";
import type { ContractSource } from "./contractSource.ts";

export interface CaseResponses {
  readonly responses: readonly CaseResponse[];
  readonly untried: readonly Untried[];
}

/** What `fetch` does not hand on: news before the response, a proxy's refusal, a wish for another connection. */
const keptByFetch = /^(1..|407|421)$/;

export function caseResponses(plan: OperationPlan, source: ContractSource): CaseResponses {
  const { document } = source;
  const operation = operationSchemas(document, plan)?.operation ?? {};
  const described = Object.entries(objectOf(operation["responses"])).filter(
    ([key]) => !key.startsWith("x-"),
  );
  const keys = described.map(([key]) => key.replaceAll("x", "X"));
  const untried: Untried[] = [];
  const responses = described.flatMap(([written, value]) => {
    const key = written.replaceAll("x", "X");
    const skip = (reason: string): readonly CaseResponse[] => {
      untried.push({ what: "response", reason });
      return [];
    };
    if (keptByFetch.test(key)) return skip("a status that fetch keeps (1xx, 407, 421)");
    return statusesOf(key, keys).flatMap((status) => {
      if (status === undefined) return skip("no status is left for it");
      return bodiesOf({ key, status, plan }, referenced(document, value), source, skip);
    });
  });
  return { responses, untried };
}

/** Where no success is described, `default` is one too. */
function statusesOf(key: string, all: readonly string[]): readonly (number | undefined)[] {
  const hasSuccess = all.some((each) => each.startsWith("2"));
  const status = concreteStatus(key, all);
  return key === "default" && !hasSuccess ? [200, status] : [status];
}

interface Described {
  readonly key: string;
  readonly status: number;
  readonly plan: OperationPlan;
}

function bodiesOf(
  { key, status, plan }: Described,
  response: JsonObject,
  source: ContractSource,
  skip: (reason: string) => readonly CaseResponse[],
): readonly CaseResponse[] {
  const content = members(response["content"]);
  const isBare = plan.method === "HEAD" || /^(204|205|304)$/.test(key);
  if (content.length === 0 || isBare) return [{ name: key, key, status }];
  return content.flatMap(([mediaType, written]) => {
    const media = dereference(source.document, written);
    const stream = plan.streams?.[key]?.find((each) => each.mediaType === mediaType);
    if (stream !== undefined) return streamed({ key, status, stream, media }, source, skip);
    const type = sentType(mediaType, plan.readings?.[key]?.[mediaType]);
    const fits = (value: unknown): boolean =>
      !isJson(type) || source.fits.response(media["schema"] ?? {}, value) === undefined;
    const given = examplesOf(source.document, media);
    const examples = given.filter(([, value]) => fits(value));
    for (const [,] of given.filter((each) => !examples.includes(each)))
      skip("an example that does not fit its schema");
    try {
      const shown = examples.length > 0 ? examples : [sampledBody(type, media, source)];
      return shown.map(([name, value]) => ({
        name: [key, name, ...(content.length > 1 ? [mediaType] : [])].join(" "),
        key,
        status,
        body: { mediaType: type, value },
        value: received(media["schema"], value, source),
      }));
    } catch (error) {
      return skip(reasonOf(error));
    }
  });
}

/** A response has one type, also where the document has a range: one that is read as the package reads the range. */
function sentType(mediaType: string, reading: Reading | undefined): string {
  if (!mediaType.includes("*")) return mediaType;
  if (isJson(mediaType)) return mediaType.replace("*", "x");
  if (reading === "json" || reading === "jsonOrText") return "application/json";
  return reading === "text" ? "text/plain" : "application/octet-stream";
}

interface DescribedStream {
  readonly key: string;
  readonly status: number;
  readonly stream: StreamPlan;
  readonly media: JsonObject;
}

/** Two items, one after the other. */
function streamed(
  { key, status, stream, media }: DescribedStream,
  source: ContractSource,
  skip: (reason: string) => readonly CaseResponse[],
): readonly CaseResponse[] {
  const { mediaType, framing, wholeEvents, data } = stream;
  if (wholeEvents || data !== undefined) return skip("a stream of events that are not all JSON");
  const schema = media["itemSchema"] ?? media["schema"] ?? {};
  try {
    const items = [1, 2].map(() => sampleOf(schema, source));
    const text = items.map((item) => framed(JSON.stringify(item), framing)).join("");
    return [
      {
        name: `${key} sample`,
        key,
        status,
        body: { mediaType, value: Buffer.from(text) },
        value: items.map((item) => received(schema, item, source)),
      },
    ];
  } catch (error) {
    return skip(reasonOf(error));
  }
}

function framed(text: string, framing: StreamPlan["framing"]): string {
  if (framing === "lines") return `${text}\n`;
  return framing === "sequence" ? `\u001e${text}\n` : `data: ${text}\n\n`;
}

type Example = readonly [name: string, value: unknown];

/** `examples`, else `example`, else the schema's own first one. */
function examplesOf(document: JsonObject, media: JsonObject): readonly Example[] {
  const named = members(media["examples"]).flatMap(([name, example]): Example[] => {
    const { value } = referenced(document, example);
    return value === undefined ? [] : [[name, value]];
  });
  if (named.length > 0) return named;
  if (media["example"] !== undefined) return [["default", media["example"]]];
  const schema = dereference(document, media["schema"]);
  const [first = schema["example"]] = listOf(schema["examples"]);
  return first === undefined ? [] : [["default", first]];
}

function sampledBody(mediaType: string, media: JsonObject, source: ContractSource): Example {
  if (!isJson(mediaType)) return ["sample", /xml/i.test(mediaType) ? "<cat/>" : "cat"];
  return ["sample", sampleOf(media["schema"] ?? {}, source)];
}

function sampleOf(schema: unknown, { document: root, chance, fits }: ContractSource): unknown {
  const common = { root, chance, fit: fits.response, direction: "response" as const };
  return fittingValue(schema, { ...common, isFull: true, what: "the body" });
}

/** With 64-bit integers as the package has them. */
function received(schema: unknown, value: unknown, { api, document }: ContractSource): unknown {
  if (api.int64 === undefined) return value;
  return withFiles(withInt64(schema ?? {}, value as never, { root: document, int64: api.int64 }));
}
