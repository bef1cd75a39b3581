/** Every exported name of a package, decided before anything else, as a pure function of the document's own names. */
import type { Found } from "./buildOperation.ts";
import { wayLabels } from "./buildParams.ts";
import { text, type Document } from "./document.ts";
import { camelCase, Namespace, pascalCase } from "./identifier.ts";
import { nameIncoming, type FoundIncoming } from "./nameIncoming.ts";
import { pathOperations } from "./pathOperations.ts";
import { schemaUse, type SchemaUse } from "./schemaUse.ts";

/** Members that every client has, names that generated files use themselves, and file names that Windows keeps for devices. */
const takenByCode = [
  ...["call", "raw", "withOptions", "constructor", "then", "toJSON"],
  ...["client", "params", "options", "provider", "createRawClient", "fileFromPath", "toFile"],
  "streamingCall",
  ...["components", "operations", "paths", "webhooks"],
  ...["con", "prn", "aux", "nul"],
  ...["1", "2", "3", "4", "5", "6", "7", "8", "9"].flatMap((digit) => [
    `com${digit}`,
    `lpt${digit}`,
  ]),
  ...Object.getOwnPropertyNames(Object.prototype),
];

/**
 * Names that `models.ts` imports, that the runtime gives to every index, or that a reader of user code takes for the
 * platform's own.
 */
const platformTypes = (
  "AllOrNone ApiCall ApiConnectionError ApiError ApiErrorClass ApiRequestError ApiResponseError ApiTimeoutError CallOptions Client " +
  "ClientOptions CredentialRequest CredentialSource ErrorStatus EventStream Failure FileInput ItemStream LadingError NamedFile RawClient " +
  "ResponseSchemas ServerSentEvent StatusCode StatusRange StatusSchemas Success Undocumented " +
  "Array AsyncIterable Blob Boolean Date Error Exclude File FormData Function Headers Map Number Object Promise Record RegExp Request " +
  "Response Set String Symbol URL"
).split(" ");

export interface Names {
  readonly className: string;
  readonly optionsName: string;
  /** A name for a type that depends on what was built; whatever the document names itself comes first. */
  readonly claim: (wanted: string) => string;
  /** Component schemas: JSON pointer → type name. */
  readonly types: ReadonlyMap<string, string>;
  /** Of the same: the name that the request's type has, where it is another type. */
  readonly inputTypes: ReadonlyMap<string, string>;
  /** Where schemas stand, on which the names of the request's types depend. */
  readonly use: SchemaUse;
  /** Operations with their function names, in the document's order. */
  readonly operations: readonly Found[];
  /** What the API sends, in the document's order. */
  readonly incoming: readonly FoundIncoming[];
}

export function buildNames(document: Document, provider: string): Names {
  const info = document.child(document.root, "info");
  const namespace = new Namespace({ ignoreCase: false });
  namespace.reserve(platformTypes);
  const claim = (wanted: string): string =>
    namespace.claim(wanted, { suffix: "Client", owner: `${provider} ${wanted}` });
  const className = claim((info && text(info, "x-lading-class-name")) ?? pascalCase(provider));
  const optionsName = claim(`${className}Options`);
  const operations = buildOperationNames(findOperations(document));
  namespace.reserve(operations.flatMap(({ name, planName }) => [name, planName]));
  const types = buildTypeNames(document, namespace);
  const use = schemaUse(document);
  const operationTypes = nameOperationTypes(document, operations, namespace);
  const inputTypes = nameInputTypes(types, namespace, use);
  return {
    className,
    optionsName,
    claim,
    types,
    use,
    inputTypes,
    operations: operationTypes,
    incoming: nameIncoming(document, operationTypes, namespace),
  };
}

type Unnamed = Omit<Found, "name" | "planName" | "typeNames">;

function findOperations(document: Document): readonly Unnamed[] {
  return document.children(document.root, "paths").flatMap(([path, reference]) => {
    const pathItem = document.follow(reference);
    if (pathItem === undefined || !path.startsWith("/")) return [];
    return pathOperations(document, pathItem).map(([method, node]) => ({
      ...{ method, path, pathItem, node },
    }));
  });
}

