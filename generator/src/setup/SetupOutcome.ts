import type { GenerateOutcome } from "../options.ts";

/** What `lading init` and `lading add` did. */
export interface SetupOutcome extends GenerateOutcome {
  /** What it is, and where: one line. Left out if nothing was done. */
  readonly headline?: string;
  /** What was written, in the order in which a reader meets it. */
  readonly done?: readonly Done[];
  /** What to do next. */
  readonly next?: readonly Step[];
  /** What the document could declare besides, as a text for its author. */
  readonly proposal?: readonly string[];
}

/** One file or folder that was written. */
export interface Done {
  readonly change: "created" | "changed" | "kept";
  /** Relative to `root`. */
  readonly path: string;
  /** What it is for. */
  readonly note?: string;
}

/** A command, or a line of code, and what it does. */
export interface Step {
  readonly text: string;
  readonly note?: string;
}
