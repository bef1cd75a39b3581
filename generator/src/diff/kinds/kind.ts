import type { Rating } from "../rating.ts";

/** What is known about every change of one kind. */
export interface Kind {
  readonly rating: Rating;
  /** A sentence with `{name}` placeholders. */
  readonly what: string;
  /** What callers do about it: a sentence with the same placeholders. */
  readonly adapt: string;
  /** Breaks an exhaustive `switch` only. */
  readonly exhaustive?: true;
}

/** The advice where there is none. */
export const nothing = "Nothing has to change.";

export function major(what: string, adapt: string): Kind {
  return { rating: "major", what, adapt };
}

export function minor(what: string, adapt: string = nothing): Kind {
  return { rating: "minor", what, adapt };
}

export function patch(what: string, adapt: string = nothing): Kind {
  return { rating: "patch", what, adapt };
}
