/** A plugin of vite: each region of the product notes that it ran, and the module that it was loaded. */
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Plugin } from "vitest/config";
import { sources } from "./drawSample.ts";
import { findRegions } from "./regions.ts";

export function recordRegions(root: string): Plugin {
  return {
    name: "record-regions",
    enforce: "pre",
    load(id) {
      const file = relative(root, id.split("?")[0] ?? id);
      if (!sources.some((folder) => file.startsWith(`${folder}/`)) || !file.endsWith(".ts")) return;
      return { code: recording(file, readFileSync(join(root, file), "utf8")), map: null };
    },
  };
}

/** The text with a note in each region. All stays on its line. */
export function recording(file: string, text: string): string {
  const inserted: Insertion[] = [];
  for (const { start, end, expression } of findRegions(file, text)) {
    const note = `globalThis.ladingRegions?.add(${JSON.stringify(`${file}@${start}`)})`;
    if (!expression) inserted.push({ at: start + 1, text: `${note};`, order: 0 });
    else
      inserted.push(
        // Of two that begin together, the longer one begins first; and it ends last.
        { at: start, text: `(${note}, `, order: -end },
        { at: end, text: ")", order: -start },
      );
  }
  inserted.sort((left, right) => left.at - right.at || left.order - right.order);
  let done = 0;
  const pieces = inserted.map(({ at, text: note }) => {
    const piece = text.slice(done, at) + note;
    done = at;
    return piece;
  });
  return pieces.join("") + text.slice(done);
}

interface Insertion {
  readonly at: number;
  readonly text: string;
  readonly order: number;
}
