/** Everything that a run asked of the disk and the environment, with what it found. */
import { hashOf, linkTypeOf, listOf, targetOf, typeAt, type Fact } from "./fact.ts";
import { readFileSync } from "node:fs";
import { dirname, sep } from "node:path";

/** What a run asks about a path. */
export type Look = (typeof allLooks)[number];

const allLooks = ["hash", "type", "linkType", "target", "names"] as const;

/** An environment variable; `null` if it is not set. */
export type Variable = readonly [name: string, value: string | null];

/** The same as plain data, which a worker can send. */
export interface Seen {
  readonly facts: readonly Fact[];
  readonly variables: readonly Variable[];
  /** Something was asked that cannot be compared, or two responses differed. */
  readonly isUncertain: boolean;
}

export class Surroundings {
  readonly #facts = new Map<string, Fact>();
  /** What is to be asked again at the end. */
  readonly #open = new Map<string, Set<Look>>();
  readonly #variables = new Map<string, string | null>();
  #isUncertain = false;

  see(path: string, look: Look): void {
    const known = this.#facts.get(path);
    // A file is hashed each time: a run must not have seen two versions of it.
    if (look !== "hash" && known?.[look] !== undefined) return;
    const now = lookAt(path, look);
    if (known?.hash !== undefined && now.hash !== undefined && known.hash !== now.hash)
      this.#isUncertain = true;
    this.#facts.set(path, { ...known, ...now });
  }

  /** The run itself changes a file or folder: the next run asks the same, and finds something else. */
  forget(path: string): void {
    const inside = `${path}${sep}`;
    for (const fact of this.#facts.values())
      if (fact.path === path || fact.path.startsWith(inside)) this.#ask(fact);
    const above = this.#facts.get(dirname(path));
    if (above?.names !== undefined) this.#ask(above);
    // Folders are created with what is in them.
    for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
      const fact = this.#facts.get(folder);
      if (fact?.type === "absent" || fact?.linkType === "absent") this.#ask(fact);
    }
  }

  #ask({ path, ...fact }: Fact): void {
    this.#facts.delete(path);
    const asked = this.#open.get(path) ?? new Set();
    for (const look of allLooks) if (fact[look] !== undefined) asked.add(look);
    this.#open.set(path, asked);
  }

  seeVariable(name: string, value: string | null): void {
    this.#variables.set(name, value);
  }

  /** What the run depends on cannot be compared. */
  distrust(): void {
    this.#isUncertain = true;
  }

  /** Adds what a worker saw, which has run to the end. */
  add({ facts, variables, isUncertain }: Seen): void {
    for (const fact of facts) this.#facts.set(fact.path, fact);
    for (const [name, value] of variables) this.#variables.set(name, value);
    if (isUncertain) this.#isUncertain = true;
  }

  /** Everything, as it is now that the run has made its changes. */
  list(): Seen {
    for (const [path, looks] of this.#open) for (const look of looks) this.see(path, look);
    this.#open.clear();
    return {
      facts: [...this.#facts.values()],
      variables: [...this.#variables],
      isUncertain: this.#isUncertain,
    };
  }
}

function lookAt(path: string, look: Look): Fact {
  switch (look) {
    case "hash":
      return readFact(path);
    case "type":
      return { path, type: typeAt(path) };
    case "linkType":
      return { path, linkType: linkTypeOf(path) };
    case "target":
      return { path, target: targetOf(path) };
    case "names": {
      const type = typeAt(path);
      return type === "folder" ? { path, type, names: listOf(path) } : { path, type };
    }
  }
}

/** What cannot be read is noted by its type alone. */
function readFact(path: string): Fact {
  const type = typeAt(path);
  if (type !== "file") return { path, type };
  return { path, type, hash: hashOf(readFileSync(path)) };
}
