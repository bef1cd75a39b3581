/** Counts what entries show, by the place in the document that it is about. */
import type { Redaction } from "@lading/runtime/redaction";
import { classOf, type EntryDeviation } from "../judge/Deviation.ts";
import { inferSchema, joinSchemas } from "../propose/inferSchema.ts";
import type { Deviation, InferredSchema } from "./Drift.ts";
import { sampleOf } from "./sampleOf.ts";

/** The request or the response of an entry. */
export interface HeldSide {
  readonly entry: number;
  /** Left out: none takes the request. */
  readonly operation?: string;
  readonly side: "request" | "response";
  /** Of the response. */
  readonly status?: number;
}

interface Group {
  readonly first: EntryDeviation;
  readonly side: HeldSide;
  readonly operations: Set<string>;
  readonly scopes: Set<string>;
  count: number;
  last: number;
  readonly samples: Set<string>;
  readonly values: Set<string | number | boolean>;
  inferred?: InferredSchema;
}

/** Kinds whose values are described one by one, or by what all of them can be read as. */
const listed: ReadonlySet<string> = new Set([
  "value-undescribed",
  "query-undescribed",
  "header-undescribed",
]);
const mostSamples = 3;
const mostValues = 50;

export class DriftLog {
  readonly #groups = new Map<string, Group>();
  /** How many requests or responses of each kind were held against the document. */
  readonly #held = new Map<string, number>();
  readonly #redaction: Redaction;

  constructor(redaction: Redaction) {
    this.#redaction = redaction;
  }

  add(side: HeldSide, deviations: readonly EntryDeviation[]): void {
    const { status: _, ...whole } = side;
    const scopes = new Set([scopeOf(side), scopeOf(whole)]);
    for (const scope of scopes) this.#held.set(scope, (this.#held.get(scope) ?? 0) + 1);
    for (const deviation of deviations) this.#addOne(side, deviation);
  }

  #addOne(side: HeldSide, deviation: EntryDeviation): void {
    const { kind, pointer, name, value, valueName = name } = deviation;
    const key = JSON.stringify([kind, pointer, name, side.side]);
    const group = this.#groups.get(key) ?? this.#open(key, side, deviation);
    // However often an entry shows it, it is one entry.
    if (group.last !== side.entry) group.count += 1;
    group.last = side.entry;
    if (side.operation !== undefined) group.operations.add(side.operation);
    // A status that is not described stands against all others.
    const { status: _, ...whole } = side;
    group.scopes.add(scopeOf(kind === "status-undescribed" ? whole : side));
    if (value === undefined) return;
    if (group.samples.size < mostSamples)
      group.samples.add(sampleOf(value, valueName, this.#redaction));
    const schema = inferSchema(value);
    group.inferred = group.inferred ? joinSchemas(group.inferred, schema) : schema;
    if (!listed.has(kind) || !isPlain(value) || group.values.size > mostValues) return;
    group.values.add(typeof value === "string" ? this.#redaction.field(valueName, value) : value);
  }

  #open(key: string, side: HeldSide, first: EntryDeviation): Group {
    const group: Group = {
      first,
      side,
      operations: new Set(),
      scopes: new Set(),
      count: 0,
      last: 0,
      samples: new Set(),
      values: new Set(),
    };
    this.#groups.set(key, group);
    return group;
  }

  deviations(): readonly Deviation[] {
    return [...this.#groups.values()].map((group): Deviation => {
      const { first, side, scopes, operations, values, inferred } = group;
      const { kind, what, pointer, name, isShared = false, mediaType } = first;
      const total = [...scopes].reduce((sum, scope) => sum + (this.#held.get(scope) ?? 0), 0);
      return {
        kind,
        class: classOf(kind),
        what,
        pointer,
        name,
        operations: [...operations],
        side: side.side,
        count: group.count,
        total,
        entry: side.entry,
        samples: [...group.samples],
        ...(inferred && { inferred }),
        ...(values.size > 0 && values.size <= mostValues && { values: [...values] }),
        isShared,
        ...(mediaType !== undefined && { mediaType }),
      };
    });
  }
}

/** What a deviation could have happened in as well. */
function scopeOf({ operation = "", side, status = 0 }: HeldSide): string {
  return JSON.stringify([operation, side, status]);
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
