import type { Details, DiagnosticCode } from "../diagnostics.ts";
import { compareText } from "../diagnostics.ts";
import { findOperations, type OperationPlace } from "./findOperations.ts";

/** How the checks speak of places in the document. */
export interface OperationReporter {
  readonly report: (code: DiagnosticCode, pointer: string, details: Details) => void;
  /** A place in words: `specs/imagekit/openapi.yaml:12`. */
  readonly describe: (pointer: string) => string;
}

/**
 * Gives every operation an operationId of its own, in place: one that has none is named after its method and path, and so is
 * each but one of those that share one. Which keeps it depends on paths and methods, never on the order of the document.
 */
export function nameOperations(
  document: Record<string, unknown>,
  { report, describe }: OperationReporter,
): void {
  const sorted = findOperations(document).toSorted(
    (one, other) => compareText(one.path, other.path) || rank(one.method) - rank(other.method),
  );
  const owners = new Map<string, OperationPlace>();
  const nameless: OperationPlace[] = [];
  // One operation may stand in two places, when paths share a path item: then each place gets one of its own.
  for (const place of sorted) {
    const { operationId } = place.operation;
    const isNamed = typeof operationId === "string" && operationId.trim() !== "";
    const owner = isNamed ? owners.get(operationId) : undefined;
    if (isNamed && owner === undefined) owners.set(operationId, place);
    else nameless.push(place);
    if (!isNamed || owner === undefined) continue;
    const first = `${owner.method} ${owner.path} (${describe(`${owner.pointer}/operationId`)})`;
    const details = { operationId, first, name: nameAfterPath(place) };
    report("operation-id-duplicate", `${place.pointer}/operationId`, details);
  }
  for (const place of nameless) {
    const wanted = nameAfterPath(place);
    const name = owners.has(wanted) ? `${wanted}_${hash(`${place.method} ${place.path}`)}` : wanted;
    owners.set(name, place);
    place.operation["operationId"] = name;
  }
}

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY"];

function rank(method: string): number {
  const index = methods.indexOf(method);
  return index === -1 ? methods.length : index;
}

/** `GET /pets/{id}/photos` → `getPetsByIdPhotos`. */
function nameAfterPath({ method, path }: OperationPlace): string {
  const plain = path.normalize("NFKD").replaceAll(/\p{M}/gu, "");
  const words = [...plain.matchAll(/\{([^{}]*)\}|[A-Za-z0-9]+/g)].flatMap(([word, parameter]) =>
    parameter === undefined ? [word] : ["By", ...(parameter.match(/[A-Za-z0-9]+/g) ?? [])],
  );
  const joined = (words.length === 0 ? ["Root"] : words)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  const name = `${method.toLowerCase().replaceAll(/[^a-z0-9]/g, "")}${joined}`.slice(0, 100);
  // What the letters do not tell apart, a hash does: it is the same whatever else the document holds.
  const isWhole = /^[\w\-./{}:?=&#,]*$/.test(plain) && name.length < 100;
  return isWhole ? name : `${name}_${hash(`${method} ${path}`)}`;
}

/** FNV-1a in base 36: stable, short, not secret. */
function hash(value: string): string {
  let state = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(value)) state = Math.imul(state ^ unit, 0x01000193);
  return (state >>> 0).toString(36);
}
