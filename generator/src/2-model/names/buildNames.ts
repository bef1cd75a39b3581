/** Every exported name of a package, decided before anything else: those of former generations, then the document's own names. */
import type { Found } from "../operations/buildOperation.ts";
import type { PublicNames } from "../../names/publicNames.ts";
import type { Document } from "../document/document.ts";
import type { LoadedSpec } from "../model.ts";
import { nameIncoming, type FoundIncoming } from "./nameIncoming.ts";
import { nameMethods, type FoundOperation } from "./nameMethods.ts";
import { Namespace } from "./Namespace.ts";
import { nameClient } from "./nameClient.ts";
import {
  nameInputs,
  nameOperationTypes,
  nameSchemas,
  platformTypes,
  chosenTypes,
  withoutChosen,
} from "./nameTypes.ts";
import { listOperations } from "../operations/listOperations.ts";
import { traceSchemaUse, type SchemaUse } from "../document/traceSchemaUse.ts";

export interface Names {
  readonly className: string;
  readonly optionsName: string;
  /** A name for a type that depends on what was built; whatever the document names itself comes first. */
  readonly claim: (wanted: string) => string;
  /** Component schemas: JSON pointer → type name. */
  readonly types: ReadonlyMap<string, string>;
  /** The names that the document or the configuration chooses for them: JSON pointer → name. */
  readonly chosenTypes: ReadonlyMap<string, string>;
  /** Of the same: the name that the request's type has, where it is another type. */
  readonly inputTypes: ReadonlyMap<string, string>;
  /** The places of schemas, on which the names of the request's types depend. */
  readonly use: SchemaUse;
  /** Operations with their function names, in the document's order. */
  readonly operations: readonly Found[];
  /** What the API sends, in the document's order. */
  readonly incoming: readonly FoundIncoming[];
  /** What the names were taken from, for those who record them. */
  readonly spaces: { readonly methods: Namespace; readonly types: Namespace };
}

/** What the names of a package depend on, besides its document. */
export interface NamesRequest {
  readonly provider: string;
  /** Of former generations. */
  readonly given: PublicNames;
  readonly places: LoadedSpec["places"];
}

export function buildNames(
  document: Document,
  { provider, given, places = new Map() }: NamesRequest,
): Names {
  const found = findOperations(document);
  const former = given.types.values();
  const { operations, methods } = nameMethods(found, { given: given.operations, types: former });
  const chosen = chosenTypes(document);
  const kept = withoutChosen(given.types, chosen, places);
  const namespace = new Namespace({ given: kept, isLegal: isTypeName });
  namespace.reserve(platformTypes);
  const claim = (wanted: string): string =>
    namespace.claim(wanted, {
      key: wanted,
      others: [`${wanted}${wanted === "Client" ? "Api" : "Client"}`],
    });
  const className = claim(nameClient(document, provider));
  const optionsName = claim(`${className}Options`);
  namespace.reserve(operations.flatMap(({ functionName, planName }) => [functionName, planName]));
  const types = nameSchemas(document, namespace, { className, places });
  const use = traceSchemaUse(document);
  const typeNames = nameOperationTypes(document, operations, namespace);
  const inputTypes = nameInputs(types, namespace, use);
  const named = operations.map((operation): Found => ({
    ...operation,
    typeNames: typeNames.get(operation) ?? new Map(),
  }));
  return {
    className,
    optionsName,
    claim,
    types,
    chosenTypes: chosen,
    use,
    inputTypes,
    operations: named,
    incoming: nameIncoming(document, named, namespace),
    spaces: { methods, types: namespace },
  };
}

/** What the printer takes for a name, too. */
function isTypeName(name: string): boolean {
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name);
}

function findOperations(document: Document): readonly FoundOperation[] {
  return document.children(document.root, "paths").flatMap(([path, reference]) => {
    const pathItem = document.follow(reference);
    if (pathItem === undefined || !path.startsWith("/")) return [];
    return listOperations(document, pathItem).map(([method, node]) => ({
      method,
      path,
      pathItem,
      node,
    }));
  });
}
