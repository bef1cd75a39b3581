/** Complaints that are Prism's own fault, and why. Each is a class of documents, never one document. */
import type { Operation, Provider } from "../../support/providers.ts";
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

const kinds: readonly Kind[] = [
  {
    // Made from the document's example, or by Prism from the schema: no request of ours had a part in it.
    name: "Prism's own answer does not fit the document",
    isIt: ({ violation }) =>
      /^(response\b|Too many violations! \[\{"location":\["response")/.test(violation),
  },
  {
    name: "Prism has no answer to give, or cannot write its media type",
    isIt: ({ violation, given }) =>
      (given.status !== 500 && violation.startsWith("answered by 500 ")) ||
      /^(Cannot (find serializer for|serialise complex objects as text)|Schema too complex)/.test(
        violation,
      ) ||
      violation.includes("The server cannot find the requested content"),
  },
  {
    // What is known of it is kept from it by the view (`prismView.ts`).
    name: "Prism throws, and answers nothing",
    isIt: ({ violation }) => violation.startsWith("request: not answered"),
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
      return (
        given.operation.plan.parameters?.some(
          (each) => each.name === name && isExploded(each, given),
        ) ?? false
      );
    },
  },
  {
    // The first that ends in `json` is any of them to it (`wildcardMediaTypeMatch`), and it parses no other text as JSON.
    name: "Prism tells JSON types apart by neither suffix nor parameters",
    isIt: ({ violation, given: { operation, request } }) => {
      const types = (operation.plan.bodies ?? []).map(({ mediaType }) => mediaType);
      const others = types.filter((type) => /[/+]json\b/.test(type) && type !== request.mediaType);
      const isJson = /[/+]json\b/.test(request.mediaType ?? "");
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
      return name !== undefined && !given.operation.plan.path.includes(`{${name}}`);
    },
  },
  {
    // It compares the whole path, takes a query in it for its text, and knows names of Latin letters only.
    name: "Prism finds no path that holds a query, a fragment or an odd name",
    isIt: ({ violation, given }) =>
      /^Route (not )?resolved/.test(violation) &&
      /[?#]|^[^/]|\{[^}]*[^\w.}-][^}]*\}/.test(given.operation.plan.path),
  },
];

function usesAuthorization(scheme: Complaint["schemes"][string] | undefined): boolean {
  return scheme?.type !== "apiKey" || scheme.name.toLowerCase() === "authorization";
}

type Parameter = NonNullable<Operation["plan"]["parameters"]>[number];

function isExploded({ name, as, style, explode }: Parameter, { request }: CorpusCase): boolean {
  const isForm = style === undefined && explode !== false;
  return isForm && typeof request.params[as ?? name] === "object";
}
