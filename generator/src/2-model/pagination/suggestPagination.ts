/** Declarations of pages that the shape of a document makes plain: proposed when a document is added. */
import {
  escapeKey,
  followKeys,
  isObject,
  splitReference,
  type JsonObject,
} from "../../openapi/pointer.ts";
import type { Api, Operation, Shape } from "../model.ts";
import { isNumeric, isScalar, itemOf, shapeAt, type ResolveShape } from "./shapeAt.ts";

/** What the operation could declare. */
export interface PaginationSuggestion {
  /** Upper case. */
  readonly method: string;
  readonly path: string;
  readonly declaration: JsonObject;
}

/** One for each operation that returns a list, says nothing of its pages, and can page in one way only. */
export function suggestPagination(api: Api): readonly PaginationSuggestion[] {
  const shapes = new Map(api.declarations.map(({ name, shape }) => [name, shape]));
  const resolve: ResolveShape = (name) => shapes.get(name);
  return api.operations.flatMap((operation) => {
    const { plan } = operation;
    if (plan.pagination !== undefined || !/^(GET|POST)$/.test(plan.method)) return [];
    const declaration = declarationOf(viewList(operation, resolve), hasLinkHeader(api, operation));
    return declaration ? [{ method: plan.method, path: plan.path, declaration }] : [];
  });
}

/** What an operation returns and takes. */
interface ListView {
  /** JSON pointer to the only list of the response; `undefined` where there is none, or several. */
  readonly items: string | undefined;
  readonly item: Shape | undefined;
  /** JSON pointers of scalars in the response, by name. */
  readonly fields: readonly Field[];
  readonly parameters: readonly Field[];
  readonly resolve: ResolveShape;
}

interface Field {
  readonly name: string;
  readonly pointer: string;
  readonly shape: Shape;
}

function viewList({ data, paramsName }: Operation, resolve: ResolveShape): ListView {
  const own = propertiesOf(data, "", resolve);
  const inner = own.flatMap(({ pointer, shape }) => propertiesOf(shape, pointer, resolve));
  const whole = itemOf(data, resolve);
  const isWhole = whole !== undefined && whole.kind !== "unknown";
  const lists = own.filter(({ shape }) => isList(shape, resolve));
  const [only, another] = lists;
  const found = another === undefined ? only : undefined;
  const params: Shape | undefined =
    paramsName === undefined ? undefined : { kind: "reference", name: paramsName };
  return {
    items: isWhole ? "" : found?.pointer,
    item: isWhole ? whole : found && itemOf(found.shape, resolve),
    fields: [...own, ...inner].filter(({ shape }) => !isList(shape, resolve)),
    parameters: params === undefined ? [] : propertiesOf(params, "", resolve),
    resolve,
  };
}

function isList(shape: Shape, resolve: ResolveShape): boolean {
  return shape.kind !== "unknown" && itemOf(shape, resolve) !== undefined;
}

function propertiesOf(shape: Shape, pointer: string, resolve: ResolveShape): readonly Field[] {
  return [...namesIn(shape, resolve, 0)].flatMap((name) => {
    const key = escapeKey(name);
    const found = shapeAt(shape, `/${key}`, resolve);
    return found ? [{ name, pointer: `${pointer}/${key}`, shape: found }] : [];
  });
}

function namesIn(shape: Shape, resolve: ResolveShape, depth: number): ReadonlySet<string> {
  if (shape.kind === "object") return new Set(shape.properties.map(({ name }) => name));
  if (shape.kind === "reference") {
    const target = depth < 10 ? resolve(shape.name) : undefined;
    return target ? namesIn(target, resolve, depth + 1) : new Set();
  }
  const members = shape.kind === "intersection" || shape.kind === "union" ? shape.members : [];
  return new Set(members.flatMap((member) => [...namesIn(member, resolve, depth + 1)]));
}

function declarationOf(view: ListView, hasLinks: boolean): JsonObject | undefined {
  const { items } = view;
  if (items === undefined) return undefined;
  const more = oneOf(view.fields, /^(has_?more|has_?next(_?page)?|more)$/i)?.pointer;
  const rest = more === undefined ? {} : { more };
  const ways = [
    byCursor(view, rest),
    byLastItem(view, rest),
    byUrl(view, hasLinks),
    byPage(view),
    byOffset(view),
  ].filter((way) => way !== undefined);
  // The first way that the response itself describes; of those that only count, the only one.
  const [first, second] = ways;
  if (first === undefined) return undefined;
  const isCounted = first["kind"] === "page" || first["kind"] === "offset";
  return isCounted && second !== undefined ? undefined : { ...first, items };
}

