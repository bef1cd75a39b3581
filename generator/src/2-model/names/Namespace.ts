/** How a name is claimed. */
export interface Claim {
  /** Identifies what is named: the same in every run, even if the document grows. */
  readonly key: string;
  /** Names to take, in this order, where `wanted` is not free. */
  readonly others?: readonly string[];
}

export interface Wish extends Claim {
  readonly wanted: string;
}

/** A name that is not what was wanted, because of former generations. */
export interface NameChange {
  readonly key: string;
  /** The name of former generations. */
  readonly given: string | undefined;
  readonly wanted: string;
  readonly name: string;
  /** The key that `wanted` is kept for. */
  readonly owner?: string;
}

/** What a namespace begins with. */
export interface NamespaceOptions {
  /** For names that become files, which some disks compare without case. */
  readonly ignoreCase?: boolean;
  /** Names of former generations by key: they are kept, and no one else gets them, gone as their owners may be. */
  readonly given?: ReadonlyMap<string, string>;
  /** Names, each with the key that alone may have it. */
  readonly owned?: readonly (readonly [name: string, key: string])[];
  /** May a name be printed at all? A given one may come from a file that was edited. */
  readonly isLegal?: (name: string) => boolean;
}

/**
 * Names that share one namespace. Who comes first gets the plain name, so callers hand names in an order that depends on the
 * document's content, never on the order in which it happens to be written.
 */
export class Namespace {
  readonly #reserved = new Set<string>();
  /** Name → keys of those that may have it: one thing may be known by several. */
  readonly #owners = new Map<string, Set<string>>();
  /** Name → key of what has it now. */
  readonly #holders = new Map<string, string>();
  readonly #names: Map<string, string>;
  readonly #given: ReadonlyMap<string, string>;
  readonly #fold: (name: string) => string;
  readonly #isLegal: (name: string) => boolean;
  readonly #changes: NameChange[] = [];
  /** Keys of former generations. */
  readonly #kept: ReadonlySet<string>;

  constructor(options: NamespaceOptions = {}) {
    const { ignoreCase = false, given = new Map<string, string>(), owned = [], isLegal } = options;
    this.#fold = ignoreCase ? (name) => name.toLowerCase() : (name) => name;
    this.#isLegal = isLegal ?? (() => true);
    this.#given = given;
    this.#names = new Map(given);
    const all = [...Array.from(given, ([key, name]) => [name, key] as const), ...owned];
    this.#kept = new Set(all.map(([, key]) => key));
    for (const [name, key] of all) this.#own(name, key);
  }

  /** Every name by its key, those of former generations too. */
  get names(): ReadonlyMap<string, string> {
    return this.#names;
  }

  /** Takes names that generated code must not use. */
  reserve(names: Iterable<string>): void {
    for (const name of names) this.#reserved.add(this.#fold(name));
  }

  /** Had the thing a name in a former generation? */
  isGiven(key: string): boolean {
    return this.#given.has(key);
  }

  /** The key of something else that had the name in a former generation. */
  formerOwner(name: string, key: string): string | undefined {
    const owners = this.#owners.get(this.#fold(name));
    if (owners === undefined || owners.has(key)) return undefined;
    return [...owners].find((owner) => this.#kept.has(owner));
  }

  /** Lets something be known by another key, too. */
  addKey(key: string, other: string): void {
    const name = this.#names.get(key);
    if (name === undefined || this.#names.has(other)) return;
    this.#own(name, other);
    this.#names.set(other, name);
  }

  #own(name: string, key: string): void {
    const keys = this.#owners.get(this.#fold(name)) ?? new Set();
    this.#owners.set(this.#fold(name), keys.add(key));
  }

  /** What the names of former generations did to those of this one. */
  get changes(): readonly NameChange[] {
    return this.#changes;
  }

  /** The name that was given before, else `wanted` where it is free, else another one, at last with a number. */
  claim(wanted: string, { key, others = [] }: Claim): string {
    const given = this.#given.get(key);
    const candidates = [...(given === undefined ? [] : [given]), wanted, ...others];
    const base = /\d$/.test(wanted) ? `${wanted}_` : wanted;
    let name = candidates.find((candidate) => this.#isFree(candidate, key));
    for (let count = 2; name === undefined; count += 1)
      if (this.#isFree(`${base}${count}`, key)) name = `${base}${count}`;
    this.#note({ key, given, wanted, name });
    this.#holders.set(this.#fold(name), key);
    this.#own(name, key);
    this.#names.set(key, name);
    return name;
  }

  #note({ key, given, wanted, name }: Omit<NameChange, "owner">): void {
    const before = this.formerOwner(wanted, key);
    const change = { key, given, wanted, name };
    if (this.#changes.some((known) => known.key === key)) return;
    if (given !== undefined && given !== name) this.#changes.push(change);
    else if (given === undefined && name !== wanted && before !== undefined)
      this.#changes.push({ ...change, owner: before });
  }

  /**
   * Names for several things, by their keys. Alternatives come second: what one is called in place of the name it wants never takes
   * the name that another wants.
   */
  claimAll(wishes: readonly Wish[]): ReadonlyMap<string, string> {
    const isFirst = new Map<Wish, boolean>();
    const names = new Map<string, string>();
    for (const wish of wishes) {
      const first = this.#given.get(wish.key) ?? wish.wanted;
      isFirst.set(wish, this.#isFree(first, wish.key));
      if (isFirst.get(wish)) names.set(wish.key, this.claim(wish.wanted, wish));
    }
    for (const wish of wishes)
      if (!isFirst.get(wish)) names.set(wish.key, this.claim(wish.wanted, wish));
    return names;
  }

  #isFree(name: string, key: string): boolean {
    const folded = this.#fold(name);
    const holder = this.#holders.get(folded);
    return (
      !this.#reserved.has(folded) &&
      (this.#owners.get(folded)?.has(key) ?? true) &&
      (holder === undefined || holder === key) &&
      this.#isLegal(name)
    );
  }
}
