/** What is known of mutants: those that may live, each with its reason, and which test killed those of earlier samples. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { checkout } from "./copyRepository.ts";

/** `equivalent: …`, when the program does the same; `text: …`, when only words of a message differ. */
export interface Excuse {
  readonly mutant: string;
  readonly reason: string;
}

/** A test file by mutant. */
export type Killers = Readonly<Record<string, string>>;

const survivorsPath = join(checkout, "test/mutants/survivors.json");
const killersPath = join(checkout, "test/mutants/killers.json");

export function readExcuses(): ReadonlyMap<string, string> {
  const listed = JSON.parse(readFileSync(survivorsPath, "utf8")) as readonly Excuse[];
  return new Map(listed.map(({ mutant, reason }) => [mutant, reason]));
}

export function readKillers(): Killers {
  return JSON.parse(readFileSync(killersPath, "utf8")) as Killers;
}

/** Adds to what is known. */
export async function recordKillers(killers: Killers): Promise<void> {
  const all = Object.entries({ ...readKillers(), ...killers }).sort();
  const text = JSON.stringify(Object.fromEntries(all));
  writeFileSync(killersPath, await format(text, { parser: "json", printWidth: 100 }));
}