/** An operationId that is a name already keeps it; the others come after, in alphabetical order. */
function buildOperationNames(found: readonly Unnamed[]): readonly Omit<Found, "typeNames">[] {
  const namespace = new Namespace({ ignoreCase: true });
  namespace.reserve(takenByCode);
  const named = found.map((operation) => {
    const id = text(operation.node, "operationId") ?? `${operation.method} ${operation.path}`;
    return { operation, id, wanted: camelCase(id) };
  });
  const claimed = new Map<Unnamed, string>();
  for (const { operation, id, wanted } of plainNamesFirst(named)) {
    claimed.set(operation, namespace.claim(wanted, { suffix: "_", owner: id }));
  }
  // A plan is imported beside all functions: `uploadPlan` may be an operation too.
  return found.map((operation) => {
    const name = claimed.get(operation) ?? "";
    const planName = namespace.claim(`${name}Plan`, { suffix: "_", owner: name });
    return { ...operation, name, planName };
  });
}

/** Names for the types that an operation adds, each by the end of its name: `Params`, `JsonParams`, `Result` … */
function nameOperationTypes(
  document: Document,
  operations: readonly Omit<Found, "typeNames">[],
  namespace: Namespace,
): readonly Found[] {
  const sorted = operations.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const named = sorted.map((found) => ({ ...found, typeNames: new Map<string, string>() }));
  const claim = ({ name, typeNames }: (typeof named)[number], end: string): void => {
    const wanted = `${name.charAt(0).toUpperCase()}${name.slice(1)}${end}`;
    typeNames.set(end, namespace.claim(wanted, { suffix: "_", owner: `${name} ${end}` }));
  };
  // The ends that every operation may need come first, so that no rarer name takes them away.
  for (const found of named) ["Params", "Result"].forEach((end) => claim(found, end));
  for (const found of named) {
    const body = document.read(found.node, "requestBody");
    const count = body === undefined ? 0 : document.children(body, "content").length;
    for (const label of wayLabels(count)) claim(found, `${label}Params`);
  }
  const byName = new Map(named.map((found) => [found.name, found]));
  return operations.flatMap(({ name }) => byName.get(name) ?? []);
}

function buildTypeNames(document: Document, namespace: Namespace): ReadonlyMap<string, string> {
  const components = document.child(document.root, "components");
  if (components === undefined) return new Map();
  const schemas = document
    .children(components, "schemas")
    .map(([id, node]) => ({ id, node, wanted: pascalCase(id) }));
  return new Map(
    plainNamesFirst(schemas).map(({ id, node, wanted }) => [
      node.pointer,
      namespace.claim(wanted, { suffix: "Model", owner: id }),
    ]),
  );
}

/** `PetInput`: what requests take, where answers bring another `Pet`. Of a schema that only requests lead to, the plain name is free. */
function nameInputTypes(
  types: ReadonlyMap<string, string>,
  namespace: Namespace,
  { sent, received, unequal }: SchemaUse,
): ReadonlyMap<string, string> {
  const divided = [...types]
    .filter(([pointer]) => [sent, received, unequal].every((use) => use.has(pointer)))
    .toSorted(([, one], [, other]) => (one < other ? -1 : 1));
  return new Map(
    divided.map(([pointer, name]) => [
      pointer,
      namespace.claim(`${name}Input`, { suffix: "_", owner: `${name} Input` }),
    ]),
  );
}

interface Wanted {
  readonly id: string;
  readonly wanted: string;
}

/** Sorted so that the outcome depends on the names alone, not on their order in the document. */
function plainNamesFirst<Item extends Wanted>(all: readonly Item[]): readonly Item[] {
  const weight = ({ id, wanted }: Wanted): string => `${id === wanted ? 0 : 1}${id}`;
  return all.toSorted((one, other) => (weight(one) < weight(other) ? -1 : 1));
}
