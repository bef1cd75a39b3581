/**
 * What a document describes, read by Redocly's walker: neither the generator nor anything of ours that it shares has a
 * part in it, so that what the generator drops is missed.
 */
import {
  BaseResolver,
  createConfig,
  detectSpec,
  getTypes,
  normalizeTypes,
  normalizeVisitors,
  resolveDocument,
  walkDocument,
  type UserContext,
} from "@redocly/openapi-core";
import { isObject, type JsonObject, listOf, members, objectOf } from "@lading/testing/internal";

/** One operation below `paths`. */
export interface DocumentedOperation {
  /** `GET /cats/{id}`: its name in reports. */
  readonly key: string;
  /** Upper case. */
  readonly method: string;
  /** As the document spells it. */
  readonly path: string;
  readonly parameters: readonly DocumentedParameter[];
  readonly bodies: readonly DocumentedBody[];
  readonly bodyRequired: boolean;
  readonly responses: readonly DocumentedResponse[];
}

/** A Parameter Object, its own reference followed. */
export interface DocumentedParameter {
  readonly in: string;
  readonly name: string;
  readonly object: JsonObject;
}

/** The Media Type Object of a URL-encoded form that is the whole query; no other type can be sent as one. */
export function formOf({ in: place, object }: DocumentedParameter): JsonObject | undefined {
  const [form] = members(object["content"]).filter(([type]) =>
    /^application\/x-www-form-urlencoded\b/i.test(type),
  );
  return place === "querystring" ? form?.[1] : undefined;
}

/** One media type of a request body. */
export interface DocumentedBody {
  readonly mediaType: string;
  /** Its Media Type Object. */
  readonly media: JsonObject;
}

export interface DocumentedResponse {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  /** Media Type Objects by their types. */
  readonly content: ReadonlyMap<string, JsonObject>;
}

/** Rejects when Redocly cannot read the file. */
export async function readOperations(file: string): Promise<readonly DocumentedOperation[]> {
  const resolver = new BaseResolver();
  const document = await resolver.resolveDocument(null, file, true);
  if (!("parsed" in document)) throw document;
  const config = await createConfig({});
  const specVersion = detectSpec(document.parsed);
  const types = normalizeTypes(getTypes(specVersion), config);
  const operations: DocumentedOperation[] = [];
  const visitor = {
    Paths: (paths: JsonObject, { resolve, location }: UserContext) => {
      operations.push(...operationsOf(paths, { resolve, from: location.source.absoluteRef }));
    },
  };
  const rule = { severity: "error", ruleId: "read", visitor } as const;
  const rootType = types["Root"];
  if (rootType === undefined) throw new Error(`Redocly knows no root of ${specVersion}.`);
  const normalizedVisitors = normalizeVisitors([rule] as never, types);
  const resolvedRefMap = await resolveDocument({
    rootDocument: document,
    rootType,
    externalRefResolver: resolver,
  });
  const ctx = { problems: [], specVersion, config, visitorsData: {} };
  walkDocument({ document, rootType, normalizedVisitors, resolvedRefMap, ctx });
  return operations;
}

type ResolveFn = UserContext["resolve"];

/** Where references start from, which differs from file to file. */
interface Place {
  readonly resolve: ResolveFn;
  readonly from: string;
}

function followed(value: unknown, { resolve, from }: Place): readonly [JsonObject, Place] {
  if (!isObject(value)) return [{}, { resolve, from }];
  // Redocly takes what is no reference for a part of the first file.
  if (typeof value["$ref"] !== "string") return [value, { resolve, from }];
  const { node, location } = resolve<JsonObject>(value as never, from);
  return [objectOf(node), { resolve, from: location?.source.absoluteRef ?? from }];
}

const methods = new Set([
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
  "query",
]);

function operationsOf(paths: JsonObject, root: Place): readonly DocumentedOperation[] {
  return Object.entries(paths).flatMap(([path, value]) => {
    if (path.startsWith("x-")) return [];
    const [item, place] = followed(value, root);
    const own = members(item).filter(([key]) => methods.has(key));
    const others = members(item["additionalOperations"]);
    return [...own, ...others].map(([method, node]) => {
      const owners = [followed(node, place), [item, place]] as const;
      return operationOf({ path, method: method.toUpperCase(), owners });
    });
  });
}

type OwnerPlace = readonly [JsonObject, Place];

interface Placed {
  readonly path: string;
  readonly method: string;
  /** The operation and its Path Item, each where its references start. */
  readonly owners: readonly [OwnerPlace, OwnerPlace];
}

function operationOf({ path, method, owners }: Placed): DocumentedOperation {
  const [[operation, place]] = owners;
  const [body, bodyPlace] = followed(operation["requestBody"], place);
  const responses = Object.entries(objectOf(operation["responses"]))
    .filter(([status]) => !status.startsWith("x-"))
    .map(([status, response]) => {
      const content = contentOf(...followed(response, place));
      return { status: status.replaceAll("x", "X"), content: new Map(content) };
    });
  return {
    key: `${method} ${path}`,
    method,
    path,
    parameters: parametersOf(owners, path),
    bodies: contentOf(body, bodyPlace).map(([mediaType, media]) => ({ mediaType, media })),
    bodyRequired: body["required"] === true,
    responses,
  };
}

function contentOf(owner: JsonObject, place: Place): readonly (readonly [string, JsonObject])[] {
  return Object.entries(objectOf(owner["content"])).map(
    ([mediaType, media]) => [mediaType, followed(media, place)[0]] as const,
  );
}

/** The operation's own replace those of its path; a name in the path's braces is a parameter, described or not. */
function parametersOf(owners: Placed["owners"], path: string): readonly DocumentedParameter[] {
  const described = owners
    .flatMap(([owner, place]) =>
      listOf(owner["parameters"]).map((parameter) => followed(parameter, place)[0]),
    )
    .map((object) => ({ in: String(object["in"]), name: String(object["name"]), object }));
  const implied = [...path.matchAll(/\{\+?([^{}]+)\}/g)].map(([, name = ""]) => ({
    in: "path",
    name,
    object: { name, in: "path", required: true, schema: { type: "string" } },
  }));
  const unique = new Map<string, DocumentedParameter>();
  for (const each of [...described, ...implied]) {
    const key = `${each.in} ${each.name}`;
    if (!unique.has(key)) unique.set(key, each);
  }
  return [...unique.values()];
}