const cursorParameter =
  /^(cursor|after|page_?token|next_?token|start_?cursor|continuation(_?token)?|marker|pagination_?token)$/i;
const cursorField =
  /^(next_?(cursor|page_?token|token|marker)|cursor|end_?cursor|after|continuation(_?token)?|pagination_?token)$/i;

function byCursor(
  { fields, parameters, resolve }: ListView,
  rest: JsonObject,
): JsonObject | undefined {
  const parameter = oneOf(parameters, cursorParameter);
  const cursor = oneOf(scalars(fields, resolve), cursorField);
  if (parameter === undefined || cursor === undefined) return undefined;
  return { kind: "cursor", cursor: cursor.pointer, parameter: parameter.name, ...rest };
}

function byLastItem(
  { item, parameters, resolve }: ListView,
  rest: JsonObject,
): JsonObject | undefined {
  const parameter = oneOf(parameters, /^(starting_after|startingAfter|since_id|after_id)$/);
  const hasId = item !== undefined && shapeAt(item, "/id", resolve) !== undefined;
  if (parameter === undefined || !hasId || item.kind === "unknown") return undefined;
  return { kind: "last-item", cursor: "/id", parameter: parameter.name, ...rest };
}

function byUrl({ items, fields, resolve }: ListView, hasLinks: boolean): JsonObject | undefined {
  if (items === "") return hasLinks ? { kind: "link" } : undefined;
  const texts = scalars(fields, resolve);
  const url =
    oneOf(texts, /^(next_?(url|link|page_?url|href|uri)|@odata\.nextLink)$/i) ??
    oneOf(
      texts.filter(({ pointer }) => /^\/_?links?\/next$/i.test(pointer)),
      /^next$/i,
    );
  return url && { kind: "url", url: url.pointer };
}

function byPage({ fields, parameters, resolve }: ListView): JsonObject | undefined {
  const parameter = oneOf(countable(parameters, resolve), /^(page|page_?(number|no|num|index))$/i);
  const pages = oneOf(countable(fields, resolve), /^(total_?pages|page_?count|last_?page)$/i);
  if (parameter === undefined || !(pages ?? oneOf(countable(parameters, resolve), sizeName)))
    return undefined;
  return { kind: "page", parameter: parameter.name, ...(pages && { pages: pages.pointer }) };
}

function byOffset({ fields, parameters, resolve }: ListView): JsonObject | undefined {
  const parameter = oneOf(countable(parameters, resolve), /^(offset|skip|start_?index)$/i);
  const total = oneOf(countable(fields, resolve), /^total(_?(count|items|results|size))?$/i);
  if (parameter === undefined || !(total ?? oneOf(countable(parameters, resolve), sizeName)))
    return undefined;
  return { kind: "offset", parameter: parameter.name, ...(total && { total: total.pointer }) };
}

const sizeName = /^(limit|per_?page|page_?size|size|max_?results|take|top)$/i;

/** The only field of such a name. */
function oneOf(fields: readonly Field[], name: RegExp): Field | undefined {
  const found = fields.filter((field) => name.test(field.name));
  return found.length === 1 ? found[0] : undefined;
}

function scalars(fields: readonly Field[], resolve: ResolveShape): readonly Field[] {
  return fields.filter(({ shape }) => shape.kind !== "unknown" && isScalar(shape, resolve));
}

function countable(fields: readonly Field[], resolve: ResolveShape): readonly Field[] {
  return fields.filter(({ shape }) => shape.kind !== "unknown" && isNumeric(shape, resolve));
}

/** Does the document describe the header `Link` of a success? */
function hasLinkHeader({ raw }: Api, { plan }: Operation): boolean {
  const { document } = raw;
  const method = plan.method.toLowerCase();
  const responses = followKeys(document, ["paths", plan.path, method, "responses"]);
  return Object.entries(isObject(responses) ? responses : {}).some(([status, response]) => {
    const reference = isObject(response) ? response["$ref"] : undefined;
    const target =
      typeof reference === "string" ? followKeys(document, splitReference(reference)) : response;
    const headers = isObject(target) ? target["headers"] : undefined;
    const names = isObject(headers) ? Object.keys(headers) : [];
    return status.startsWith("2") && names.some((name) => name.toLowerCase() === "link");
  });
}
