import type { Details, DiagnosticCode } from "../diagnostics.ts";
import { followKeys, isObject, joinPointer, splitReference } from "./pointer.ts";

type JsonObject = { readonly [key: string]: unknown };

/** How the checks speak of places in the document. */
export interface OperationReporter {
  readonly report: (code: DiagnosticCode, pointer: string, details: Details) => void;
  /** A place in words: `specs/imagekit/openapi.yaml:12`. */
  readonly describe: (pointer: string) => string;
}

/** One operation under `paths`. */
interface OperationPlace {
  readonly method: string;
  readonly path: string;
  readonly pointer: string;
  readonly operation: JsonObject;
  readonly pathItem: JsonObject;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** Checks what no single object can tell: that operationIds are unique, and that paths and path parameters agree. */
export function checkOperations(document: JsonObject, reporter: OperationReporter): void {
  const { report, describe } = reporter;
  const taken = new Map<string, string>();
  for (const place of findOperations(document)) {
    const { method, path, pointer } = place;
    const { operationId } = place.operation;
    if (typeof operationId !== "string" || operationId === "")
      report("operation-id-missing", pointer, { method, path });
    else if (taken.has(operationId))
      report("operation-id-duplicate", `${pointer}/operationId`, {
        operationId,
        first: taken.get(operationId) ?? "",
      });
    else taken.set(operationId, `${method} ${path} (${describe(`${pointer}/operationId`)})`);
    checkPathParameters(document, place, report);
  }
}

function findOperations(document: JsonObject): readonly OperationPlace[] {
  const paths = isObject(document.paths) ? document.paths : {};
  return Object.entries(paths).flatMap(([path, item]) => {
    if (path.startsWith("x-")) return [];
    const pathItem = follow(document, item);
    if (!isObject(pathItem)) return [];
    const at = (keys: readonly string[]): string => joinPointer(["paths", path, ...keys]);
    // OpenAPI 3.2: methods of any other name.
    const others = isObject(pathItem.additionalOperations) ? pathItem.additionalOperations : {};
    const operations = [
      ...methods.map((method) => [method.toUpperCase(), pathItem[method], at([method])] as const),
      ...Object.entries(others).map(
        ([method, operation]) => [method, operation, at(["additionalOperations", method])] as const,
      ),
    ];
    return operations.flatMap(([method, operation, pointer]) =>
      isObject(operation) ? [{ method, path, pointer, operation, pathItem }] : [],
    );
  });
}

function checkPathParameters(
  document: JsonObject,
  { method, path, pointer, operation, pathItem }: OperationPlace,
  report: OperationReporter["report"],
): void {
  const inTemplate = new Set(Array.from(path.matchAll(/\{([^{}]*)\}/g), ([, name]) => name ?? ""));
  const own = readPathParameters(document, operation.parameters, `${pointer}/parameters`);
  const shared = readPathParameters(
    document,
    pathItem.parameters,
    joinPointer(["paths", path, "parameters"]),
  );
  for (const name of inTemplate)
    if (!own.has(name) && !shared.has(name))
      report("path-parameter-undeclared", pointer, { method, path, name });
  for (const [name, at] of new Map([...shared, ...own]))
    if (!inTemplate.has(name)) report("path-parameter-unused", at, { path, name });
}

/** Names of the parameters with `in: path`, and where they stand. */
function readPathParameters(
  document: JsonObject,
  list: unknown,
  pointer: string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [index, item] of (Array.isArray(list) ? list : []).entries()) {
    const parameter = follow(document, item);
    if (isObject(parameter) && parameter.in === "path" && typeof parameter.name === "string")
      found.set(parameter.name, `${pointer}/${index}`);
  }
  return found;
}

/** Follows internal references to their end; a circle ends in `undefined`. */
function follow(document: JsonObject, value: unknown): unknown {
  const seen = new Set<unknown>();
  let target = value;
  while (isObject(target) && typeof target.$ref === "string") {
    if (seen.has(target)) return undefined;
    seen.add(target);
    target = followKeys(document, splitReference(target.$ref));
  }
  return target;
}
