import type { OasRef, ResolveResult, UserContext } from "@redocly/openapi-core";
import { InputError } from "./InputError.ts";
import { isForeign } from "./isForeign.ts";
import type { Place, ReportAt } from "./placeInFile.ts";

/** A `$ref` as the walk over the document meets it. */
export interface VisitedReference {
  readonly node: OasRef;
  readonly context: UserContext;
  readonly resolved: ResolveResult<object>;
}

/** `true` when the reference leads somewhere; otherwise reports why not. */
export function checkReference(visited: VisitedReference, report: ReportAt): boolean {
  const { node, context, resolved } = visited;
  if (isForeign(context.location.pointer)) return false;
  const failure = failureOf(node.$ref, resolved);
  if (failure === undefined) return true;
  const { details, source, place } = failure;
  const isMapping = !isWritten(visited) && failure.code === "reference-dangling";
  const code = isMapping ? "mapping-dangling" : failure.code;
  if (source === undefined)
    report(code, placeOfReference(visited), { reference: node.$ref, ...details });
  else report(code, { source, ...place }, details);
  return false;
}

/** Does the reference stand in the document as such? A discriminator's mapping is only treated like one. */
export function isWritten({ node, context }: VisitedReference): boolean {
  return context.parent === undefined || context.parent[context.key] === node;
}

/** Where the reference was written. */
export function placeOfReference(visited: VisitedReference): Place {
  const { source, pointer } = visited.context.location;
  return { source, pointer: pointer.slice(1) + (isWritten(visited) ? "/$ref" : "") };
}

function failureOf(reference: string, resolved: ResolveResult<object>): InputError | undefined {
  if ((resolved.error as unknown) instanceof InputError)
    return resolved.error as unknown as InputError;
  if (resolved.error !== undefined) return dangling(resolved.error.message);
  if (resolved.location === undefined || resolved.node === undefined)
    return dangling("there is nothing at that place");
  // `#` alone, or an empty reference, means the whole document: that is no object of OpenAPI.
  if (reference === "" || reference === "#") return dangling("it names no part of the document");
  return undefined;
}

function dangling(reason: string): InputError {
  return new InputError("reference-dangling", { reason });
}
