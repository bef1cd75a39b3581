/** What an overlay does about one deviation, or why it does nothing. */
import { listOf, objectOf, readPointer, type JsonObject } from "../../document/json.ts";
import { below } from "../../document/pointer.ts";
import { isJson } from "../../reply/encodedBody.ts";
import type { Deviation } from "../report/Drift.ts";
import { printSchema } from "./inferSchema.ts";
import { jsonPath } from "./jsonPath.ts";
import { textSchema } from "./textSchema.ts";

export interface Action {
  readonly target: string;
  readonly description: string;
  readonly update: unknown;
}

export interface ProposalRules {
  readonly document: JsonObject;
  /** Operations that an earlier action has given a list of parameters. */
  readonly listed: Set<string>;
}

export function actionsFor(deviation: Deviation, rules: ProposalRules): readonly Action[] | string {
  if (deviation.class === "differs")
    return "the document says something else: decide which of the two is right";
  switch (deviation.kind) {
    case "property-undescribed":
      return propertyActions(deviation, rules, inferred(deviation, rules));
    case "part-undescribed":
      return partActions(deviation, rules);
    case "value-undescribed":
      return valueActions(deviation, rules);
    case "null-undescribed":
      return nullActions(deviation, rules);
    case "status-undescribed":
      return [
        at(rules, deviation, deviation.pointer, { [deviation.name]: response(deviation, rules) }),
      ];
    case "response-type-undescribed":
    case "response-body-undescribed":
      return contentActions(deviation, rules);
    case "query-undescribed":
    case "header-undescribed":
      return parameterActions(deviation, rules);
    case "operation-undescribed":
      return "an operation needs a name, parameters and responses: write it";
    default:
      return "whether the API reads such a body cannot be seen: write it";
  }
}

function at(
  { document }: ProposalRules,
  { count, total, side, operations, what }: Deviation,
  pointer: string,
  update: unknown,
): Action {
  const of = operations.length > 0 ? ` of ${operations.join(", ")}` : "";
  const seen = `Seen in ${String(count)} of ${String(total)} ${side}${total === 1 ? "" : "s"}${of}`;
  return { target: jsonPath(document, pointer), description: `${what} ${seen}.`, update };
}

function inferred({ inferred: schema }: Deviation, rules: ProposalRules): JsonObject {
  return schema === undefined ? {} : printSchema(schema, versionOf(rules));
}

function versionOf({ document }: ProposalRules): string {
  return String(document["openapi"]);
}

function propertyActions(
  deviation: Deviation,
  rules: ProposalRules,
  schema: JsonObject,
): readonly Action[] {
  const { pointer, name } = deviation;
  const list = below(pointer, "properties");
  return readPointer(rules.document, list) === undefined
    ? [at(rules, deviation, pointer, { properties: { [name]: schema } })]
    : [at(rules, deviation, list, { [name]: schema })];
}

function partActions(deviation: Deviation, rules: ProposalRules): readonly Action[] | string {
  const { name, mediaType } = deviation;
  if (!/^[\w-]+$/.test(name) || mediaType !== undefined)
    return "a file, or the spelling of a list or an object: write it";
  return propertyActions(deviation, rules, textSchema([]));
}

function valueActions(deviation: Deviation, rules: ProposalRules): readonly Action[] | string {
  const { pointer, values } = deviation;
  const list = below(pointer, "enum");
  if (values === undefined) return "there are more than 50 such values: is it an enumeration?";
  if (readPointer(rules.document, list) === undefined) return "the document has a constant there";
  return values.map((value) => at(rules, deviation, list, value));
}

function nullActions(deviation: Deviation, rules: ProposalRules): readonly Action[] | string {
  const { pointer, isShared } = deviation;
  const { type, enum: values, const: constant } = objectOf(readPointer(rules.document, pointer));
  if (isShared) return "others refer to the schema too: say it where it is referred to";
  if (values !== undefined || constant !== undefined)
    return "an enumeration has to list null: write it";
  if (versionOf(rules).startsWith("3.0"))
    return [at(rules, deviation, pointer, { nullable: true })];
  if (typeof type === "string") return [at(rules, deviation, pointer, { type: [type, "null"] })];
  return listOf(type).length === 0
    ? "the schema has no type"
    : [at(rules, deviation, below(pointer, "type"), "null")];
}

function response(deviation: Deviation, rules: ProposalRules): JsonObject {
  const content = contentOf(deviation, rules);
  return { description: "Seen in recorded traffic.", ...(content && { content }) };
}

function contentOf(deviation: Deviation, rules: ProposalRules): JsonObject | undefined {
  const { mediaType = "" } = deviation;
  if (mediaType === "") return undefined;
  const isKnown = isJson(mediaType) && deviation.inferred !== undefined;
  return { [mediaType]: isKnown ? { schema: inferred(deviation, rules) } : {} };
}

function contentActions(deviation: Deviation, rules: ProposalRules): readonly Action[] | string {
  const content = contentOf(deviation, rules);
  if (content === undefined) return "the body has no media type";
  const { pointer } = deviation;
  const list = below(pointer, "content");
  return readPointer(rules.document, list) === undefined
    ? [at(rules, deviation, pointer, { content })]
    : [at(rules, deviation, list, content)];
}

/** Optional: nothing that was seen shows that the API insists on it. */
function parameterActions(deviation: Deviation, rules: ProposalRules): readonly Action[] {
  const { pointer, name, kind, values = [], inferred: seen } = deviation;
  const list = below(pointer, "parameters");
  const parameter = {
    name,
    in: kind === "query-undescribed" ? "query" : "header",
    schema: seen?.types.has("array")
      ? { type: "array", items: textSchema([]) }
      : textSchema(values.map(String)),
  };
  const hasList = rules.listed.has(pointer) || readPointer(rules.document, list) !== undefined;
  rules.listed.add(pointer);
  return hasList
    ? [at(rules, deviation, list, parameter)]
    : [at(rules, deviation, pointer, { parameters: [parameter] })];
}
