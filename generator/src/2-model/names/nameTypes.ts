/** The names of everything that `models.ts` exports. */
import { wayLabels } from "../wire/buildFlatParams.ts";
import { text, type Document, type Node } from "../document/document.ts";
import { capitalized, pascalCase } from "./identifier.ts";
import type { NamedOperation } from "./nameMethods.ts";
import { plainNamesFirst } from "./nameMethods.ts";
import type { Namespace } from "./Namespace.ts";
import type { SchemaUse } from "../document/traceSchemaUse.ts";

/**
 * Names that `models.ts` imports, that the runtime gives to every index, or that a reader of user code takes for the
 * platform's own.
 */
export const platformTypes: readonly string[] = (
  "AllOrNone ApiCall ApiConnectionError ApiError ApiErrorClass ApiRequestError ApiResponseError ApiTimeoutError CallOptions Client " +
  "ClientOptions CredentialRequest CredentialSource ErrorStatus EventStream Failure FileInput ItemStream KeyedCallOptions LadingError NamedFile NotRetried OperationPlan PagedCall ProviderPlan RawClient " +
  "ResponseSchemas RuntimeApiError RuntimeApiResponseError ServerSentEvent StatusCode StatusRange StatusSchemas Success Undocumented " +
  "Array AsyncIterable Blob Boolean Date Error Exclude File FormData Function Headers Map Number Object Promise Record RegExp Request " +
  "Response Set String Symbol URL"
).split(" ");

export interface TypeNameSource {
  /** What alternative names may begin with. */
  readonly className: string;
  /** What schemas from other files are known by, the best first. */
  readonly places: ReadonlyMap<string, readonly string[]>;
}

/** Component schemas: JSON pointer → name. One that is nothing but a reference to its namesake is no type of its own. */
export function nameSchemas(
  document: Document,
  namespace: Namespace,
  { className, places }: TypeNameSource,
): ReadonlyMap<string, string> {
  const components = document.child(document.root, "components");
  if (components === undefined) return new Map();
  const schemas = document
    .children(components, "schemas")
    .map(([id, node]) => ({ id, node, wanted: chosenName(node) ?? pascalCase(id) }));
  const wishes = new Map(schemas.map(({ node, wanted }) => [node.pointer, wanted]));
  const namesakes = new Map(
    schemas.flatMap(({ node, wanted }) => {
      const target = isAlias(node.value) ? document.follow(node)?.pointer : undefined;
      const isNamesake = target !== undefined && wishes.get(target) === wanted;
      return isNamesake ? [[node.pointer, target] as const] : [];
    }),
  );
  const own = plainNamesFirst(schemas).filter(({ node }) => !namesakes.has(node.pointer));
  const keyOf = (pointer: string): string => {
    const known = places.get(pointer) ?? [pointer];
    return known.find((place) => namespace.isGiven(place)) ?? known[0] ?? pointer;
  };
  const names = namespace.claimAll(
    own.map(({ node, wanted }) => ({
      wanted,
      key: keyOf(node.pointer),
      others: [`${wanted}Model`, `${className}${wanted}`],
    })),
  );
  for (const [pointer, known] of places)
    for (const place of known) namespace.addKey(keyOf(pointer), place);
  return new Map(
    schemas.map(({ node: { pointer } }) => [
      pointer,
      names.get(keyOf(namesakes.get(pointer) ?? pointer)) ?? "",
    ]),
  );
}

/** The name that the document or the configuration gives, whatever the thing is called otherwise. */
export function chosenName(node: Node): string | undefined {
  return text(node, "x-lading-name");
}

/** Component schemas with a chosen name: JSON pointer → name. */
export function chosenTypes(document: Document): ReadonlyMap<string, string> {
  const components = document.child(document.root, "components");
  const schemas = components === undefined ? [] : document.children(components, "schemas");
  return new Map(
    schemas.flatMap(([, node]) => {
      const name = chosenName(node);
      return name === undefined ? [] : [[node.pointer, name] as const];
    }),
  );
}

/** The names of former generations, without those that other names are chosen for. */
export function withoutChosen(
  given: ReadonlyMap<string, string>,
  chosen: ReadonlyMap<string, string>,
  places: TypeNameSource["places"],
): ReadonlyMap<string, string> {
  const kept = new Map(given);
  for (const [pointer, name] of chosen)
    for (const key of [pointer, ...(places.get(pointer) ?? [])])
      if (kept.get(key) !== name) kept.delete(key);
  return kept;
}

function isAlias(schema: object): boolean {
  return Object.keys(schema).join() === "$ref";
}

/** `PetInput`: the request's type if the response's `Pet` differs. A schema that only requests use keeps its plain name. */
export function nameInputs(
  types: ReadonlyMap<string, string>,
  namespace: Namespace,
  { sent, received, unequal }: SchemaUse,
): ReadonlyMap<string, string> {
  const divided = [...types]
    .filter(([pointer]) => [sent, received, unequal].every((use) => use.has(pointer)))
    .toSorted(([, one], [, other]) => (one < other ? -1 : 1));
  const inputs = new Map<string, string>();
  for (const [, name] of divided)
    if (!inputs.has(name))
      inputs.set(
        name,
        namespace.claim(`${name}Input`, { key: `${name} Input`, others: [`${name}Input_`] }),
      );
  return new Map(divided.map(([pointer, name]) => [pointer, inputs.get(name) ?? ""]));
}

/** Names of the types that an operation may add, by their end: `Params`, `JsonParams`, `Result` … */
export type TypeNames = ReadonlyMap<string, string>;

export function nameOperationTypes(
  document: Document,
  operations: readonly NamedOperation[],
  namespace: Namespace,
): ReadonlyMap<NamedOperation, TypeNames> {
  const sorted = operations.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const names = new Map(sorted.map((found) => [found, new Map<string, string>()]));
  const claim = (found: NamedOperation, end: string): void => {
    const wanted = `${capitalized(found.name)}${end}`;
    const key = `${found.name}() ${end}`;
    names.get(found)?.set(end, namespace.claim(wanted, { key, others: [`${wanted}_`] }));
  };
  // The ends that every operation may need come first, so that no rarer name takes them away.
  for (const found of sorted) ["Params", "Result"].forEach((end) => claim(found, end));
  for (const found of sorted) {
    const body = document.read(found.node, "requestBody");
    const count = body === undefined ? 0 : document.children(body, "content").length;
    for (const label of wayLabels(count)) claim(found, `${label}Params`);
  }
  return names;
}
