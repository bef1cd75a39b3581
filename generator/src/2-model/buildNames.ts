/** Every exported name of a package, decided before anything else, as a pure function of the document's own names. */
import type { Found } from "./buildOperation.ts";
import { text, type Document } from "./document.ts";
import { camelCase, Namespace, pascalCase } from "./identifier.ts";

/** Methods in the order in which the Path Item Object lists them. */
const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Members that every client has, and names with a meaning of their own in JavaScript. */
const clientMembers = [
  ...["call", "raw", "withOptions", "constructor", "then", "toJSON"],
  ...Object.getOwnPropertyNames(Object.prototype),
];

/**
 * Names that `models.ts` imports, that the runtime gives to every index, or that a reader of user code takes for the
 * platform's own.
 */
const platformTypes = (
  "ApiCall ApiConnectionError ApiError ApiRequestError ApiResponseError ApiTimeoutError CallOptions Client " +
  "ClientOptions ErrorStatus Failure FileInput LadingError NamedFile RawClient StatusCode StatusRange Success Undocumented " +
  "Array Blob Boolean Date Error Exclude File FormData Function Headers Map Number Object Promise Record RegExp Request " +
  "Response Set String Symbol URL"
).split(" ");

export interface Names {
  readonly className: string;
  readonly optionsName: string;
  /** Component schemas: JSON pointer → type name. */
  readonly types: ReadonlyMap<string, string>;
  /** Operations with their function names, in the document's order. */
  readonly operations: readonly Found[];
  /** Where the types that operations add find their names. */
  readonly namespace: Namespace;
}

export function buildNames(document: Document, provider: string): Names {
  const info = document.child(document.root, "info");
  const className = (info && text(info, "x-lading-class-name")) ?? pascalCase(provider);
  const optionsName = `${className}Options`;
  const operations = buildOperationNames(findOperations(document));
  const namespace = new Namespace({ ignoreCase: false });
  namespace.reserve([...platformTypes, className, optionsName]);
  namespace.reserve(operations.flatMap(({ name }) => [name, `${name}Plan`]));
  return {
    className,
    optionsName,
    operations,
    namespace,
    types: buildTypeNames(document, namespace),
  };
}

type Unnamed = Omit<Found, "name">;

function findOperations(document: Document): readonly Unnamed[] {
  return document.children(document.root, "paths").flatMap(([path, reference]) => {
    const pathItem = document.follow(reference);
    if (pathItem === undefined || !path.startsWith("/")) return [];
    return methods.flatMap((method) => {
      const node = document.read(pathItem, method);
      return node === undefined ? [] : [{ method, path, pathItem, node }];
    });
  });
}

/** An operationId that is a name already keeps it; the others come after, in alphabetical order. */
function buildOperationNames(found: readonly Unnamed[]): readonly Found[] {
  const namespace = new Namespace({ ignoreCase: true });
  namespace.reserve(clientMembers);
  const named = found.map((operation) => {
    const id = text(operation.node, "operationId") ?? `${operation.method} ${operation.path}`;
    return { operation, id, wanted: camelCase(id) };
  });
  const claimed = new Map<Unnamed, string>();
  for (const { operation, id, wanted } of plainNamesFirst(named)) {
    claimed.set(operation, namespace.claim(wanted, { suffix: "_", owner: id }));
  }
  return found.map((operation) => ({ ...operation, name: claimed.get(operation) ?? "" }));
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

interface Wanted {
  readonly id: string;
  readonly wanted: string;
}

/** Sorted so that the outcome depends on the names alone, not on their order in the document. */
function plainNamesFirst<Item extends Wanted>(all: readonly Item[]): readonly Item[] {
  const weight = ({ id, wanted }: Wanted): string => `${id === wanted ? 0 : 1}${id}`;
  return all.toSorted((one, other) => (weight(one) < weight(other) ? -1 : 1));
}
