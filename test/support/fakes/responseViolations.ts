/** What is wrong with a response that a stand-in gives, by the document that it stands in for. */
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { isObject, type JsonObject, objectOf } from "@lading/testing/internal";

/** A response that is about to be sent. */
export interface GivenResponse {
  readonly method: string;
  /** The path template of the document. */
  readonly path: string;
  readonly status: number;
  /** Left out: no body. */
  readonly mediaType?: string;
  /** Parsed, where it is JSON. */
  readonly body?: unknown;
}

/** One sentence for each violation; none is good. */
export type ResponseViolations = (response: GivenResponse) => readonly string[];

const formats = addFormats as unknown as (ajv: Ajv2020) => void;

const compiled = new WeakMap<JsonObject, ResponseViolations>();

/** Compiles the schemas of a document's responses when they are first needed, once for each document. */
export function responseViolations(document: JsonObject): ResponseViolations {
  const violations = compiled.get(document) ?? compiledViolations(document);
  compiled.set(document, violations);
  return violations;
}

function compiledViolations(document: JsonObject): ResponseViolations {
  const ajv = new Ajv2020({ strict: false, allErrors: true, discriminator: false });
  formats(ajv);
  ajv.addSchema({ ...document, $id: "document" });
  const known = new Map<string, ValidateFunction>();
  return ({ method, path, status, mediaType, body }) => {
    const what = `${method} ${path} ${String(status)}`;
    const pointer = ["paths", path, method.toLowerCase(), "responses", String(status)];
    const response = resolved(document, pointer);
    if (response === undefined) return [`${what} is not documented`];
    const content = objectOf(response.value["content"]);
    if (mediaType === undefined) {
      return Object.keys(content).length === 0 ? [] : [`${what} has a body`];
    }
    if (!isObject(content[mediaType])) return [`${what} is never ${mediaType}`];
    const $ref = `document#${[...response.pointer, "content", mediaType, "schema"].map(escaped).join("")}`;
    const validate = known.get($ref) ?? ajv.compile({ $ref });
    known.set($ref, validate);
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      (error) => `${what}: ${error.instancePath} ${String(error.message)}`,
    );
  };
}

/** The object at a place, and the place that its references lead to. */
function resolved(
  document: JsonObject,
  pointer: readonly string[],
): { readonly value: JsonObject; readonly pointer: readonly string[] } | undefined {
  const value = pointer.reduce<unknown>((found, token) => objectOf(found)[token], document);
  if (!isObject(value)) return undefined;
  const reference = value["$ref"];
  if (typeof reference !== "string") return { value, pointer };
  const tokens = reference.split("/").slice(1);
  return resolved(
    document,
    tokens.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~")),
  );
}

function escaped(token: string): string {
  return `/${encodeURIComponent(token.replaceAll("~", "~0").replaceAll("/", "~1"))}`;
}
