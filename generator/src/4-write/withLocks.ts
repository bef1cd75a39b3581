import { join } from "node:path";
import { diagnose } from "../diagnostics.ts";
import type { WriteOutcome } from "./changes.ts";
import { lockFolder, type Holder } from "./lockFolder.ts";
import { clearStaging } from "./staging.ts";

/** Which folders a run is about to write to. */
export interface LocksRequest {
  readonly root: string;
  /** Relative to the root. */
  readonly folders: readonly string[];
  /** How long to wait for another run, in milliseconds. Default: 15 seconds. */
  readonly patience?: number;
}

/** Does something while no other run writes to these folders; leaves none of its own files behind. */
export async function withLocks(
  { root, folders, patience }: LocksRequest,
  run: () => WriteOutcome,
): Promise<WriteOutcome> {
  const locked: string[] = [];
  let isDone = false;
  try {
    // In one order everywhere: two runs never wait for each other.
    for (const folder of [...folders].sort()) {
      const holder = await lockFolder(join(root, folder), patience);
      if (holder !== undefined) return { diagnostics: [refuse(folder, holder)] };
      locked.push(folder);
    }
    const outcome = run();
    isDone = outcome.summary !== undefined;
    return outcome;
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    const path = folders[locked.length] ?? folders.join(", ");
    const reason = `${syscall} failed with ${code}`;
    return { diagnostics: [diagnose("file-unwritable", { path, reason })] };
  } finally {
    for (const folder of locked) clearStaging(root, folder, isDone);
  }
}

function refuse(path: string, { pid, host, since }: Holder): ReturnType<typeof diagnose> {
  return diagnose("package-busy", { path, pid: String(pid), host, since });
}
