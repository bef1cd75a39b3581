import type { Document, Source } from "@redocly/openapi-core";
import { joinPointer, splitPointer } from "../../openapi/pointer.ts";

/** Where a value of the bundled document was written. */
export interface Origin {
  readonly source: Source;
  /** JSON pointer in that file. */
  readonly pointer: string;
}

/**
 * Records the place of each object before bundling moves it. Bundling keeps the objects themselves,
 * so that their places can be looked up afterwards.
 */
export function recordOrigins(files: readonly Document[]): ReadonlyMap<object, Origin> {
  const origins = new Map<object, Origin>();
  for (const { source, parsed } of files) remember(parsed, "", source, origins);
  return origins;
}

function remember(
  value: unknown,
  pointer: string,
  source: Source,
  origins: Map<object, Origin>,
): void {
  if (typeof value !== "object" || value === null || origins.has(value)) return;
  origins.set(value, { source, pointer });
  for (const [key, child] of Object.entries(value))
    if (typeof child === "object") remember(child, pointer + joinPointer([key]), source, origins);
}

/** The origin of a pointer into the bundled document: exact, or that of the nearest object above. */
export function findOrigin(
  root: object,
  pointer: string,
  origins: ReadonlyMap<object, Origin>,
): Origin | undefined {
  let value: unknown = root;
  let origin = origins.get(root);
  for (const key of splitPointer(pointer)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) break;
    value = (value as { readonly [key: string]: unknown })[key];
    const known = typeof value === "object" && value !== null ? origins.get(value) : undefined;
    origin = known ?? (origin && { ...origin, pointer: origin.pointer + joinPointer([key]) });
  }
  return origin;
}
