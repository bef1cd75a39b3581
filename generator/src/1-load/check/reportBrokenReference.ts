import type { OasRef, ResolveResult, UserContext } from "@redocly/openapi-core";
import { InputError } from "../read/InputError.ts";
import type { SourcePlace, ReportAt } from "../read/locateInFile.ts";

/** A `$ref` as the walk visits it. */
export interface VisitedReference {
  readonly node: OasRef;
  readonly context: UserContext;
  readonly resolved: ResolveResult<object>;
}

/** Reports why a reference cannot be resolved. An unused one is removed in place, which leaves a schema that accepts any value. */
export function reportBrokenReference(
  visited: VisitedReference,
  isUnused: boolean,
  report: ReportAt,
): void {
  const failure = failureOf(visited);
  if (failure === undefined) return;
  const { details, source, place } = failure;
  const reference = visited.node.$ref;
  if (isUnused && isWritten(visited)) {
    const reason = details["reason"] ?? "it points outside the folder";
    report("reference-unused", placeOfReference(visited), { reference, reason });
    delete (visited.node as { $ref?: string }).$ref;
    return;
  }
  const isMapping = !isWritten(visited) && failure.code === "reference-dangling";
  const code = isMapping ? "mapping-dangling" : failure.code;
  if (source === undefined) report(code, placeOfReference(visited), { reference, ...details });
  else report(code, { source, ...place }, details);
}

/** Is the reference written as `$ref`? A discriminator's mapping is only treated like one. */
export function isWritten({ node, context }: VisitedReference): boolean {
  return context.parent === undefined || context.parent[context.key] === node;
}

/** Where the reference was written. */
export function placeOfReference(visited: VisitedReference): SourcePlace {
  const { source, pointer } = visited.context.location;
  return { source, pointer: pointer.slice(1) + (isWritten(visited) ? "/$ref" : "") };
}

/** Why the reference cannot be resolved; `undefined` when it can. */
export function failureOf({ node, resolved }: VisitedReference): InputError | undefined {
  const reference = node.$ref;
  if ((resolved.error as unknown) instanceof InputError)
    return resolved.error as unknown as InputError;
  if (resolved.error !== undefined) return dangling(resolved.error.message);
  if (resolved.location === undefined || resolved.node === undefined)
    return dangling("there is no value at that place");
  // `#` alone, or an empty reference, means the whole document, which cannot be used as one of its objects.
  if (reference === "" || reference === "#") return dangling("it refers to the whole document");
  return undefined;
}

function dangling(reason: string): InputError {
  return new InputError("reference-dangling", { reason });
}
