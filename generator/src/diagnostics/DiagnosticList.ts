import {
  catalogue,
  diagnose,
  type Details,
  type Diagnostic,
  type DiagnosticCode,
} from "./catalogue.ts";

/** Where a finding is. */
export interface FindingPlace {
  /** Identifies the place within the document. */
  readonly key: string;
  /** Finding the line and column takes a search of the file, so it is called only for a listed finding. */
  readonly locate: () => Pick<Diagnostic, "pointer" | "location">;
}

/** At most this many findings with the same message are listed; the others are counted. */
const maximumAlike = 20;
/** At most this many findings of one code are listed. */
const maximumOfOneCode = 200;

/** Collects the findings about one document: each place once, and a limited number per code. */
export class DiagnosticList {
  readonly #groups = new Map<string, Group>();
  readonly #listedByCode = new Map<DiagnosticCode, number>();
  readonly #overflow = new Map<DiagnosticCode, Group>();
  #hasErrors = false;

  /** Was any finding an error? */
  get hasErrors(): boolean {
    return this.#hasErrors;
  }

  /** In the order in which they were added. The last listed finding of a group says how many are not listed (`more`). */
  get diagnostics(): readonly Diagnostic[] {
    return [...this.#groups.values()].flatMap(({ listed, more }) =>
      listed.map((each, index) =>
        more > 0 && index === listed.length - 1 ? { ...each, more } : each,
      ),
    );
  }

  add(code: DiagnosticCode, details: Details, place: FindingPlace): void {
    const finding = diagnose(code, details);
    if (finding.severity === "error") this.#hasErrors = true;
    const group = this.#groupOf(finding);
    if (group.places.has(place.key)) return;
    group.places.add(place.key);
    if (group.listed.length >= (catalogue[code].isListedOnce === true ? 1 : maximumAlike)) {
      group.more += 1;
      return;
    }
    group.listed.push({ ...finding, ...place.locate() });
    this.#listedByCode.set(code, (this.#listedByCode.get(code) ?? 0) + 1);
  }

  /** The findings with the same message. Once a code has filled the list, all further ones join its last group. */
  #groupOf({ code, message }: Diagnostic): Group {
    const key = JSON.stringify([code, message]);
    const known = this.#groups.get(key) ?? this.#overflow.get(code);
    if (known !== undefined) return known;
    const group: Group = { listed: [], places: new Set(), more: 0 };
    if ((this.#listedByCode.get(code) ?? 0) >= maximumOfOneCode) this.#overflow.set(code, group);
    this.#groups.set(key, group);
    return group;
  }
}

interface Group {
  readonly listed: Diagnostic[];
  readonly places: Set<string>;
  more: number;
}
