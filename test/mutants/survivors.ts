/** The mutants that may live, each with its reason. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkout } from "./copyRepository.ts";

/** `equivalent: …`, when the program does the same; `text: …`, when only words of a message differ. */
export interface Excuse {
  readonly mutant: string;
  readonly reason: string;
}

export function readExcuses(): ReadonlyMap<string, string> {
  const path = join(checkout, "test/mutants/survivors.json");
  const listed = JSON.parse(readFileSync(path, "utf8")) as readonly Excuse[];
  return new Map(listed.map(({ mutant, reason }) => [mutant, reason]));
}
