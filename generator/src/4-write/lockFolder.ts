import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { lockName, stagingName } from "./staging.ts";

/** The run that holds a folder's lock. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the run took the lock, ISO 8601. */
  readonly since: string;
  /** When its process started, if the system reports it: process ids are reused. */
  readonly began?: string;
}

/** A running holder touches its lock with every file. After this many milliseconds without a touch it counts as dead. */
const silence = 10_000;
/** How long a run waits for another, in milliseconds. */
const defaultPatience = 15_000;
const pause = 50;

/** Locks a folder, which is created if necessary. Waits for another run; returns its holder if that takes too long. */
export async function lockFolder(
  folder: string,
  patience: number = defaultPatience,
): Promise<Holder | undefined> {
  const path = join(folder, stagingName, lockName);
  const end = Date.now() + patience;
  for (;;) {
    mkdirSync(join(folder, stagingName), { recursive: true });
    if (takeLock(path)) return undefined;
    const holder = readHolder(path);
    if (holder === undefined) continue;
    if (isDead(path, holder)) removeLock(path, holder);
    else if (Date.now() >= end) return holder;
    else await setTimeout(pause);
  }
}

/** Shows other runs that this one is still running. Throws if a lock is gone: another run then considered this one dead. */
export function touchLocks(folders: readonly string[]): void {
  const now = new Date();
  for (const folder of folders) utimesSync(join(folder, stagingName, lockName), now, now);
}

/** Waits until no run writes to a folder, for a run that only reads. Returns the holder if that takes too long. */
export async function awaitFolder(
  folder: string,
  patience: number = defaultPatience,
): Promise<Holder | undefined> {
  const path = join(folder, stagingName, lockName);
  for (const end = Date.now() + patience; ; await setTimeout(pause)) {
    const holder = readHolder(path);
    if (holder === undefined || isDead(path, holder)) return undefined;
    if (Date.now() >= end) return holder;
  }
}

function takeLock(path: string): boolean {
  const began = processStart(process.pid);
  const since = new Date().toISOString();
  const holder: Holder = { pid: process.pid, host: hostname(), since, ...(began && { began }) };
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: "wx" });
    return true;
  } catch (error) {
    // ENOENT: the previous run has just removed the folder. EPERM: on Windows, while a file is being removed.
    const { code = "" } = error as NodeJS.ErrnoException;
    if (["EEXIST", "ENOENT", "EPERM"].includes(code)) return false;
    throw error;
  }
}

/** An unreadable lock belongs to a process that was killed, or that is about to write it. */
const unknownHolder: Holder = { pid: 0, host: "", since: "" };

function readHolder(path: string): Holder | undefined {
  try {
    const { pid, host, since, began } = JSON.parse(readFileSync(path, "utf8")) as Partial<Holder>;
    if (typeof pid !== "number" || typeof host !== "string") return unknownHolder;
    return { pid, host, since: String(since), ...(typeof began === "string" && { began }) };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? undefined : unknownHolder;
  }
}

function isDead(path: string, { pid, host, began }: Holder): boolean {
  const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const age = Date.now() - touched;
  // Creating and writing a lock takes almost no time.
  if (age > (pid === 0 ? pause * 10 : silence)) return true;
  if (pid === 0 || host !== hostname()) return false;
  if (!isRunning(pid)) return true;
  const now = processStart(pid);
  return began !== undefined && now !== undefined && began !== now;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is running, and belongs to another user.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process started, in ticks since the system's start; `dead` for a zombie. Only Linux reports it. */
function processStart(pid: number): string | undefined {
  try {
    const [state, ...rest] =
      readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return state === "Z" ? "dead" : rest[18];
  } catch {
    return undefined;
  }
}

/** The lock is renamed first: if two runs find it dead, only one can rename it. Neither removes the lock that the other takes afterwards. */
function removeLock(path: string, dead: Holder): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    const moved = readHolder(aside);
    if (moved?.since === dead.since && moved.pid === dead.pid) rmSync(aside, { force: true });
    else renameSync(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
