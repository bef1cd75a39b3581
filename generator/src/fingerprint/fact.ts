/** What a run saw in one place of the disk, and whether it is still so. */
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import type { BigIntStats, Dirent, Stats } from "node:fs";

/** What there is at a path. */
export type EntryType = "file" | "folder" | "link" | "other" | "absent";

/** What a run saw at a path: as much of it as it asked for. */
export interface Fact {
  readonly path: string;
  /** Symbolic links followed. */
  readonly type?: EntryType;
  /** Symbolic links not followed. */
  readonly linkType?: EntryType;
  /** Where the path leads to when all symbolic links are followed. */
  readonly target?: string;
  /** Hash of a file's content. */
  readonly hash?: string;
  /** What a folder holds (`listOf`). */
  readonly names?: string;
  /**
   * Size, times and inode of the file or folder when its content was compared. While they are the same, the content is. Left out where it
   * was changed so recently that another change could have left them the same.
   */
  readonly stamp?: string;
}

/** The time by the clock of the file system, in nanoseconds. */
export type Clock = () => bigint;

/** File systems round times: FAT to two seconds, others to less. */
const coarsest = 2_000_000_000n;

/**
 * The fact with its present stamp if it still holds; `undefined` if it does not. The content is only read where the stamp differs. The
 * clock is asked before the content is read: a later change gets a later time.
 */
export function confirm(fact: Fact, clock: Clock): Fact | undefined {
  const { path, type, linkType, target, hash, names, stamp } = fact;
  const entry = linkType === undefined ? undefined : statsAt(path, lstatSync);
  if (linkType !== undefined && linkType !== typeOf(entry)) return undefined;
  if (target !== undefined && target !== targetOf(path)) return undefined;
  if (type === undefined && hash === undefined && names === undefined) return fact;
  // Most are no links: asking once will do.
  const stats = entry?.isSymbolicLink() === false ? entry : statsAt(path, statSync);
  if (type !== undefined && type !== typeOf(stats)) return undefined;
  if (hash === undefined && names === undefined) return fact;
  if (stats === undefined) return undefined;
  if (stamp !== undefined && stamp === stampOf(stats)) return fact;
  return confirmContent(fact, clock());
}

function statsAt(path: string, stat: typeof statSync): BigIntStats | undefined {
  return lookUp(() => stat(path, { bigint: true, throwIfNoEntry: false }));
}

function confirmContent({ stamp: _, ...fact }: Fact, now: bigint): Fact | undefined {
  const { path, hash, names } = fact;
  const stats = statSync(path, { bigint: true });
  if (hash !== undefined && hash !== hashOf(readFileSync(path))) return undefined;
  if (names !== undefined && names !== listOf(path)) return undefined;
  const latest = stats.mtimeNs > stats.ctimeNs ? stats.mtimeNs : stats.ctimeNs;
  return latest + coarsest < now ? { ...fact, stamp: stampOf(stats) } : fact;
}

/** The time of the last change of the inode cannot be set back, as that of the content can. */
function stampOf({ size, mtimeNs, ctimeNs, ino, dev }: BigIntStats): string {
  return [size, mtimeNs, ctimeNs, ino, dev].join(" ");
}

export function hashOf(bytes: Uint8Array): string {
  // Loading the library takes longer than everything else where no content is compared.
  const { createHash } = process.getBuiltinModule("node:crypto");
  return createHash("sha256").update(bytes).digest("base64url");
}

/** Links followed. A path through a file, `openapi.yaml/x`, leads to nothing. */
export function typeAt(path: string): EntryType {
  return typeOf(lookUp(() => statSync(path, { throwIfNoEntry: false })));
}

export function linkTypeOf(path: string): EntryType {
  return typeOf(lookUp(() => lstatSync(path, { throwIfNoEntry: false })));
}

export function targetOf(path: string): string {
  return lookUp(() => realpathSync.native(path)) ?? "";
}

/** The names in a folder, each after a letter for its type; a slash is in no name. */
export function listOf(folder: string): string {
  const entries = lookUp(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries
    .map((entry) => `${typeOf(entry).charAt(0)}${entry.name}`)
    .sort()
    .join("/");
}

function typeOf(entry: Stats | BigIntStats | Dirent | undefined): EntryType {
  if (entry === undefined) return "absent";
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "link" : "other";
}

function lookUp<Found>(find: () => Found): Found | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}
