/** The outcome of a run that would find everything as the last one left it. Loads nothing of the generator. */
import type { GenerateOutcome } from "../options.ts";
import { confirm, type Clock, type Fact } from "./fact.ts";
import type { Run } from "./identifyRun.ts";
import { readFingerprint, writeFingerprint, type Fingerprint } from "./store.ts";

/** `undefined` when anything has changed, or nothing is known. */
export function reuseOutcome(run: Run, clock: Clock): GenerateOutcome | undefined {
  const known = readFingerprint(run);
  const confirmed = known && confirmFingerprint(known, clock);
  if (known === undefined || confirmed === undefined) return undefined;
  // A file was touched or is older now: the next run need not read it.
  if (confirmed.facts.some((fact, index) => fact.stamp !== known.facts[index]?.stamp))
    writeFingerprint(run, confirmed);
  const { install, ...outcome } = known.repeat;
  const isInstallNamed = install !== undefined && run.mode === "write";
  return { ...outcome, ...(isInstallNamed && { install }) };
}

/** With present stamps; `undefined` when anything differs. */
export function confirmFingerprint(known: Fingerprint, clock: Clock): Fingerprint | undefined {
  const { facts, variables, repeat } = known;
  if (variables.some(([name, value]) => (process.env[name] ?? null) !== value)) return undefined;
  const confirmed = confirmAll(facts, clock);
  return confirmed && { facts: confirmed, variables, repeat };
}

function confirmAll(facts: readonly Fact[], clock: Clock): readonly Fact[] | undefined {
  const confirmed: Fact[] = [];
  try {
    for (const fact of facts) {
      const present = confirm(fact, clock);
      if (present === undefined) return undefined;
      confirmed.push(present);
    }
    return confirmed;
  } catch {
    // A file cannot be read any more: the whole run says why.
    return undefined;
  }
}
