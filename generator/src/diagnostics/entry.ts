/** Weight of a diagnostic: after an `error` nothing is written; an `info` asks for nothing. */
export type Severity = "error" | "warning" | "info";

/** What the catalogue says about one code. */
export interface CatalogueEntry {
  readonly severity: Severity;
  /** What happened. `{name}` is replaced by the detail of that name. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** Only one operation is affected: `--allow-partial` leaves it out and generates the others. */
  readonly concernsOperation?: true;
  /** The message names everything there is to fix: other places with the same message are counted, not listed. */
  readonly isListedOnce?: true;
}
