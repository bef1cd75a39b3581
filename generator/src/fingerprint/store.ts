/** Fingerprints as files, one for each run. They only save time: what cannot be read or written is left out. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Clock, Fact } from "./fact.ts";
import type { Run } from "./identifyRun.ts";
import type { Variable } from "./Surroundings.ts";
import type { Repeat } from "./watcher.ts";

/** What a run depended on and left, and what it reports when it is repeated. */
export interface Fingerprint {
  readonly facts: readonly Fact[];
  readonly variables: readonly Variable[];
  readonly repeat: Repeat;
}

interface Stored extends Fingerprint {
  readonly format: number;
  readonly key: string;
}

/** Changes with the meaning of what is stored. */
const format = 1;
/** The oldest go first. */
const mostKept = 32;

/** `undefined` where there is none, or none that this version wrote. */
export function readFingerprint(run: Run): Fingerprint | undefined {
  try {
    const stored = JSON.parse(readFileSync(pathOf(run), "utf8")) as Partial<Stored>;
    return isWhole(stored) && stored.key === run.key ? stored : undefined;
  } catch {
    return undefined;
  }
}

function isWhole(stored: Partial<Stored>): stored is Stored {
  const { facts, variables, repeat } = stored;
  const isList = [facts, variables, repeat?.diagnostics, repeat?.summary?.packages].every(
    Array.isArray,
  );
  return stored.format === format && isList;
}

/** A reader sees the old file or the new one, never a part. */
export function writeFingerprint(run: Run, fingerprint: Fingerprint): void {
  const path = pathOf(run);
  const part = `${path}.${process.pid}`;
  try {
    mkdirSync(run.cache, { recursive: true });
    const stored: Stored = { format, key: run.key, ...fingerprint };
    writeFileSync(part, JSON.stringify(stored));
    renameSync(part, path);
    removeOldest(run.cache);
  } catch {
    remove(part);
  }
}

function removeOldest(cache: string): void {
  const names = readdirSync(cache);
  if (names.length <= mostKept) return;
  const ages = names.map((name) => ({ name, time: statSync(join(cache, name)).mtimeMs }));
  const oldest = ages.toSorted((one, other) => other.time - one.time).slice(mostKept);
  for (const { name } of oldest) remove(join(cache, name));
}

/** A clock that writes a file, once, and asks for its time; 0 where no file can be written, so that nothing counts as old. */
export function clockOf({ cache }: Run): Clock {
  let time: bigint | undefined;
  return () => (time ??= askTime(cache));
}

function askTime(cache: string): bigint {
  const path = join(cache, `now.${process.pid}`);
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(path, "");
    return statSync(path, { bigint: true }).mtimeNs;
  } catch {
    return 0n;
  } finally {
    remove(path);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Another run has removed it, or the folder cannot be written.
  }
}

/** Keys are compared in full: the name only has to be short, and rarely the same as another's. */
function pathOf({ cache, key }: Run): string {
  let hash = 0;
  for (let index = 0; index < key.length; index += 1)
    hash = (Math.imul(hash, 31) + key.charCodeAt(index)) >>> 0;
  return join(cache, `${hash.toString(36)}.json`);
}
