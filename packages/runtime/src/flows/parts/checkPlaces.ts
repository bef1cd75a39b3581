import { LadingError } from "../../errors.ts";

/** Checks that there is one address for each part. With too few, the end of the file would be lost. */
export function checkPlaces(operation: string, places: readonly unknown[], parts: number): void {
  if (places.length === parts) return;
  const problem = `the API returned ${places.length} URLs for ${parts} parts`;
  throw new LadingError(`${operation}: ${problem}. Nothing was uploaded.`);
}
