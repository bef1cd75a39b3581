/** A document in the form that Prism 5.14 validates hardest. Only for Prism: it no longer describes the API. */
import {
  dereference,
  isObject,
  listOf,
  members,
  referenced,
  type JsonObject,
} from "../document/json.ts";
import { placedOperations, type PlacedOperation } from "../document/placedOperations.ts";
import { originOf, prefixOf, serverAddress, serverPrefix } from "../document/serverAddress.ts";
import { hasType, openSchema } from "./schemaNode.ts";
import { wireSchema } from "./wireSchema.ts";

/**
 * What changes, and why:
 * - servers move into the paths, because Prism ignores the path of a server's URL;
 * - operations on another origin go, except those that take their address as a presigned URL: these stay at the path
 *   that the document sketches for them;
 * - form bodies become the schema of their parts on the wire (`wireSchema.ts`);
 * - a presigned URL need not look like one, where a segment of the path stands for it, and parameters that Prism cannot
 *   read have no schema;
 * - bodies of bytes become a text, because Prism sees a placeholder;
 * - the dialect is named, because Prism would fall back to draft 7.
 */
export function prismView(document: JsonObject, options: ViewOptions = {}): JsonObject {
  const { servers, paths, ...rest } = document;
  const dialect = isOld(document)
    ? {}
    : { jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema" };
  const view = { ...rest, ...dialect, paths: mockedPaths(document, options) };
  if (!/"\$ref":"(?!#)|"\$ref":"#\/paths\//.test(JSON.stringify(view))) return view;
  return withOwnReferences({ ...view, [keptPaths]: paths ?? {} });
}

const keptPaths = "x-lading-paths";

/**
 * The paths that a document refers to stay as they were, beside those that Prism serves. References to files are left in
 * extensions alone, and Prism would look for these files.
 */
function withOwnReferences(view: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(view), (key, value: unknown) => {
    if (key !== "$ref" || typeof value !== "string") return value;
    return value.startsWith("#") ? value.replace(/^#\/paths\//, `#/${keptPaths}/`) : undefined;
  }) as JsonObject;
}

export interface ViewOptions {
  /** Whose bodies Prism need not judge: their operations are without one. Default: none. */
  readonly isJudged?: (mediaType: string) => boolean;
}

function mockedPaths(document: JsonObject, options: ViewOptions): JsonObject {
  const mocked: Record<string, JsonObject> = {};
  for (const placed of placedOperations(document)) {
    const { item, method, operation } = placed;
    const address = mockedAddress(document, placed);
    if (address === undefined) continue;
    mocked[address] ??= { parameters: viewOfParameters(document, item) };
    mocked[address] = {
      ...mocked[address],
      [method]: viewOfOperation(document, operation, options),
    };
  }
  return mocked;
}

/** The path template under which a mock serves the operation, its server's path included; `undefined`: it lives on another origin. */
export function mockedAddress(document: JsonObject, placed: PlacedOperation): string | undefined {
  const prefix = mockedPrefix(document, placed);
  // The slash that a document forgot is on the wire.
  return prefix === undefined ? undefined : prefix + placed.path.replace(/^(?!\/)/, "/");
}

/** `undefined`: the operation lives on another origin and is not mocked. */
function mockedPrefix(document: JsonObject, placed: PlacedOperation): string | undefined {
  const { item, operation } = placed;
  if (takesAbsoluteUrl(document, placed)) return "";
  const own = [operation, item].find((owner) => listOf(owner["servers"]).length > 0);
  if (own === undefined) return serverPrefix(document);
  const address = serverAddress(own);
  return originOf(address) === originOf(serverAddress(document)) ? prefixOf(address) : undefined;
}

/** Does the caller give the whole address, as for a presigned URL? */
export function takesAbsoluteUrl(
  document: JsonObject,
  { item, operation }: PlacedOperation,
): boolean {
  return [item, operation]
    .flatMap((owner) => listOf(owner["parameters"]))
    .some((parameter) => dereference(document, parameter)[absoluteUrl] === true);
}

const absoluteUrl = "x-lading-absolute-url";

function viewOfParameters(document: JsonObject, owner: JsonObject): readonly JsonObject[] {
  return listOf(owner["parameters"])
    .map((parameter) => referenced(document, parameter))
    .map((parameter) => {
      if (parameter[absoluteUrl] === true) return { ...parameter, schema: { type: "string" } };
      return isUnreadable(document, parameter) ? { ...parameter, schema: {} } : parameter;
    });
}

/** Prism throws at most objects in paths, and at lists and objects in headers that are not there. */
function isUnreadable(document: JsonObject, parameter: JsonObject): boolean {
  const { in: place, schema, style, explode } = parameter;
  const known = openSchema(document, isObject(schema) ? schema : {}).schema;
  // It reads `.a=1.b=2` and `;a=1;b=2`, and throws at them where they have no schema.
  const isExploded = explode === true && /^(label|matrix)$/.test(String(style));
  if (place === "path") return hasType(known, "object") && !isExploded;
  return place === "header" && (hasType(known, "object") || hasType(known, "array"));
}

function viewOfOperation(
  document: JsonObject,
  operation: JsonObject,
  { isJudged = () => false }: ViewOptions,
): JsonObject {
  const { servers, requestBody, ...others } = operation;
  const rest = { ...others, parameters: viewOfParameters(document, operation) };
  if (requestBody === undefined) return rest;
  const body = dereference(document, requestBody);
  if (requestMediaTypes(document, operation).every(isJudged)) return rest;
  const content = members(body["content"]).map(([mediaType, media]) => [
    mediaType,
    viewOfMedia(document, mediaType, dereference(document, media)),
  ]);
  return { ...rest, requestBody: { ...body, content: Object.fromEntries(content) } };
}

/** The media types that an operation's body may have. */
export function requestMediaTypes(
  document: JsonObject,
  { requestBody }: JsonObject,
): readonly string[] {
  return members(dereference(document, requestBody)["content"]).map(([mediaType]) => mediaType);
}

function viewOfMedia(document: JsonObject, mediaType: string, media: JsonObject): JsonObject {
  const { encoding, ...rest } = media;
  if (/^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(mediaType)) {
    if (!isObject(media["schema"])) return rest;
    const spelled = spelledMedia(document, mediaType, media);
    // Prism drops every part that is not in the top-level `properties`; one level down it leaves them all to the schema.
    return { ...rest, schema: { anyOf: [wireSchema({ root: document, media: spelled })] } };
  }
  // Of a range, the schema tells: what is no text goes as JSON.
  const isText = dereference(document, media["schema"])["type"] === "string";
  const isJson = /json/i.test(mediaType) || (mediaType.includes("*") && !isText);
  return isJson ? rest : { ...rest, schema: { type: "string" } };
}

function isOld(document: JsonObject): boolean {
  return String(document["openapi"]).startsWith("3.0");
}

/** A form's media type object, with only those ways to spell its parts that count in the document's version. */
export function spelledMedia(
  document: JsonObject,
  mediaType: string,
  media: JsonObject,
): JsonObject {
  return isOld(document) && /^multipart/i.test(mediaType) ? withoutStyles(media) : media;
}

/** OpenAPI 3.0 lets `style` and `explode` speak of URL-encoded forms only (https://spec.openapis.org/oas/v3.0.4#encoding-object). */
function withoutStyles(media: JsonObject): JsonObject {
  const encoding = members(media["encoding"]).map(([name, each]) => {
    const { style: _style, explode: _explode, allowReserved: _reserved, ...rest } = each;
    return [name, rest];
  });
  return { ...media, encoding: Object.fromEntries(encoding) };
}
