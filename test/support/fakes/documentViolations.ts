/** Holds requests and responses to a document, as a fake that stands in for its API must. */
import type { IncomingHttpHeaders } from "node:http";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { responseViolations } from "./responseViolations.ts";
import { dereference, type JsonObject, members, objectOf } from "@lading/testing/internal";

/** One request and its response, bodies parsed. */
export interface Talk {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** A JSON body; left out: none. */
  readonly sent?: unknown;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** `undefined` for an empty body. */
  readonly response: unknown;
}

/** Everything in which a talk breaks the document, one sentence each. */
export type FindViolations = (talk: Talk) => readonly string[];

interface DocumentedOperation {
  readonly method: string;
  /** Its template. */
  readonly path: string;
  readonly pattern: RegExp;
  readonly operation: JsonObject;
}

/** A check against one OpenAPI 3.1 document: JSON bodies, statuses, media types and documented headers. */
export function documentViolations(document: JsonObject): FindViolations {
  const operations = operationsOf(document);
  const findResponseViolations = responseViolations(document);
  const findValueViolations = valueViolations(document);
  return (talk) => {
    const { method, path, status, headers, response: body } = talk;
    const found = operations.find((each) => each.method === method && each.pattern.test(path));
    if (!found) return [`${method} ${path} is not documented`];
    const mediaType = headers["content-type"]?.replace(/;.*/, "");
    const response = { method, path: found.path, status, body, ...(mediaType && { mediaType }) };
    return [
      ...requestViolations(document, found.operation, talk, findValueViolations),
      ...headerViolations(document, found.operation, talk, findValueViolations),
      ...findResponseViolations(response),
    ];
  };
}

type FindValueViolations = (what: string, schema: unknown, value: unknown) => readonly string[];

function valueViolations(document: JsonObject): FindValueViolations {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const compiled = new Map<JsonObject, ValidateFunction>();
  return (what, schema, value) => {
    const key = objectOf(schema);
    // Local references lead into the document's components, which go along.
    const validate =
      compiled.get(key) ?? ajv.compile({ allOf: [key], components: document["components"] });
    compiled.set(key, validate);
    validate(value);
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${what}${instancePath}: ${String(message)}`,
    );
  };
}

function operationsOf(document: JsonObject): readonly DocumentedOperation[] {
  return members(document["paths"]).flatMap(([path, item]) =>
    members(item).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      pattern: new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`),
      operation,
    })),
  );
}

/** Only of what was accepted: a refused request may break the document, that is why it was refused. */
function requestViolations(
  document: JsonObject,
  operation: JsonObject,
  { method, path, sent, status }: Talk,
  violationsIn: FindValueViolations,
): readonly string[] {
  if (status >= 400 || sent === undefined) return [];
  const { content } = dereference(document, operation["requestBody"]);
  const { schema } = objectOf(objectOf(content)["application/json"]);
  return violationsIn(`${method} ${path} request`, schema ?? { not: {} }, sent);
}

function headerViolations(
  document: JsonObject,
  operation: JsonObject,
  { headers, status }: Talk,
  violationsIn: FindValueViolations,
): readonly string[] {
  const response = dereference(document, objectOf(operation["responses"])[status]);
  return members(response["headers"]).flatMap(([name, reference]) => {
    const { schema } = dereference(document, reference);
    const text = headers[name.toLowerCase()];
    if (text === undefined) return [`the response lacks the header ${name}`];
    const isNumber = /^(integer|number)$/.test(String(objectOf(schema)["type"]));
    return violationsIn(`header ${name}`, schema, isNumber ? Number(text) : text);
  });
}
