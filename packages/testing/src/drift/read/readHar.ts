import { readFileSync, statSync } from "node:fs";
import { isObject, listOf, objectOf } from "../../document/json.ts";

/** Traffic cannot be read: what is wrong, where, and what to do. */
export class HarError extends Error {}

/** The entries of an archive, not looked at yet. */
export interface ReadHar {
  readonly entries: readonly unknown[];
  /** The program that wrote it: `WebInspector`, `Firefox`, `mitmproxy`. */
  readonly creator: string;
}

/** One text of JavaScript holds no more than half a gigabyte. */
const largest = 400;
const mebibyte = 1_048_576;

/** Reads an HTTP archive (HAR 1.2). Throws a `HarError`. */
export function readHar(path: string): ReadHar {
  const text = readText(path);
  const advice = "Export the traffic as HAR 1.2: browsers call it “Save all as HAR with content”.";
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const line = lineOf(text, reason);
    throw new HarError(`${path}${line} is no JSON: ${reason}. ${advice}`);
  }
  const log = objectOf(parsed)["log"];
  if (!isObject(log)) throw new HarError(`${path} is no HTTP archive: it has no "log". ${advice}`);
  if (!Array.isArray(log["entries"]))
    throw new HarError(`${path} is no HTTP archive: log.entries is no list. ${advice}`);
  return {
    entries: listOf(log["entries"]),
    creator: String(objectOf(log["creator"])["name"] ?? ""),
  };
}

function readText(path: string): string {
  let size: number;
  try {
    const file = statSync(path);
    if (!file.isFile()) throw new HarError(`${path} is no file. Name the HTTP archive itself.`);
    size = file.size;
  } catch (error) {
    if (error instanceof HarError) throw error;
    throw new HarError(`${path} cannot be read. Check the path.`);
  }
  if (size > largest * mebibyte) {
    const shown = Math.ceil(size / mebibyte);
    throw new HarError(
      `${path} has ${String(shown)} MiB; at most ${String(largest)} MiB are read. Record less at once, or filter by host before you export.`,
    );
  }
  // Fiddler begins with a byte order mark.
  return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
}

/** `:12`, where the parser names a position. */
function lineOf(text: string, reason: string): string {
  const position = /at position (\d+)/.exec(reason)?.[1];
  if (position === undefined) return "";
  return `:${String(text.slice(0, Number(position)).split("\n").length)}`;
}
