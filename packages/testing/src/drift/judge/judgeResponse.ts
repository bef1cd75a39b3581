/** Holds a response against what its operation says of it. */
import {
  dereference,
  members,
  objectOf,
  readPointer,
  type JsonObject,
} from "../../document/json.ts";
import { responseKey } from "../../document/documentedResponse.ts";
import type { MockedOperation } from "../../document/mockedOperations.ts";
import { below, followed } from "../../document/pointer.ts";
import { essence, matchesType } from "../../judge/judgeBytes.ts";
import { judgeHeaders } from "../../judge/judgeHeaders.ts";
import { textMisfit } from "../../judge/judgeText.ts";
import { isJson } from "../../reply/encodedBody.ts";
import { isRedacted } from "../read/isRedacted.ts";
import type { TrafficResponse } from "../read/TrafficEntry.ts";
import type { ValueRules } from "../values/judgeValue.ts";
import type { EntryDeviation } from "./Deviation.ts";
import { valueDeviations } from "./valueDeviations.ts";

export interface ResponseVerdict {
  /** As the document describes it: an error inside a 200 has a status of its own. */
  readonly status: number;
  readonly deviations: readonly EntryDeviation[];
  /** The archive does not have the body. */
  readonly isUnseen: boolean;
}

export function judgeResponse(
  rules: ValueRules,
  { placed, pointer }: MockedOperation,
  response: TrafficResponse,
): ResponseVerdict {
  const { root } = rules;
  const value = parsed(response);
  const status = ownStatus(root, response.status, value);
  const responses = dereference(root, placed.operation["responses"]);
  const at = followed(root, below(followed(root, pointer), "responses"));
  const key = responseKey(responses, status);
  const isUnseen = response.body === undefined;
  const mediaType = essence(response.headers["content-type"] ?? "");
  if (key === undefined) {
    const what = `The status ${String(status)} is not described; the document has ${Object.keys(responses).join(", ")}.`;
    const name = String(status);
    const found = {
      kind: "status-undescribed",
      pointer: at,
      name,
      what,
      mediaType,
      value,
    } as const;
    return { status, isUnseen, deviations: [found] };
  }
  const judged: Judged = {
    rules,
    at: followed(root, below(at, key)),
    described: dereference(root, responses[key]),
    response,
    value,
    of: `the response ${String(status)}`,
  };
  const hasBody = placed.method !== "head" && status !== 304;
  const deviations = [...headers(judged), ...(hasBody ? body(judged) : [])];
  return { status, isUnseen: isUnseen && hasBody, deviations };
}

interface Judged {
  readonly rules: ValueRules;
  /** Of the Response Object. */
  readonly at: string;
  readonly described: JsonObject;
  readonly response: TrafficResponse;
  readonly value: unknown;
  readonly of: string;
}

/** Some APIs say of a failure that it is a 200; `x-lading-errors` says where the status is then. */
function ownStatus(root: JsonObject, status: number, value: unknown): number {
  const { insideSuccess, status: pointer } = objectOf(root["x-lading-errors"]);
  if (typeof insideSuccess !== "string" || status < 200 || status > 299) return status;
  if (!readPointer(value, insideSuccess)) return status;
  const own = typeof pointer === "string" ? Number(readPointer(value, pointer)) : status;
  return own >= 300 && own < 600 ? own : status;
}

function parsed({ body, headers }: TrafficResponse): unknown {
  if (body === undefined || !isJson(headers["content-type"] ?? "")) return undefined;
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    return undefined;
  }
}

function headers({ rules, at, described, response, of }: Judged): readonly EntryDeviation[] {
  const { root, fits } = rules;
  return judgeHeaders({ root, response: described, headers: response.headers, fits }).flatMap(
    ({ name, misfit }): readonly EntryDeviation[] => {
      const place = { pointer: followed(root, below(at, "headers", name)), name };
      if (misfit === undefined) {
        const what = `The header \`${name}\` of ${of} is missing; the document requires it.`;
        return [{ kind: "header-missing", ...place, what }];
      }
      const value = response.headers[name.toLowerCase()] ?? "";
      if (isRedacted(value)) return [];
      const what = `The header \`${name}\` of ${of} is not as the document says: it ${misfit.replace(/^value\S* /, "")}.`;
      return [{ kind: "header-differs", ...place, what, value, valueName: name }];
    },
  );
}

function body(judged: Judged): readonly EntryDeviation[] {
  const { rules, at, described, response, value, of } = judged;
  const content = members(described["content"]);
  const type = response.headers["content-type"] ?? "";
  const mediaType = essence(type);
  if (response.body?.byteLength === 0) {
    if (content.every(([, { schema }]) => !isJsonBody(schema))) return [];
    const what = `${of.replace("the", "The")} has no body; the document has ${namesOf(content)}.`;
    return [{ kind: "response-body-missing", pointer: at, name: "", what }];
  }
  if (content.length === 0) {
    if (response.body === undefined) return [];
    const what = `${of.replace("the", "The")} has a body; the document has none.`;
    const kind = "response-body-undescribed";
    return [{ kind, pointer: at, name: mediaType, what, value, mediaType }];
  }
  if (mediaType === "") return [];
  const media = [...content]
    .filter(([range]) => matchesType(type, range))
    .toSorted(([one], [other]) => one.split("*").length - other.split("*").length)[0];
  if (media === undefined) {
    const what = `${of.replace("the", "The")} is ${mediaType}; the document has ${namesOf(content)}.`;
    const kind = "response-type-undescribed";
    return [{ kind, pointer: at, name: mediaType, what, value, mediaType }];
  }
  const [range, { schema }] = media;
  if (response.body === undefined || schema === undefined) return [];
  const pointer = below(at, "content", range, "schema");
  if (!isJson(type)) return textDeviations(judged, pointer, schema);
  if (value !== undefined) return valueDeviations(rules, { pointer, value, of });
  const text = response.body.toString();
  const what = `${of.replace("the", "The")} is no JSON.`;
  return [{ kind: "response-body-differs", pointer, name: "", what, value: text }];
}

/** Text may be empty. */
function isJsonBody(schema: unknown): boolean {
  return objectOf(schema)["type"] !== "string";
}

function namesOf(content: readonly (readonly [string, JsonObject])[]): string {
  return content.map(([mediaType]) => mediaType).join(", ");
}

/** Of bytes a schema says nothing that could be checked. */
function textDeviations(
  { rules: { root, fits }, response, of }: Judged,
  pointer: string,
  schema: unknown,
): readonly EntryDeviation[] {
  const text = response.body?.toString() ?? "";
  const known = dereference(root, schema);
  const isText = /^text\//i.test(response.headers["content-type"] ?? "");
  if (!isText || known["type"] !== "string" || isRedacted(text)) return [];
  const misfit = textMisfit(text, known, fits);
  if (misfit === undefined) return [];
  const what = `The text of ${of} is not as the document says: it ${misfit.replace(/^value\S* /, "")}.`;
  return [{ kind: "response-body-differs", pointer, name: "", what, value: text }];
}
