import type { Rating } from "../rating.ts";

/**
 * The part of a version that a changeset raises. In `^0.2.0` the second number is the one that may break callers, and
 * `1.0.0` promises that the API has settled: that is not for a changed document to say.
 */
export function planBump(rating: Rating, version: string | undefined): Rating {
  const isEarly = version?.startsWith("0.") ?? false;
  if (!isEarly) return rating;
  return rating === "major" ? "minor" : "patch";
}
