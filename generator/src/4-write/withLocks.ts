import { join } from "node:path";
import { diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";
import type { WriteOutcome } from "./changes.ts";
import { awaitFolder, lockFolder, touchLocks, type Holder } from "./lockFolder.ts";
import { clearStaging } from "./staging.ts";

/** Which folders a run is about to write to. */
export interface LocksRequest {
  readonly root: string;
  /** Relative to the root. */
  readonly folders: readonly string[];
  /** How long to wait for another run, in milliseconds. Default: 15 seconds. */
  readonly patience?: number;
}

/** Runs a function while no other run writes to these folders. Leaves no files of its own behind. */
export async function withLocks(
  { root, folders, patience }: LocksRequest,
  run: (touch: () => void) => WriteOutcome,
): Promise<WriteOutcome> {
  // Always in the same order, so that two runs never wait for each other.
  const ordered = [...folders].sort();
  const locked: string[] = [];
  let isDone = false;
  try {
    for (const folder of ordered) {
      const holder = await lockFolder(join(root, folder), patience);
      if (holder !== undefined) return { diagnostics: [refuse(folder, holder)] };
      locked.push(folder);
    }
    const outcome = run(() => touchLocks(locked.map((folder) => join(root, folder))));
    isDone = outcome.summary !== undefined;
    return outcome;
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    const path = ordered[locked.length] ?? ordered.join(", ");
    const reason = `${syscall} failed with ${code}`;
    return { diagnostics: [diagnose("file-unwritable", { path, reason })] };
  } finally {
    for (const folder of locked) clearStaging(root, folder, isDone);
  }
}

/** Waits until no run writes to these folders, for a run that only compares. Reports the runs that still write after the patience. */
export async function awaitFolders({
  root,
  folders,
  patience,
}: LocksRequest): Promise<readonly Diagnostic[]> {
  const busy: Diagnostic[] = [];
  for (const folder of folders) {
    const holder = await awaitFolder(join(root, folder), patience);
    if (holder !== undefined) busy.push(refuse(folder, holder));
  }
  return busy;
}

function refuse(path: string, { pid, host, since }: Holder): Diagnostic {
  return diagnose("package-busy", { path, pid: String(pid), host, since });
}
