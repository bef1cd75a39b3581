/** Everything that a document describes, and what became of it: met by a call, or not tried for a reason. */

export const kinds = ["operations", "parameters", "bodies", "responses"] as const;

export type Kind = (typeof kinds)[number];

/** What became of all of one kind. */
export interface Coverage {
  readonly documented: number;
  readonly met: number;
  /** By the reason. */
  readonly notTried: Readonly<Record<string, number>>;
}

export class Ledger {
  readonly #entries = new Map<string, { readonly kind: Kind; isMet: boolean; reason?: string }>();

  /** `name` is unique among those of its kind. */
  add(kind: Kind, name: string): void {
    this.#entries.set(`${kind} ${name}`, { kind, isMet: false });
  }

  meet(kind: Kind, name: string): void {
    const entry = this.#entries.get(`${kind} ${name}`);
    if (entry) entry.isMet = true;
  }

  /** The first reason stays; one that is met needs none. */
  skip(kind: Kind, name: string, reason: string): void {
    const entry = this.#entries.get(`${kind} ${name}`);
    if (entry) entry.reason ??= reason;
  }

  coverage(): Readonly<Record<Kind, Coverage>> {
    const of = (kind: Kind): Coverage => {
      const entries = [...this.#entries.values()].filter((entry) => entry.kind === kind);
      const notTried: Record<string, number> = {};
      for (const { isMet, reason } of entries)
        if (!isMet && reason !== undefined) notTried[reason] = (notTried[reason] ?? 0) + 1;
      return {
        documented: entries.length,
        met: entries.filter(({ isMet }) => isMet).length,
        notTried,
      };
    };
    return {
      operations: of("operations"),
      parameters: of("parameters"),
      bodies: of("bodies"),
      responses: of("responses"),
    };
  }

  /** What was neither met nor left out for a reason. */
  unexplained(): readonly string[] {
    return [...this.#entries]
      .filter(([, { isMet, reason }]) => !isMet && reason === undefined)
      .map(([name]) => `${name}: never met, and nothing says why`);
  }
}
