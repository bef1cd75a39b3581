/** Changes of path, query, headers and cookies. */
import type { Chance } from "@lading/testing/internal";
import { headerOf, withHeader, type RawRequest } from "../RawRequest.ts";
import {
  pick,
  type Change,
  type Changed,
  type DescribedParameter,
  type Subject,
} from "./Change.ts";
import { queryPairs, withQuery, type Pair } from "./queryPairs.ts";
import { isPlain, typesOf, wrongValues } from "./wrongValues.ts";

/** Headers of which OpenAPI says that their descriptions are ignored. */
const ignored = /^(accept|content-type|authorization)$/i;

/** Parameters of one value that the request sends. */
function sentTexts(
  { parameters, request, operation }: Subject,
  place: string,
): readonly DescribedParameter[] {
  const names = new Set(queryPairs(request).map(([name]) => name));
  return parameters.filter((parameter) => {
    const { name, schema } = parameter;
    const types = typesOf(schema);
    if (parameter.place !== place || parameter.object["content"] !== undefined) return false;
    if (!isPlain(schema) || types.includes("object") || types.includes("array")) return false;
    if (place === "query") return names.has(name);
    if (place === "header")
      return !ignored.test(name) && headerOf(request, name.toLowerCase()) !== undefined;
    return place === "path" && segmentOf(operation.placed.path, name) !== undefined;
  });
}

/** Which segment of the path the parameter fills alone, and no other does. */
function segmentOf(path: string, name: string): number | undefined {
  const segments = path.split("/");
  const index = segments.indexOf(`{${name}}`);
  return index < 0 || path.split(`{${name}}`).length > 2 ? undefined : index;
}

function withText(
  { request, operation }: Subject,
  { place, name }: DescribedParameter,
  text: string,
): RawRequest {
  if (place === "header") return withHeader(request, name, text);
  if (place === "query") {
    const pairs = queryPairs(request);
    return withQuery(
      request,
      pairs.map(([each, raw]): Pair => [each, each === name ? encodeURIComponent(text) : raw]),
    );
  }
  const index = segmentOf(operation.placed.path, name);
  const segments = request.path.split("/");
  return {
    ...request,
    path: segments.map((each, at) => (at === index ? encodeURIComponent(text) : each)).join("/"),
  };
}

function wrongTexts(place: string): readonly Change[] {
  return wrongValues
    .filter(({ isTyped }) => isTyped !== true)
    .map(({ name, of, isOpen }) => ({
      name: `${name} (${place})`,
      apply: (subject: Subject, chance: Chance): Changed | undefined => {
        const found = sentTexts(subject, place).filter(({ schema }) => of(schema) !== undefined);
        const parameter = pick(found, chance);
        if (parameter === undefined) return undefined;
        const request = withText(subject, parameter, String(of(parameter.schema)));
        return { request, what: whatOf(parameter), ...(isOpen !== true && { isAllowed: false }) };
      },
    }));
}

function whatOf({ place, name }: DescribedParameter): string {
  return `the ${place} parameter ${name}`;
}

/** Of a query parameter: all that has its name, whatever its style. */
function withoutParameter(request: RawRequest, { place, name }: DescribedParameter): RawRequest {
  if (place === "header") return withHeader(request, name, undefined);
  const others = queryPairs(request).filter(
    ([each]) => each !== name && !each.startsWith(`${name}[`),
  );
  return withQuery(request, others);
}

function missing(place: string, isRequired: boolean): Change {
  return {
    name: `${isRequired ? "a required" : "an optional"} parameter is left out (${place})`,
    apply: (subject, chance) => {
      const { parameters, request } = subject;
      const isSent = (parameter: DescribedParameter): boolean =>
        JSON.stringify(withoutParameter(request, parameter)) !== JSON.stringify(request);
      const found = parameters.filter(
        (each) =>
          each.place === place &&
          each.isRequired === isRequired &&
          !ignored.test(each.name) &&
          isSent(each),
      );
      const parameter = pick(found, chance);
      if (parameter === undefined) return undefined;
      return {
        request: withoutParameter(request, parameter),
        what: whatOf(parameter),
        isAllowed: !isRequired,
      };
    },
  };
}

const unknownInQuery: Change = {
  name: "an unknown parameter (query)",
  apply: ({ request, parameters }) =>
    parameters.some(
      ({ schema, place }) => place.startsWith("query") && typesOf(schema).includes("object"),
    )
      ? undefined
      : {
          request: withQuery(request, [...queryPairs(request), ["zz-unknown", "1"]]),
          what: "the query",
        },
};

const unknownHeader: Change = {
  name: "an unknown header",
  apply: ({ request }) => ({
    request: withHeader(request, "x-zz-unknown", "1"),
    what: "the headers",
    isAllowed: true,
  }),
};

const reordered: Change = {
  name: "parameters in the reverse order (query)",
  apply: ({ request }) => {
    const pairs = queryPairs(request);
    if (new Set(pairs.map(([name]) => name)).size < 2) return undefined;
    return { request: withQuery(request, pairs.toReversed()), what: "the query", isAllowed: true };
  },
};

/** Unreserved characters may be encoded (https://www.rfc-editor.org/rfc/rfc3986#section-2.3). */
const encodedLetters: Change = {
  name: "letters that are percent-encoded (query)",
  apply: (subject, chance) => {
    const parameter = pick(sentTexts(subject, "query"), chance);
    if (parameter === undefined) return undefined;
    const encoded = (raw: string): string =>
      raw.replace(/^[A-Za-z0-9]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
    const pairs = queryPairs(subject.request).map(([name, raw]): Pair => [
      name,
      name === parameter.name ? encoded(raw) : raw,
    ]);
    return { request: withQuery(subject.request, pairs), what: whatOf(parameter), isAllowed: true };
  },
};

export const parameterChanges: readonly Change[] = [
  ...["query", "header", "path"].flatMap(wrongTexts),
  ...["query", "header"].flatMap((place) => [missing(place, true), missing(place, false)]),
  unknownInQuery,
  unknownHeader,
  reordered,
  encodedLetters,
];
