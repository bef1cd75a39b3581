/** Distinguishes things that have the same name by one word each: the word that a reader would choose. */
import { joinWords, words } from "./words.ts";

/** What an operation can be distinguished by. */
export interface Traits {
  /** Upper case, or as the document writes it. */
  readonly method: string;
  readonly path: string;
  /** Its tags, in order. */
  readonly tags: readonly string[];
  /** Name of the file that describes it, without folders and ending. */
  readonly file?: string;
}

/**
 * A different word for each, spelled like the start of a name. It comes from their files, else their tags, else the first or last
 * segment that their paths do not share, else their paths, else their methods. `undefined` where only a number would distinguish them.
 */
export function distinguish(all: readonly Traits[]): readonly string[] | undefined {
  const shared = sharedSegments(all);
  const sources: readonly ((traits: Traits, index: number) => readonly string[])[] = [
    ({ file = "" }) => words(file),
    ({ tags: [tag = ""] }) => words(tag),
    ({ path }) => words(ownSegments(path, shared).at(0) ?? ""),
    ({ path }) => words(ownSegments(path, shared).at(-1) ?? ""),
    ({ path }) => ownSegments(path, new Set()).flatMap(words),
    ({ path }) => pathWords(path),
    ({ method }) => words(method.toLowerCase()),
    ({ method, path }) => [...words(method.toLowerCase()), ...pathWords(path)],
  ];
  for (const wordsOf of sources) {
    const labels = all.map((traits, index) => label(wordsOf(traits, index)));
    if (isTelling(labels)) return labels;
  }
  return undefined;
}

/** The segments that are neither parameters nor shared by all. */
function ownSegments(path: string, shared: ReadonlySet<string>): readonly string[] {
  return path
    .split("/")
    .filter((segment) => !shared.has(segment) && segment !== "" && !segment.includes("{"));
}

/** `/pets/{id}/photos` → `["pets", "By", "id", "photos"]`. */
export function pathWords(path: string): readonly string[] {
  return path
    .split("/")
    .flatMap((segment) => segment.split(/(\{[^{}]*\})/))
    .flatMap((part) => {
      const [, parameter] = /^\{([^{}]*)\}$/.exec(part) ?? [];
      return parameter === undefined ? words(part) : ["By", ...words(parameter)];
    });
}

function sharedSegments(all: readonly Traits[]): ReadonlySet<string> {
  const [first = [], ...others] = all.map(({ path }) => path.split("/"));
  return new Set(first.filter((segment) => others.every((path) => path.includes(segment))));
}

function label(all: readonly string[]): string {
  const joined = joinWords(all);
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}

function isTelling(labels: readonly string[]): boolean {
  return (
    labels.every((each) => /^\p{ID_Start}/u.test(each)) && new Set(labels).size === labels.length
  );
}
