import { createRequire } from "node:module";
import type { Document, LineCounter, Pair, YAMLMap } from "yaml";
import { mostCharacters } from "./parseLeniently.ts";

/** A key that one mapping has twice, and how it is read. */
export interface RepeatedKey {
  readonly key: string;
  readonly reading: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Reads YAML or JSON with repeated keys where the meaning is obvious: equal values are one, two mappings are merged, and of
 * two scalars the last one is used, as by every JSON parser. `undefined` for anything else.
 */
export function joinRepeatedKeys(text: string, note: (repeated: RepeatedKey) => void): unknown {
  if (text.length > mostCharacters) return undefined;
  const yaml = createRequire(import.meta.url)("yaml") as typeof import("yaml");
  const lines = new yaml.LineCounter();
  const options = { uniqueKeys: false, merge: true, lineCounter: lines } as const;
  const document = yaml.parseDocument(text, { ...options, logLevel: "error" });
  if (document.errors.length > 0) return undefined;
  const joining: Joining = { yaml, document, lines, note, isPlain: true };
  yaml.visit(document, { Map: (_, map) => void joinPairs(map, joining) });
  return joining.isPlain ? document.toJS({ maxAliasCount: 1000 }) : undefined;
}

interface Joining {
  readonly yaml: typeof import("yaml");
  readonly document: Document;
  readonly lines: LineCounter;
  readonly note: (repeated: RepeatedKey) => void;
  isPlain: boolean;
}

function joinPairs(map: YAMLMap, joining: Joining): void {
  const { yaml, lines, note } = joining;
  const first = new Map<string, Pair>();
  const kept: Pair[] = [];
  for (const pair of map.items) {
    const key = String(yaml.isScalar(pair.key) ? pair.key.value : pair.key);
    const before = first.get(key);
    first.set(key, before ?? pair);
    // A mapping may have several merge keys (`<<`).
    if (before === undefined || key === "<<") {
      kept.push(pair);
      continue;
    }
    const reading = join(before, pair, joining);
    if (reading === undefined) joining.isPlain = false;
    const offset = yaml.isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
    const { line, col } = lines.linePos(offset);
    note({ key, reading: reading ?? "", line, column: col });
  }
  map.items = kept;
}

/** Merges the second pair into the first. */
function join(one: Pair, other: Pair, { yaml, document }: Joining): string | undefined {
  const plain = (node: unknown): string =>
    JSON.stringify(yaml.isNode(node) ? node.toJS(document) : node);
  if (plain(one.value) === plain(other.value)) return "both values are the same";
  if (yaml.isMap(one.value) && yaml.isMap(other.value)) {
    one.value.items.push(...other.value.items);
    return "the two mappings are merged";
  }
  const isPlain = [one.value, other.value].every((node) => node === null || yaml.isScalar(node));
  if (!isPlain) return undefined;
  one.value = other.value;
  return "the last one is used";
}
