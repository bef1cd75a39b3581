import {
  catalogue,
  diagnose,
  type Details,
  type Diagnostic,
  type DiagnosticCode,
} from "./catalogue.ts";

/** Where a finding is. */
export interface FoundPlace {
  /** Tells this place from every other one of the document. */
  readonly key: string;
  /** Line and column take a search of the file: asked for only when the finding is listed. */
  readonly locate: () => Pick<Diagnostic, "pointer" | "location">;
}

/** So many findings with the same words are listed; the others are counted. */
const mostAlike = 20;
/** So many findings of one code are listed. */
const mostOfOneCode = 200;

/** Collects the findings about one document: each place once, and no flood of one code. */
export class DiagnosticList {
  readonly #groups = new Map<string, Group>();
  readonly #listedByCode = new Map<DiagnosticCode, number>();
  readonly #overflow = new Map<DiagnosticCode, Group>();
  #hasErrors = false;

  /** Was any finding an error? */
  get hasErrors(): boolean {
    return this.#hasErrors;
  }

  /** In the order in which they were added. A finding that stands for others says how many (`more`). */
  get diagnostics(): readonly Diagnostic[] {
    return [...this.#groups.values()].flatMap(({ listed, more }) =>
      listed.map((each, index) =>
        more > 0 && index === listed.length - 1 ? { ...each, more } : each,
      ),
    );
  }

  add(code: DiagnosticCode, details: Details, place: FoundPlace): void {
    const finding = diagnose(code, details);
    if (finding.severity === "error") this.#hasErrors = true;
    const group = this.#groupOf(finding);
    if (group.places.has(place.key)) return;
    group.places.add(place.key);
    if (group.listed.length >= (catalogue[code].isListedOnce === true ? 1 : mostAlike)) {
      group.more += 1;
      return;
    }
    group.listed.push({ ...finding, ...place.locate() });
    this.#listedByCode.set(code, (this.#listedByCode.get(code) ?? 0) + 1);
  }

  /** The findings with the same words; once a code has filled the list, all that follow join its last group. */
  #groupOf({ code, message }: Diagnostic): Group {
    const key = JSON.stringify([code, message]);
    const known = this.#groups.get(key) ?? this.#overflow.get(code);
    if (known !== undefined) return known;
    const group: Group = { listed: [], places: new Set(), more: 0 };
    if ((this.#listedByCode.get(code) ?? 0) >= mostOfOneCode) this.#overflow.set(code, group);
    this.#groups.set(key, group);
    return group;
  }
}

interface Group {
  readonly listed: Diagnostic[];
  readonly places: Set<string>;
  more: number;
}
