import { fillTemplate, type Details } from "../diagnostics/catalogue.ts";
import type { Change, Version } from "./change.ts";
import { ratings } from "./rating.ts";
import { findPlace } from "./findPlace.ts";
import { kinds, type ChangeKind } from "./kinds.ts";

/** What a change is about. */
export interface About {
  /** The operation, type or option. */
  readonly subject: string;
  readonly affected: string;
  /** For the placeholders of the kind's sentences, besides `{name}`, the subject. */
  readonly details?: Details;
  /** JSON pointer of the operation, schema or object. */
  readonly pointer?: string | undefined;
  /** Leads from there to the part that changed. */
  readonly path?: readonly string[];
}

/** How a comparison reports what it finds. */
export type ReportChange = (kind: ChangeKind, about: About) => void;

/** Collects the changes, each once. */
export class ChangeList {
  readonly #changes = new Map<string, Change>();
  readonly #before: Version;
  readonly #after: Version;

  constructor(before: Version, after: Version) {
    this.#before = before;
    this.#after = after;
  }

  /** The worst first; those of one rating as they were found. */
  get changes(): readonly Change[] {
    return ratings.flatMap((rating) =>
      [...this.#changes.values()].filter((change) => change.rating === rating),
    );
  }

  readonly isReported = (subject?: string): boolean =>
    subject === undefined
      ? this.#changes.size > 0
      : this.changes.some((change) => change.subject === subject);

  readonly report: ReportChange = (kind, about) => {
    const { rating, what, adapt, exhaustive } = kinds[kind];
    const { subject, affected } = about;
    const details = { name: subject, ...about.details };
    const change = {
      rating,
      kind,
      what: fillTemplate(what, details),
      subject,
      affected,
      adapt: fillTemplate(adapt, details),
      ...(exhaustive && { exhaustive }),
      ...this.#placeOf(kind, about),
    };
    this.#changes.set(`${kind} ${change.what}`, change);
  };

  /** What is there still is shown in the newer document. */
  #placeOf(kind: ChangeKind, { pointer, path = [] }: About) {
    if (pointer === undefined) return {};
    const isRemoval = kind.endsWith("-removed");
    const newer = findPlace(this.#after.document, pointer, path);
    const older = findPlace(this.#before.document, pointer, path);
    const isOlder = older?.isExact === true && (isRemoval || newer?.isExact !== true);
    const found = isOlder ? older : (newer ?? older);
    if (found === undefined) return {};
    const isGone = found === older && newer !== older;
    const { locate } = isGone ? this.#before : this.#after;
    const location = locate(found.pointer);
    return { pointer: found.pointer, location, ...(isGone && { isGone: true as const }) };
  }
}
