/**
 * A seeded sample of the product's mutants. Each mutant has a rank, a digest of the seed and of its own line; the lowest ranks are
 * drawn. So a sample stays the same where its lines do: a commit elsewhere, or a file in another folder, changes nothing.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findMutants } from "./findMutants.ts";
import type { Mutant } from "./Mutant.ts";

/** What is mutated. */
export const sources: readonly string[] = ["packages/runtime/src", "generator/src"];

export interface Draw {
  readonly seed: number;
  /** So many of the sample are passed over. */
  readonly skip: number;
  readonly count: number;
}

/** `isMeant` leaves out others before the draw. */
export function drawSample(
  root: string,
  { seed, skip, count }: Draw,
  isMeant: (mutant: Mutant) => boolean = () => true,
): readonly Mutant[] {
  const rank = ({ key }: Mutant) => createHash("sha256").update(`${seed} ${key}`).digest("hex");
  return allMutants(root)
    .filter(isMeant)
    .map((mutant) => ({ mutant, rank: rank(mutant) }))
    .sort((left, right) => (left.rank < right.rank ? -1 : 1))
    .slice(skip, skip + count)
    .map(({ mutant }) => mutant);
}

function allMutants(root: string): readonly Mutant[] {
  return sourceFiles(root).flatMap((file) =>
    findMutants(file, readFileSync(join(root, file), "utf8")),
  );
}

/** Relative to the repository. */
export function sourceFiles(root: string, folders: readonly string[] = sources): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
      .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
      .sort(),
  );
}
