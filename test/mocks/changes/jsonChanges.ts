/** Changes of JSON bodies. */
import { dereference, isObject, listOf, members, type JsonValue } from "@lading/testing/internal";
import { pick, type Change, type Changed, type Subject } from "./Change.ts";
import { jsonPlaces, type JsonPlace } from "./jsonPlaces.ts";
import { isPlain, wrongValues } from "./wrongValues.ts";

type Mutable = Record<string | number, unknown>;

function jsonBody({ body, request }: Subject): JsonValue | undefined {
  if (body === undefined || !/^application\/(.+\+)?json$/.test(body.mediaType)) return undefined;
  try {
    return JSON.parse(request.body?.toString() ?? "") as JsonValue;
  } catch {
    return undefined;
  }
}

function whatOf(path: JsonPlace["path"]): string {
  return path.length === 0 ? "the body" : `the body at ${path.join(".")}`;
}

/** The request with a copy of its body in which the place is changed. */
function withChange(
  subject: Subject,
  { path }: JsonPlace,
  change: (owner: Mutable, key: string | number) => void,
): Subject["request"] {
  const copy = { body: jsonBody(subject) };
  let owner: Mutable = copy;
  const keys = ["body", ...path];
  for (const key of keys.slice(0, -1)) owner = owner[key] as Mutable;
  change(owner, keys.at(-1) ?? "body");
  return { ...subject.request, body: Buffer.from(JSON.stringify(copy.body)) };
}

function jsonChange(
  name: string,
  /** The changed value, `undefined` where there is nothing to change; the second says whether it is allowed. */
  change: (
    place: JsonPlace,
    subject: Subject,
  ) => readonly [value: JsonValue, isAllowed: boolean | undefined] | undefined,
): Change {
  return {
    name: `${name} (JSON)`,
    apply: (subject, chance): Changed | undefined => {
      const value = jsonBody(subject);
      if (value === undefined || subject.body === undefined) return undefined;
      const all = jsonPlaces(subject.root, value, subject.body.schema);
      const found = all.flatMap((place) => {
        const changed = change(place, subject);
        return changed === undefined ? [] : [{ place, changed }];
      });
      const chosen = pick(found, chance);
      if (chosen === undefined) return undefined;
      const {
        place,
        changed: [next, isAllowed],
      } = chosen;
      const request = withChange(subject, place, (owner, key) => (owner[key] = next));
      return { request, what: whatOf(place.path), ...(isAllowed !== undefined && { isAllowed }) };
    },
  };
}

const wrong = wrongValues.map(({ name, of, isOpen }) =>
  jsonChange(name, ({ schema }) => {
    const value = isPlain(schema) ? of(schema) : undefined;
    return value === undefined ? undefined : [value, isOpen ? undefined : false];
  }),
);

/** Is the property one that no schema asks for? */
function optionalNames({ value, schema }: JsonPlace): readonly string[] {
  if (!isObject(value) || !isPlain(schema)) return [];
  const required = new Set(listOf(schema["required"]).map(String));
  const counts = ["minProperties", "dependentRequired", "dependentSchemas", "dependencies"];
  if (counts.some((key) => key in schema)) return [];
  return Object.keys(value).filter((name) => !required.has(name));
}

function without(value: JsonValue, name: string): JsonValue {
  return Object.fromEntries(
    Object.entries(value as object).filter(([key]) => key !== name),
  ) as JsonValue;
}

const structural: readonly Change[] = [
  jsonChange("a required property is missing", ({ value, schema }, { root }) => {
    const properties = new Map(members(schema["properties"]));
    const isSent = (name: unknown): boolean =>
      isObject(value) &&
      Object.hasOwn(value, String(name)) &&
      dereference(root, properties.get(String(name)))["readOnly"] !== true;
    const name = listOf(schema["required"]).find(isSent);
    return name === undefined ? undefined : [without(value, String(name)), false];
  }),
  jsonChange("an optional property is left out", (place) => {
    const [name] = place.isAlone ? optionalNames(place) : [];
    return name === undefined ? undefined : [without(place.value, name), true];
  }),
  jsonChange("an unknown property where others are forbidden", ({ value, schema }) =>
    isObject(value) &&
    schema["additionalProperties"] === false &&
    schema["patternProperties"] === undefined
      ? [{ ...(value as object), "zz-unknown": 1 } as JsonValue, false]
      : undefined,
  ),
  jsonChange("a list that is too long", ({ value, schema: { maxItems } }) => {
    if (
      !Array.isArray(value) ||
      value.length === 0 ||
      typeof maxItems !== "number" ||
      maxItems > 500
    )
      return undefined;
    return [Array.from({ length: maxItems + 1 }, () => value[0] as JsonValue), false];
  }),
  jsonChange("an item twice where each is to be there once", ({ value, schema }) =>
    Array.isArray(value) && value.length > 0 && schema["uniqueItems"] === true
      ? [[...value, value[0]] as JsonValue, false]
      : undefined,
  ),
];

/** The whole text is changed. */
function textChange(
  name: string,
  isAllowed: boolean,
  change: (text: string, value: JsonValue) => string,
): Change {
  return {
    name: `${name} (JSON)`,
    apply: (subject) => {
      const value = jsonBody(subject);
      if (value === undefined) return undefined;
      const text = change(subject.request.body?.toString() ?? "", value);
      return {
        request: { ...subject.request, body: Buffer.from(text) },
        what: "the body",
        isAllowed,
      };
    },
  };
}

export const jsonChanges: readonly Change[] = [
  ...wrong,
  ...structural,
  textChange("text that is no JSON", false, (text) => `${text}]`),
  textChange(
    "white space between values",
    true,
    (_text, value) => `\r\n\t${JSON.stringify(value, undefined, 3)}\n`,
  ),
];
