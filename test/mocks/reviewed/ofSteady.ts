/** What Steady gets wrong. */
import { asSent, oas, type Reviewed } from "./Reviewed.ts";

export const ofSteady: readonly Reviewed[] = [
  {
    mock: "Steady",
    does: "accepts",
    change: /^(the credentials are missing|credentials of another scheme)$/,
    because: "It does not look at credentials.",
    link: `${oas}#security-requirement-object`,
  },
  {
    mock: "Steady",
    does: "accepts",
    change: /^a required body is left out$/,
    because: "It misses only bodies of JSON.",
    link: `${oas}#request-body-object`,
  },
  {
    mock: "Steady",
    does: "refuses",
    change: asSent,
    says: /^E3006 .*Expected: .*\*/,
    because: "It does not know ranges of media types.",
    link: `${oas}#request-body-object`,
  },
  {
    mock: "Steady",
    does: "refuses",
    change: asSent,
    says: /^E3007 body Missing required property/,
    because:
      "It does not read deepObject in multipart forms, nor lists with brackets (x-lading-array-format).",
    link: `${oas}#encoding-object`,
  },
  {
    mock: "Steady",
    does: "refuses",
    change: asSent,
    says: /^E3008 body Expected type object, got string$/,
    because: "It holds XML and CBOR against the schema of the value as if they were one text.",
    link: `${oas}#xml-object`,
  },
  {
    mock: "Steady",
    does: "refuses",
    change: asSent,
    says: /^(E3008 body\.\w+ Expected type object, got string|E3021 body .*Unable to parse body as form data|E4002 body\..* Pattern mismatch)$/,
    because:
      "It does not read styles in multipart forms: items that are joined are one text to it.",
    link: `${oas}#encoding-object`,
  },
  {
    mock: "Steady",
    does: "refuses",
    change: asSent,
    says: /^E3004 header\.Authorization/,
    because: "A header parameter with the name Authorization is to be ignored.",
    link: `${oas}#parameter-object`,
  },
  {
    mock: "Steady",
    does: "refuses",
    change: asSent,
    says: /^E3003 .* Expected type int,/,
    because:
      "JSON Schema has no type int; the document is wrong, and nothing follows from it for the request.",
    link: "https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.1",
  },
  {
    mock: "Steady",
    does: "refuses",
    change: asSent,
    says: /^E3003 query\.\w+\.\w+ Expected type array, got string/,
    because:
      "It does not read a list inside of an object whose properties are parameters of their own.",
    link: `${oas}#style-values`,
  },
  {
    mock: "Steady",
    does: "refuses",
    change: asSent,
    says: /^E2002 /,
    because: "It does not follow a path item that is a reference.",
    link: `${oas}#path-item-object`,
  },
  {
    mock: "Steady",
    does: "refuses",
    change: asSent,
    says: /^status 500$/,
    because:
      "It fails where a schema refers into a path, and where names in a path have spaces or other letters than ASCII.",
    link: `${oas}#path-templating`,
  },
  {
    mock: "Steady",
    does: "refuses",
    change: /^a list whose names have brackets.*\(query\)$/,
    because:
      "It takes an unknown parameter for another spelling of one that it knows; OpenAPI says nothing of either.",
    link: `${oas}#parameter-object`,
  },
  {
    mock: "Steady",
    does: "accepts",
    change: /^a part of another media type/,
    because: "It does not look at the media type of a part.",
    link: `${oas}#encoding-object`,
  },
];
