/** Changes of a body as a whole, of its media type, and of credentials. */
import { listOf, members, objectOf, referenced, type JsonObject } from "@lading/testing/internal";
import { headerOf, withHeader, type RawRequest } from "../RawRequest.ts";
import type { Change, Subject } from "./Change.ts";

function withType(request: RawRequest, change: (type: string) => string): RawRequest {
  return withHeader(request, "content-type", change(headerOf(request, "content-type") ?? ""));
}

const otherType: Change = {
  name: "a body of another media type",
  apply: ({ body, request, operation, root }) => {
    const described = referenced(root, operation.placed.operation["requestBody"]);
    const types = members(described["content"]).map(([type]) => type);
    if (body === undefined || types.some((type) => type.includes("*") || type === "text/csv"))
      return undefined;
    return {
      request: withType(request, () => "text/csv"),
      what: "the content type",
      isAllowed: false,
    };
  },
};

/** Names of types have no case (https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1). */
const upperType: Change = {
  name: "a media type in upper case",
  apply: ({ body, request }) =>
    body && {
      request: withType(request, (type) => type.replace(/^[^;]+/, (name) => name.toUpperCase())),
      what: "the content type",
      isAllowed: true,
    },
};

const typeWithCharset: Change = {
  name: "a media type with a charset",
  apply: ({ body, request }) =>
    body && /^(application\/json|application\/x-www-form-urlencoded)$/.test(body.mediaType)
      ? {
          request: withType(request, () => `${body.mediaType}; charset=utf-8`),
          what: "the content type",
          isAllowed: true,
        }
      : undefined,
};

function withoutBody({ body: _body, ...request }: RawRequest): RawRequest {
  return withHeader(request, "content-type", undefined);
}

function noBody(isRequired: boolean): Change {
  return {
    name: `${isRequired ? "a required" : "an optional"} body is left out`,
    apply: ({ body, request }) =>
      body?.isRequired === isRequired
        ? { request: withoutBody(request), what: "the body", isAllowed: !isRequired }
        : undefined,
  };
}

const otherMethod: Change = {
  name: "a method that the path does not have",
  apply: ({ operation, request }) =>
    Object.hasOwn(operation.placed.item, "trace") || request.method === "HEAD"
      ? undefined
      : {
          request: { ...withoutBody(request), method: "TRACE" },
          what: "the method",
          isAllowed: false,
        },
};

interface Scheme {
  readonly type: unknown;
  readonly in?: unknown;
  readonly name?: unknown;
}

/** The schemes that the operation needs, where it needs one; of several ways, all. */
function neededSchemes({ root, operation: { placed } }: Subject): readonly Scheme[] {
  const ways = listOf(placed.operation["security"] ?? root["security"]).map((way) =>
    Object.keys(objectOf(way)),
  );
  if (ways.length === 0 || ways.some((names) => names.length === 0)) return [];
  const described = objectOf(objectOf(root["components"])["securitySchemes"]);
  const schemes = ways.flat().map((name) => referenced(root, described[name]));
  const isUsual = ({ type }: JsonObject): boolean =>
    /^(http|apiKey|oauth2|openIdConnect)$/.test(String(type));
  return schemes.every(isUsual) ? (schemes as unknown as readonly Scheme[]) : [];
}

const noCredentials: Change = {
  name: "the credentials are missing",
  apply: (subject) => {
    const schemes = neededSchemes(subject);
    if (schemes.length === 0) return undefined;
    let request = withHeader(subject.request, "authorization", undefined);
    for (const { type, in: place, name } of schemes) {
      if (type !== "apiKey") continue;
      if (place === "header") request = withHeader(request, String(name), undefined);
      if (place === "cookie") request = withHeader(request, "cookie", undefined);
      if (place === "query") request = { ...request, query: "" };
    }
    return { request, what: "the credentials", isAllowed: false };
  },
};

/** A scheme's name has no case (https://www.rfc-editor.org/rfc/rfc9110#section-11.1). */
const upperScheme: Change = {
  name: "the scheme of the credentials in upper case",
  apply: ({ request }) => {
    const sent = headerOf(request, "authorization");
    if (sent === undefined || !/^\w+ \S/.test(sent)) return undefined;
    const value = sent.replace(/^\w+/, (word) => word.toUpperCase());
    return {
      request: withHeader(request, "authorization", value),
      what: "the credentials",
      isAllowed: true,
    };
  },
};

const otherScheme: Change = {
  name: "credentials of another scheme",
  apply: (subject) => {
    const schemes = neededSchemes(subject);
    const isHeader = schemes.length > 0 && schemes.every(({ type }) => type !== "apiKey");
    if (!isHeader || headerOf(subject.request, "authorization") === undefined) return undefined;
    const request = withHeader(subject.request, "authorization", "Digest username=cat");
    return { request, what: "the credentials", isAllowed: false };
  },
};

export const bodyChanges: readonly Change[] = [
  otherType,
  upperType,
  typeWithCharset,
  noBody(true),
  noBody(false),
  otherMethod,
  noCredentials,
  upperScheme,
  otherScheme,
];
