/** The query parameters of an operation as a form: the same styles spell both, and the same judge reads both. */
import { below } from "../document/pointer.ts";
import { listOf, members, objectOf, referenced, type JsonObject } from "../document/json.ts";
import type { MockedOperation } from "../document/mockedOperations.ts";
import type { SchemaFit } from "../samples/schemaFit.ts";
import { isFile } from "../view/partSchema.ts";
import { openSchema } from "../view/schemaNode.ts";
import { formParts, type WirePart } from "../view/wireParts.ts";
import type { FormRules } from "./formFinding.ts";
import { formJudge } from "./judgeForm.ts";
import type { Sent } from "./Sent.ts";
import type { Finding } from "./Violation.ts";

/** A query parameter, its references followed, and where the document describes it. */
export interface QueryParameter {
  readonly name: string;
  readonly parameter: JsonObject;
  readonly pointer: string;
}

/** Those of the operation, and of its path where the operation has none of the name. */
export function queryParameters(
  root: JsonObject,
  { placed, pointer }: MockedOperation,
): readonly QueryParameter[] {
  const owners = [
    { owner: placed.item, at: pointer.replace(/\/[^/]+$/, "") },
    { owner: placed.operation, at: pointer },
  ];
  const all = owners.flatMap(({ owner, at }) =>
    listOf(owner["parameters"]).map((value, index): [string, QueryParameter] => {
      const parameter = referenced(root, value);
      const name = String(parameter["name"]);
      return [
        `${String(parameter["in"])} ${name}`,
        { name, parameter, pointer: below(at, "parameters", index) },
      ];
    }),
  );
  return [...new Map(all).values()].filter(({ parameter }) => parameter["in"] === "query");
}

/** Judges the values of the parameters, and says which required ones are missing; names are no concern of it. */
export function queryFormJudge(
  root: JsonObject,
  parameters: readonly QueryParameter[],
  fits: SchemaFit,
): (query: string) => readonly Finding[] {
  const judged = parameters.filter((each) => canJudge(root, each));
  const pointers = new Map(judged.map(({ name, pointer }) => [name, pointer]));
  const schema = {
    type: "object",
    properties: Object.fromEntries(judged.map(({ name, parameter }) => [name, valueOf(parameter)])),
    required: judged.filter(({ parameter }) => parameter["required"] === true).map(nameOf),
    additionalProperties: true,
  };
  const encoding = Object.fromEntries(
    judged.map(({ name, parameter }) => [name, spellingOf(parameter)]),
  );
  const rules: FormRules = {
    root,
    media: { schema, encoding },
    pointer: "",
    pointerTo: (field) => pointers.get(field) ?? "",
    fits,
    noun: "query parameter",
  };
  const judge = formJudge(rules);
  const joined = formParts(openSchema(root, schema), encoding).filter(({ isJoined }) => isJoined);
  const separators = new Map(joined.map(separatorOf));
  return (query) => judge(sentPairs(query, separators));
}

function nameOf({ name }: QueryParameter): string {
  return name;
}

function separatorOf({ name, spelling }: WirePart): [string, string] {
  return [name.value, spelling.separator];
}

/** Not what contains itself, and not what no style spells: bytes, and a list as `deepObject`. */
function canJudge(root: JsonObject, { name, parameter }: QueryParameter): boolean {
  try {
    const form = { properties: { [name]: valueOf(parameter) } };
    const encoding = { [name]: spellingOf(parameter) };
    const parts = formParts(openSchema(root, form), encoding);
    const isList = parts.some(({ name: { value } }) => value === `${name}[0]`);
    return !isList && !parts.some(({ value }) => isFile(value.schema));
  } catch {
    return false;
  }
}

function valueOf(parameter: JsonObject): JsonObject {
  const [[mediaType, media] = []] = members(parameter["content"]);
  if (mediaType !== undefined)
    return { type: "string", contentMediaType: mediaType, contentSchema: media?.["schema"] ?? {} };
  const schema = objectOf(parameter["schema"]);
  return parameter["allowEmptyValue"] === true
    ? { anyOf: [schema, { type: "string", maxLength: 0 }] }
    : schema;
}

function spellingOf(parameter: JsonObject): JsonObject {
  const { style = "form", explode, "x-lading-array-format": format } = parameter;
  return {
    style,
    ...(explode !== undefined && { explode }),
    ...(format !== undefined && { "x-lading-array-format": format }),
  };
}

/** Values are decoded, except around a separator: an encoded one belongs to an item (RFC 6570, section 3.2.1). */
function sentPairs(query: string, separators: ReadonlyMap<string, string>): readonly Sent[] {
  const pairs = query
    .replace(/^\?/, "")
    .split("&")
    .filter((pair) => pair !== "");
  return pairs.map((pair) => {
    const [[name, text] = ["", ""]] = new URLSearchParams(pair);
    const separator = separators.get(name);
    const raw = pair.slice(pair.indexOf("=") + 1).replaceAll("+", "%20");
    const isSeparated = separator !== undefined && pair.includes("=") && raw !== text;
    return { name, content: Buffer.from(isSeparated ? separated(raw, separator) : text) };
  });
}

function separated(raw: string, separator: string): string {
  if (raw.includes(separator)) return raw;
  return raw.replaceAll(new RegExp(encodeURIComponent(separator), "gi"), separator);
}
