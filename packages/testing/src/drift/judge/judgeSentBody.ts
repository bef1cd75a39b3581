/** The body of a request: JSON property by property, a form part by part. */
import { dereference, isObject, members, readPointer } from "../../document/json.ts";
import type { MockedOperation } from "../../document/mockedOperations.ts";
import { below, followed, propertyPointer } from "../../document/pointer.ts";
import { matchesType } from "../../judge/judgeBytes.ts";
import type { Finding } from "../../judge/Violation.ts";
import type { Exchange } from "../../record/exchange.ts";
import { isJson } from "../../reply/encodedBody.ts";
import { isJsonText } from "../../view/partSchema.ts";
import { hasType, openSchema } from "../../view/schemaNode.ts";
import { isRedacted } from "../read/isRedacted.ts";
import type { ValueRules } from "../values/judgeValue.ts";
import type { EntryDeviation } from "./Deviation.ts";
import { capitalized, valueDeviations } from "./valueDeviations.ts";

/** What the judge of forms found is kept, unless more can be said of JSON. */
export function judgeSentBody(
  rules: ValueRules,
  { operation, exchange }: { readonly operation: MockedOperation; readonly exchange: Exchange },
  findings: readonly Finding[],
): readonly EntryDeviation[] {
  const pointer = schemaPointer(rules, operation, exchange);
  const type = exchange.headers["content-type"] ?? "";
  const value = isJson(type) ? parsed(exchange.body) : undefined;
  if (pointer !== undefined && value !== undefined)
    return valueDeviations(rules, { pointer, value, of: "the request" });
  const ofParts = pointer === undefined ? new Map() : partDeviations(rules, exchange, pointer);
  const kept = findings.filter(
    ({ kind, place }) =>
      !(kind === "wrong" && (ofParts.has(place[1]) || isHidden(exchange, place[1]))),
  );
  return [
    ...kept.map((finding) => ({
      ...toDeviation(finding, operation, exchange),
      // A property is described where the form names it; the form itself, where it is declared.
      pointer: finding.pointer.endsWith("/schema")
        ? followed(rules.root, finding.pointer)
        : finding.pointer,
    })),
    ...[...ofParts.values()].flat(),
  ];
}

function schemaPointer(
  { root }: ValueRules,
  { placed, pointer }: MockedOperation,
  { headers }: Exchange,
): string | undefined {
  const at = followed(root, below(followed(root, pointer), "requestBody"));
  const { content } = dereference(root, placed.operation["requestBody"]);
  const [range] = members(content)
    .map(([each]) => each)
    .filter((each) => matchesType(headers["content-type"] ?? "", each))
    .toSorted((one, other) => one.split("*").length - other.split("*").length);
  if (range === undefined) return undefined;
  const schema = below(at, "content", range, "schema");
  return readPointer(root, schema) === undefined ? undefined : schema;
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    return undefined;
  }
}

type PartDeviations = ReadonlyMap<string | undefined, readonly EntryDeviation[]>;

/** Of parts that hold JSON. */
function partDeviations(rules: ValueRules, { parts }: Exchange, form: string): PartDeviations {
  const { root } = rules;
  const found = (parts ?? []).flatMap(({ name, filename, content, isUnseen }) => {
    const at = propertyPointer(root, form, name);
    const value = filename !== undefined || isUnseen || at === form ? undefined : parsed(content);
    if (!isObject(value)) return [];
    const { schema } = openSchema(root, { $ref: `#${encodeURI(at)}` });
    const pointer = isJsonText(schema) ? below(followed(root, at), "contentSchema") : at;
    if (!isJsonText(schema) && !hasType(schema, "object")) return [];
    const deviations = valueDeviations(rules, { pointer, value, of: `the part \`${name}\`` });
    return deviations.length === 0 ? [] : [[name, deviations] as const];
  });
  return new Map(found);
}

/** A value that was taken out is no value of another type. */
function isHidden({ parts, body, headers }: Exchange, name: string | undefined): boolean {
  if (name === undefined) return isRedacted(body.toString());
  const isForm = /urlencoded/i.test(headers["content-type"] ?? "");
  const texts = isForm
    ? new URLSearchParams(body.toString()).getAll(name)
    : (parts ?? []).filter((part) => part.name === name).map(({ content }) => content.toString());
  return texts.some(isRedacted);
}

const kinds = {
  missing: { part: "part-missing", body: "request-body-missing" },
  wrong: { part: "part-differs", body: "request-body-differs" },
  unknown: { part: "part-undescribed", body: "request-type-undescribed" },
} as const;

function toDeviation(
  { kind, place, pointer, message }: Finding,
  operation: MockedOperation,
  exchange: Exchange,
): EntryDeviation {
  const [, name] = place;
  const what = `${capitalized(message)}.`;
  if (name === undefined) {
    const isBare = kind === "unknown" && pointer === operation.pointer;
    const own = isBare ? "request-body-undescribed" : kinds[kind].body;
    return { kind: own, pointer, name: "", what };
  }
  const part = exchange.parts?.find((each) => each.name === name);
  const field = new URLSearchParams(exchange.body.toString()).get(name);
  const text = part === undefined ? field : part.isUnseen ? null : part.content.toString();
  const value = kind === "unknown" ? (part?.filename ?? text ?? undefined) : undefined;
  return {
    kind: kinds[kind].part,
    pointer,
    name,
    what,
    valueName: name,
    ...(value !== undefined && { value: value as unknown }),
    ...(part?.filename !== undefined && { mediaType: part.type }),
  };
}
