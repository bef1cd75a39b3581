/** The parameters of one place as a form: the same styles spell both, and the same judge reads both. */
import { members, objectOf, type JsonObject } from "../document/json.ts";
import type { Exchange } from "../record/exchange.ts";
import type { SchemaFit } from "../samples/schemaFit.ts";
import { isFile } from "../view/partSchema.ts";
import { hasType, openSchema } from "../view/schemaNode.ts";
import { formParts, type WirePart } from "../view/wireParts.ts";
import type { DescribedParameter } from "./describedParameters.ts";
import type { FormRules } from "./formFinding.ts";
import { formJudge } from "./judgeForm.ts";
import { sentParameters, type JudgedPlace, type ReadParameters } from "./sentParameters.ts";
import type { Finding } from "./Violation.ts";

export interface ParameterRules {
  readonly root: JsonObject;
  readonly place: JudgedPlace;
  /** Those of the place. */
  readonly parameters: readonly DescribedParameter[];
  readonly fits: SchemaFit;
}

/** Judges the values of the parameters, and says which required ones are missing; unknown names are no concern of it. */
export function parametersJudge({
  root,
  place,
  parameters,
  fits,
}: ParameterRules): (exchange: Pick<Exchange, "query" | "headers">) => readonly Finding[] {
  const judged = parameters.filter((each) => canJudge(root, each));
  const media = formOf(judged);
  const pointers = new Map(judged.map(({ name, pointer }) => [name, pointer]));
  const rules: FormRules = {
    root,
    media,
    pointer: "",
    pointerTo: (field) => pointers.get(field) ?? "",
    fits,
    noun: `${place} parameter`,
  };
  const judge = formJudge(rules);
  const read = readParameters(root, judged, media);
  return (exchange) =>
    judge(sentParameters[place](exchange, read).filter(({ name }) => name !== ""));
}

/** A media type object whose properties are the parameters. */
function formOf(parameters: readonly DescribedParameter[]): JsonObject {
  const schema = {
    type: "object",
    properties: Object.fromEntries(parameters.map((each) => [each.name, valueOf(each)])),
    required: parameters
      .filter(({ parameter }) => parameter["required"] === true)
      .map(({ name }) => name),
    additionalProperties: true,
  };
  const encoding = Object.fromEntries(parameters.map((each) => [each.name, spellingOf(each)]));
  return { schema, encoding };
}

function partsOf(root: JsonObject, { schema, encoding }: JsonObject): readonly WirePart[] {
  return formParts(openSchema(root, schema), objectOf(encoding));
}

function readParameters(
  root: JsonObject,
  parameters: readonly DescribedParameter[],
  media: JsonObject,
): ReadParameters {
  const joined = new Map(
    partsOf(root, media)
      .filter(({ isJoined }) => isJoined)
      .map(({ field, spelling, value }) => [field, { spelling, value }]),
  );
  return new Map(
    parameters.map(({ name, parameter }) => {
      const part = joined.get(name);
      if (part === undefined) return [name, undefined];
      const isExploded = parameter["explode"] === true && hasType(part.value.schema, "object");
      return [name, { separator: part.spelling.separator, isExploded }];
    }),
  );
}

/** Not what contains itself, and not what no style spells: bytes, and a list as `deepObject`. */
function canJudge(root: JsonObject, described: DescribedParameter): boolean {
  try {
    const parts = partsOf(root, formOf([described]));
    const isList = parts.some(({ name }) => name.value === `${described.name}[0]`);
    return !isList && !parts.some(({ value }) => isFile(value.schema));
  } catch {
    return false;
  }
}

function valueOf({ parameter }: DescribedParameter): JsonObject {
  const [[mediaType, media] = []] = members(parameter["content"]);
  if (mediaType !== undefined)
    return { type: "string", contentMediaType: mediaType, contentSchema: media?.["schema"] ?? {} };
  const schema = objectOf(parameter["schema"]);
  return parameter["allowEmptyValue"] === true
    ? { anyOf: [schema, { type: "string", maxLength: 0 }] }
    : schema;
}

/** In a header, lists and objects are always joined: https://spec.openapis.org/oas/v3.1.1#style-values */
function spellingOf({ place, parameter }: DescribedParameter): JsonObject {
  if (place === "header") return { style: "form", explode: false };
  const { style = "form", explode, "x-lading-array-format": format } = parameter;
  return {
    style,
    ...(explode !== undefined && { explode }),
    ...(format !== undefined && { "x-lading-array-format": format }),
  };
}
