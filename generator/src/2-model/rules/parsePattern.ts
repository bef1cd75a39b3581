/** A regular expression as a tree, as far as it matters for how long a match may take. */
import { any, complement, dot, escapes, point, type CharacterSet } from "./characterSet.ts";

/** What an expression is made of. Anchors and lookarounds take no character and are left out. */
export type Expression =
  | { readonly kind: "character"; readonly set: CharacterSet }
  | { readonly kind: "sequence" | "choice"; readonly items: readonly Expression[] }
  | {
      readonly kind: "repeat";
      readonly item: Expression;
      readonly least: number;
      /** `Infinity` for no limit. */
      readonly most: number;
    };

/** The expression, and those inside its lookarounds, which are matched on their own. */
export interface ParsedPattern {
  readonly main: Expression;
  readonly asides: readonly Expression[];
}

/** Reads a pattern that `new RegExp(pattern, "u")` takes. */
export function parsePattern(pattern: string): ParsedPattern {
  const parser = new Parser([...pattern]);
  const main = parser.choice();
  return { main, asides: parser.asides };
}

const controls: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, 0: 0 };

class Parser {
  readonly #letters: readonly string[];
  #at = 0;
  readonly asides: Expression[] = [];

  constructor(letters: readonly string[]) {
    this.#letters = letters;
  }

  choice(): Expression {
    const items = [this.#sequence()];
    while (this.#take("|")) items.push(this.#sequence());
    return items.length === 1 ? items[0]! : { kind: "choice", items };
  }

  #sequence(): Expression {
    const items: Expression[] = [];
    while (this.#at < this.#letters.length && !this.#sees("|") && !this.#sees(")")) {
      const atom = this.#atom();
      const repeated = this.#repeated(atom);
      if (repeated) items.push(repeated);
    }
    return { kind: "sequence", items };
  }

  /** `undefined` for what takes no character. */
  #atom(): Expression | undefined {
    const letter = this.#next();
    if (letter === "^" || letter === "$") return undefined;
    if (letter === ".") return { kind: "character", set: dot };
    if (letter === "[") return { kind: "character", set: this.#class() };
    if (letter === "(") return this.#group();
    if (letter !== "\\") return one(letter);
    if (this.#take("b") || this.#take("B")) return undefined;
    if (this.#take("k")) {
      while (this.#next() !== ">");
      return backReference;
    }
    if (/[1-9]/.test(this.#peek())) {
      while (/\d/.test(this.#peek())) this.#next();
      return backReference;
    }
    return { kind: "character", set: this.#escape() };
  }

  #group(): Expression | undefined {
    const isAside = ["?=", "?!", "?<=", "?<!"].some((start) => this.#takeAll(start));
    if (!isAside && this.#take("?") && !this.#take(":")) {
      const end = this.#take("<") ? ">" : ":";
      while (this.#next() !== end);
    }
    const inner = this.choice();
    this.#next();
    if (!isAside) return inner;
    this.asides.push(inner);
    return undefined;
  }

  #repeated(item: Expression | undefined): Expression | undefined {
    const [least, most] = this.#bounds();
    if (most === undefined || !item) return item;
    return { kind: "repeat", item, least, most };
  }

  #bounds(): readonly [least: number, most?: number] {
    let bounds: readonly [number, number] | undefined;
    if (this.#take("*")) bounds = [0, Infinity];
    else if (this.#take("+")) bounds = [1, Infinity];
    else if (this.#take("?")) bounds = [0, 1];
    else if (this.#take("{")) {
      let text = "";
      while (!this.#take("}")) text += this.#next();
      const [least, most] = text.split(",");
      bounds = [Number(least), most === "" ? Infinity : Number(most ?? least)];
    }
    if (!bounds) return [1];
    // Lazy or greedy: all ways are tried before a match fails.
    this.#take("?");
    return bounds;
  }

  #class(): CharacterSet {
    const isNegated = this.#take("^");
    const set: (readonly [number, number])[] = [];
    while (!this.#take("]")) {
      const from = this.#classItem();
      if (
        from.length === 1 &&
        from[0]![0] === from[0]![1] &&
        this.#sees("-") &&
        !this.#endsClass()
      ) {
        this.#next();
        const to = this.#classItem();
        set.push([from[0]![0], to.at(-1)![1]]);
      } else set.push(...from);
    }
    return isNegated ? complement(set) : set;
  }

  #endsClass(): boolean {
    return this.#letters[this.#at + 1] === "]";
  }

  #classItem(): CharacterSet {
    const letter = this.#next();
    if (letter !== "\\") return one(letter).set;
    if (this.#take("b")) return [[8, 8]];
    return this.#escape();
  }

  /** What follows a backslash. */
  #escape(): CharacterSet {
    const letter = this.#next();
    if (letter in escapes) return escapes[letter]!;
    if (letter in controls) return point(controls[letter]!);
    if (letter === "c") return point(this.#next().codePointAt(0)! % 32);
    if (letter === "x") return point(parseInt(this.#next() + this.#next(), 16));
    if (letter === "u") return point(this.#unicode());
    if (letter !== "p" && letter !== "P") return one(letter).set;
    while (this.#next() !== "}");
    // Which letters have a property is a table of its own: any may.
    return any;
  }

  #unicode(): number {
    let text = "";
    if (this.#take("{")) while (!this.#take("}")) text += this.#next();
    else for (let index = 0; index < 4; index++) text += this.#next();
    return parseInt(text, 16);
  }

  #peek(): string {
    return this.#letters[this.#at] ?? "";
  }

  #sees(letter: string): boolean {
    return this.#peek() === letter;
  }

  #take(letter: string): boolean {
    if (!this.#sees(letter)) return false;
    this.#at++;
    return true;
  }

  #takeAll(text: string): boolean {
    if (this.#letters.slice(this.#at, this.#at + text.length).join("") !== text) return false;
    this.#at += text.length;
    return true;
  }

  #next(): string {
    const letter = this.#letters[this.#at++];
    if (letter === undefined) throw new SyntaxError("the pattern ends too early");
    return letter;
  }
}

/** What a group held: anything. */
const backReference: Expression = { kind: "character", set: any };

function one(letter: string): { readonly kind: "character"; readonly set: CharacterSet } {
  return { kind: "character", set: point(letter.codePointAt(0)!) };
}
