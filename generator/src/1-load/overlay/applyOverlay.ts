import type { Source } from "@redocly/openapi-core";
import type { Details, DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { followKeys, joinPointer } from "../../openapi/pointer.ts";
import type { Findings } from "../check/Findings.ts";
import { InputError } from "../read/InputError.ts";
import { defineProperty, maximumValues } from "../read/toPlainTree.ts";
import {
  isPrimitive,
  kindOf,
  mergeValue,
  replaceValue,
  type Merge,
  type MergeCount,
} from "./mergeValue.ts";
import type { ActionResult, Overlay, OverlayAction } from "./overlay.ts";
import { OverlayOrigins } from "./OverlayOrigins.ts";

/** What an overlay is applied to. */
export interface OverlayTarget {
  /** Changed in place. No value of it is shared by two places. */
  readonly tree: object;
  readonly source: Source;
}

/** Applies the actions one after the other, and reports those that have no effect. Throws `InputError` for a result that is too large. */
export function applyOverlay(target: OverlayTarget, overlay: Overlay, findings: Findings): void {
  const run = new OverlayRun(target.tree, overlay, findings);
  const actions = overlay.actions.map((action) => run.apply(action));
  findings.overlay = { file: findings.nameOf(overlay.source), actions };
  const files = { document: target.source, overlay: overlay.source };
  findings.relocate(target.source, run.origins.locator(target.tree, files));
}

type Keys = readonly string[];

class OverlayRun {
  readonly origins = new OverlayOrigins();
  readonly #tree: object;
  readonly #overlay: Overlay;
  readonly #findings: Findings;
  #copied = 0;

  constructor(tree: object, overlay: Overlay, findings: Findings) {
    this.#tree = tree;
    this.#overlay = overlay;
    this.#findings = findings;
  }

  apply(action: OverlayAction): ActionResult {
    const { target, change, pointer } = action;
    const places = target.select(this.#tree);
    const place = { source: this.#overlay.source, pointer: `${pointer}/target` };
    const { line } = this.#findings.locate(place);
    const result = { target: target.text, kind: change.kind, line, matches: places.length };
    if (places.length === 0) {
      const suggestion = target.suggest(this.#tree);
      this.#report("overlay-target-missing", place.pointer, { target: target.text, suggestion });
      return { ...result, effect: "unmatched", suggestion };
    }
    const count = this.#change(action, places);
    if (count === undefined || count.changed > 0) return { ...result, effect: "applied" };
    const how = count.repeated > 0 ? "the list has what it adds already" : "it changes nothing";
    this.#report("overlay-action-superfluous", place.pointer, { how });
    return { ...result, effect: "superfluous" };
  }

  /** `undefined` after an error. */
  #change({ change, pointer }: OverlayAction, places: readonly Keys[]): MergeCount | undefined {
    if (change.kind === "none") return { changed: 0, repeated: 0 };
    if (change.kind === "remove") return this.#remove(places, `${pointer}/target`);
    if (change.kind === "update")
      return this.#merge(places, { value: change.value, pointer: `${pointer}/update` });
    const at = `${pointer}/copy`;
    const sources = change.from.select(this.#tree);
    if (sources.length > 1) {
      const reason = `\`copy\` selects ${sources.length} places, and one can be copied`;
      return this.#refuse(at, { reason, fix: "Make its JSONPath select one place." });
    }
    const [source] = sources;
    if (source === undefined) {
      const suggestion = change.from.suggest(this.#tree);
      const reason = `${change.from.text} selects nothing that could be copied`;
      return this.#refuse(at, {
        reason,
        fix: `${suggestion}Change \`copy\`, or remove the action.`,
      });
    }
    const value = this.#clone(followKeys(this.#tree, source));
    return this.#merge(places, { value, pointer: at, isCopied: true });
  }

  /** The last first, so that the indices of the others stay what they are. */
  #remove(places: readonly Keys[], pointer: string): MergeCount | undefined {
    for (const keys of places.toReversed()) {
      const [key, holder] = [keys.at(-1), followKeys(this.#tree, keys.slice(0, -1))];
      if (key === undefined) {
        const fix = "Select what is to be removed below `$`.";
        return this.#refuse(pointer, { reason: "the whole document cannot be removed", fix });
      }
      // A place inside another one that is removed too.
      if (typeof holder !== "object" || holder === null || !Object.hasOwn(holder, key)) continue;
      this.origins.remove(holder, key);
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete (holder as Record<string, unknown>)[key];
    }
    return { changed: places.length, repeated: 0 };
  }

  #merge(
    places: readonly Keys[],
    {
      isCopied = false,
      ...given
    }: Pick<Merge, "value" | "pointer"> & { readonly isCopied?: boolean },
  ): MergeCount | undefined {
    const targets = places.map((keys) => followKeys(this.#tree, keys));
    const kinds = [...new Set(targets.map(kindOf))];
    if (kinds.length > 1) return this.#refuseKinds(given.pointer, kinds);
    if (!this.#overlay.takesPrimitives && targets.some(isPrimitive))
      return this.#refuse(given.pointer, oldTarget);
    const total: MergeCount = { changed: 0, repeated: 0 };
    for (const [index, keys] of places.entries()) {
      let isMismatch = false;
      const refuse: Merge["onMismatch"] = ({ pointer, found, value, keys: below }) => {
        isMismatch = true;
        this.#refuseMismatch(pointer, [...keys, ...below], [found, value]);
      };
      const clone = (value: unknown): unknown => this.#clone(value);
      const merge: Merge = { ...given, isCopied, origins: this.origins, clone, onMismatch: refuse };
      const count = this.#mergeAt(keys, targets[index], merge);
      if (isMismatch) return undefined;
      total.changed += count.changed;
      total.repeated += count.repeated;
    }
    return total;
  }

  #mergeAt(keys: Keys, target: unknown, merge: Merge): MergeCount {
    if (typeof target === "object" && target !== null) return mergeValue(target, merge);
    const count: MergeCount = { changed: 0, repeated: 0 };
    if (!isPrimitive(merge.value)) merge.onMismatch({ ...merge, keys: [], found: target });
    else if (merge.value !== target) {
      const holder = followKeys(this.#tree, keys.slice(0, -1)) as object;
      replaceValue(holder, keys.at(-1) ?? "", merge, count);
    }
    return count;
  }

  #refuseKinds(pointer: string, kinds: readonly string[]): undefined {
    const reason = `its target selects ${kinds.join(" and ")}`;
    const fix = "Make an action for each kind.";
    return this.#refuse(pointer, { reason, fix });
  }

  #refuseMismatch(pointer: string, keys: Keys, [found, value]: readonly [unknown, unknown]): void {
    const reason = `${kindOf(value)} cannot be merged into ${kindOf(found)}, at #${joinPointer(keys)}`;
    const fix = "Remove what is there with an action of its own, then add the new value.";
    this.#refuse(pointer, { reason, fix });
  }

  #refuse(pointer: string, details: { readonly reason: string; readonly fix: string }): undefined {
    this.#report("overlay-action-invalid", pointer, details);
    return undefined;
  }

  #report(code: DiagnosticCode, pointer: string, details: Details): void {
    this.#findings.report(code, { source: this.#overlay.source, pointer }, details);
  }

  #clone(value: unknown): unknown {
    this.#copied += 1;
    if (this.#copied > maximumValues)
      throw new InputError(
        "document-too-large",
        { limit: `${maximumValues}` },
        this.#overlay.source,
      );
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((item: unknown) => this.#clone(item));
    const copy: Record<string, unknown> = {};
    for (const [key, child] of Object.entries(value)) defineProperty(copy, key, this.#clone(child));
    return copy;
  }
}

const oldTarget = {
  reason: "in version 1.0 a target must be an object or a list",
  fix: "Write `overlay: 1.1.0` at the top, or select the object around the value.",
};
