/** An OpenAPI Overlay (https://spec.openapis.org/overlay/v1.0.0) for what a document does not say. */
import type { JsonObject } from "../../document/json.ts";
import type { Deviation } from "../report/Drift.ts";
import { actionsFor, type Action, type ProposalRules } from "./actionsFor.ts";

export interface Overlay {
  readonly overlay: "1.0.0";
  readonly info: { readonly title: string; readonly version: string };
  readonly actions: readonly Action[];
}

export interface Proposal {
  /** Left out: there is nothing to propose. */
  readonly overlay?: Overlay;
  /** How many deviations it removes. */
  readonly proposed: number;
  /** What has to be decided or written by hand. */
  readonly left: readonly { readonly deviation: Deviation; readonly reason: string }[];
}

export interface ProposalOptions {
  readonly title: string;
  readonly document: JsonObject;
  /** Does the document's own file have a value at that pointer? Overlays change no other file. */
  readonly isOwn: (pointer: string) => boolean;
}

export function proposeOverlay(
  deviations: readonly Deviation[],
  { title, document, isOwn }: ProposalOptions,
): Proposal {
  const rules: ProposalRules = { document, listed: new Set() };
  const actions: Action[] = [];
  const left: { deviation: Deviation; reason: string }[] = [];
  for (const deviation of deviations) {
    const found = isOwn(deviation.pointer)
      ? actionsFor(deviation, rules)
      : "the place is in another file, or written in another form";
    if (typeof found === "string") left.push({ deviation, reason: found });
    else actions.push(...found);
  }
  return {
    ...(actions.length > 0 && {
      overlay: { overlay: "1.0.0" as const, info: { title, version: "1.0.0" }, actions },
    }),
    proposed: deviations.length - left.length,
    left,
  };
}
