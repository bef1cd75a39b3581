/**
 * Complaints that may be Prism's own fault, and why: kinds, by which the excuses under `excuses/` are named. None counts before Prism has
 * said the same of the same request written by hand, and none ever hides what the comparison with the standard finds.
 */
import type { Provider } from "../../support/providers.ts";
import type { MeantValue } from "../standard/expectedRequest.ts";
import { styleOf } from "../standard/parameterText.ts";
import type { CorpusCase } from "./corpusCases.ts";

/** A complaint and what it is about. */
export interface Complaint {
  readonly violation: string;
  readonly given: CorpusCase;
  readonly schemes: NonNullable<Provider["api"]["client"]["plan"]["security"]>;
}

/** The fault's name in the table; `undefined`: the complaint counts. */
export function prismFault(complaint: Complaint): string | undefined {
  return kinds.find(({ isIt }) => isIt(complaint))?.name;
}

interface Kind {
  readonly name: string;
  readonly isIt: (complaint: Complaint) => boolean;
}

/** Prism made the response: no request of ours had a part in it. */
export const ownResponse = "Prism's own response does not fit the document";

const kinds: readonly Kind[] = [
  {
    // From the document's example, or by Prism from the schema.
    name: ownResponse,
    isIt: ({ violation }) =>
      /^(response\b|Too many violations! \[\{"location":\["response")/.test(violation),
  },
  {
    name: "Prism has no response to give, or cannot write its media type",
    isIt: ({ violation, given }) =>
      (given.status !== 500 && violation.startsWith("responded with 500 ")) ||
      /^(Cannot (find serializer for|serialise complex objects as text)|Schema too complex)/.test(
        violation,
      ) ||
      violation.includes("The server cannot find the requested content"),
  },
  {
    // What is known of it is kept from it by the view (`prismView.ts`).
    name: "Prism throws, and never responds",
    isIt: ({ violation }) => violation.startsWith("request: no response"),
  },
  {
    // https://spec.openapis.org/oas/v3.1.1#parameter-in; the last ones `fetch` decides.
    name: "Prism judges a header that is no parameter: HTTP decides it",
    isIt: ({ violation }) =>
      /header .*property '(accept|content-type|authorization)'$/i.test(violation) ||
      /header\.(accept|accept-encoding|accept-language|user-agent): /i.test(violation),
  },
  {
    name: "Prism takes a parameter that may have several types for a text",
    isIt: ({ violation }) =>
      /^(request\.)?(query|path|header|cookie)\..* must be \w+(,\w+)+$/.test(violation),
  },
  {
    name: "Prism looks for an exploded object under a name that is not on the wire",
    isIt: ({ violation, given }) => {
      const name = /^query: .* required property '(.*)'$/.exec(violation)?.[1];
      return given.request.values.some(
        (each) => each.parameter.name === name && isExplodedObject(each),
      );
    },
  },
  {
    // The first that ends in `json` is any of them to it (`wildcardMediaTypeMatch`), and it parses no other text as JSON.
    name: "Prism tells JSON types apart by neither suffix nor parameters",
    isIt: ({ violation, given: { described, request } }) => {
      const types = described.bodies.map(({ mediaType }) => mediaType);
      const own = request.body?.mediaType ?? "";
      const others = types.filter((type) => /[/+]json\b/.test(type) && type !== own);
      const isJson = /[/+]json\b/.test(own);
      return isJson && others.length > 0 && /^(request\.)?body\b/.test(violation);
    },
  },
  {
    name: "credentials that share the one Authorization header",
    isIt: ({ violation, given, schemes }) => {
      const needed = given.operation.plan.security?.[0] ?? [];
      const shared = needed.filter((scheme) => usesAuthorization(schemes[scheme]));
      return violation.includes("Invalid security scheme used") && shared.length > 1;
    },
  },
  {
    name: "Prism asks for a path parameter that has no place in the path",
    isIt: ({ violation, given }) => {
      const name = /^(?:request\.)?path: .* required property '(.*)'$/.exec(violation)?.[1];
      return name !== undefined && !given.described.path.includes(`{${name}}`);
    },
  },
  {
    // It compares the whole path, takes a query in it for its text, and knows names of Latin letters only.
    name: "Prism finds no path that holds a query, a fragment or an odd name",
    isIt: ({ violation, given }) =>
      /^Route (not )?resolved/.test(violation) &&
      /[?#]|^[^/]|\{[^}]*[^\w.}-][^}]*\}/.test(given.described.path),
  },
];

function usesAuthorization(scheme: Complaint["schemes"][string] | undefined): boolean {
  return scheme?.type !== "apiKey" || scheme.name.toLowerCase() === "authorization";
}

function isExplodedObject({ parameter: { object }, value }: MeantValue): boolean {
  const isForm = styleOf(object) === "form" && object["explode"] !== false;
  return isForm && typeof value === "object";
}
