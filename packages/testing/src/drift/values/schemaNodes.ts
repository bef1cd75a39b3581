/** The schemas that speak of one value: where a schema leads through references, `allOf` and the branches that fit. */
import { isObject, listOf, objectOf, readPointer, type JsonObject } from "../../document/json.ts";
import { below } from "../../document/pointer.ts";
import type { SchemaFit } from "../../samples/schemaFit.ts";

/** A schema, and where the document has it. */
export interface PlacedSchema {
  readonly pointer: string;
  readonly schema: JsonObject;
  /** A reference led here: what is changed is changed for others too. */
  readonly isShared: boolean;
}

export interface NodeSearch {
  readonly root: JsonObject;
  readonly fits: SchemaFit;
  /** How badly the value fits the schema: 0 is well. */
  readonly misfit: (pointer: string, value: unknown) => number;
}

interface Place {
  readonly pointer: string;
  readonly isShared: boolean;
  /** References on the way here, for the same value. */
  readonly trail: readonly string[];
}

export function schemaNodes(
  search: NodeSearch,
  pointer: string,
  value: unknown,
): readonly PlacedSchema[] {
  return nodesAt(search, { pointer, isShared: false, trail: [] }, value);
}

function nodesAt(search: NodeSearch, place: Place, value: unknown): readonly PlacedSchema[] {
  const { pointer, isShared, trail } = place;
  const found = readPointer(search.root, pointer);
  // No value fits `false`.
  const schema = found === false ? { not: {} } : objectOf(found);
  const inside = (...keys: (string | number)[]): readonly PlacedSchema[] =>
    nodesAt(search, { ...place, pointer: below(pointer, ...keys) }, value);
  const reference = schema["$ref"];
  const isFollowed =
    typeof reference === "string" && reference.startsWith("#/") && !trail.includes(reference);
  return [
    { pointer, schema, isShared },
    ...(isFollowed
      ? nodesAt(
          search,
          {
            pointer: decodeURIComponent(reference.slice(1)),
            isShared: true,
            trail: [...trail, reference],
          },
          value,
        )
      : []),
    ...listOf(schema["allOf"]).flatMap((_, index) => inside("allOf", index)),
    ...branches(search, { pointer, schema }, value).flatMap((keys) => inside(...keys)),
  ];
}

type Branch = readonly [keyword: string, ...index: number[]];

function branches(
  search: NodeSearch,
  { pointer, schema }: Pick<PlacedSchema, "pointer" | "schema">,
  value: unknown,
): readonly Branch[] {
  const chosen: Branch[] = [];
  for (const keyword of ["oneOf", "anyOf"] as const) {
    const scored = listOf(schema[keyword]).map((branch, index) => ({
      index,
      isNamed: isDiscriminated(schema, branch, value),
      score: search.misfit(below(pointer, keyword, index), value),
    }));
    const named = scored.find(({ isNamed }) => isNamed);
    const [best] = scored.toSorted((one, other) => one.score - other.score);
    const fitting = keyword === "anyOf" ? scored.filter(({ score }) => score < wrong) : [];
    const taken = named ? [named] : fitting.length > 0 ? fitting : best ? [best] : [];
    chosen.push(...taken.map(({ index }) => [keyword, index] as const));
  }
  if (isObject(schema["if"])) {
    const keyword = search.fits(schema["if"], value) === undefined ? "then" : "else";
    if (schema[keyword] !== undefined) chosen.push([keyword]);
  }
  return chosen;
}

/** From here on, a value contradicts a schema; below, the schema only does not describe all of it. */
export const wrong = 1000;

/** Does the value name this branch (https://spec.openapis.org/oas/v3.1.1#discriminator-object)? */
function isDiscriminated(schema: JsonObject, branch: unknown, value: unknown): boolean {
  const { propertyName, mapping } = objectOf(schema["discriminator"]);
  const reference = objectOf(branch)["$ref"];
  if (typeof propertyName !== "string" || typeof reference !== "string") return false;
  const name = objectOf(value)[propertyName];
  if (typeof name !== "string") return false;
  const mapped = objectOf(mapping)[name];
  return mapped === undefined
    ? reference === `#/components/schemas/${name}`
    : mapped === reference || reference === `#/components/schemas/${String(mapped)}`;
}
