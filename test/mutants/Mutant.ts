import type ts from "typescript";

/** What a kind finds at a place: the text between two offsets, and what stands there instead. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** A way to change a program. It is asked about each expression and statement, never about a type. */
export interface Kind {
  readonly name: string;
  readonly find: (node: ts.Node, source: ts.SourceFile) => readonly Change[];
}

/** One change of one place of the product. */
export interface Mutant extends Change {
  /** Relative to the repository. */
  readonly file: string;
  readonly kind: string;
  /** The place's line, from 1, and its text before and after the change. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
  /** The same as long as the line is: neither its number nor the file's folder is part of it. */
  readonly key: string;
}
