import type { ActionResult } from "../1-load/overlay/overlay.ts";
import { diagnose, type Diagnostic } from "../diagnostics/catalogue.ts";
import type { LoadedVersion } from "../diff/loadVersions.ts";

/** What an overlay does to the new document. */
export interface OverlayUpdate {
  /** Relative to the workspace. */
  readonly file: string;
  readonly actions: readonly ActionUpdate[];
}

export interface ActionUpdate extends ActionResult {
  /** It matched something in the present document, and matches nothing in the new one. */
  readonly isLost: boolean;
}

export interface ComparedOverlays {
  readonly update: OverlayUpdate;
  /** One for each action that is lost. */
  readonly lost: readonly Diagnostic[];
}

/** Compares what the same overlay does to the present document and to the new one. */
export function compareOverlays(
  before: LoadedVersion,
  after: LoadedVersion,
): ComparedOverlays | undefined {
  if (after.overlay === undefined) return undefined;
  const { file, actions } = after.overlay;
  const former = before.overlay?.actions ?? [];
  const compared = actions.map((action, index): ActionUpdate => {
    const hadMatches = (former[index]?.matches ?? 0) > 0;
    return { ...action, isLost: hadMatches && action.matches === 0 };
  });
  const lost = compared.flatMap((action, index) =>
    action.isLost ? [describeLost(action, former[index]?.matches ?? 0, after)] : [],
  );
  return { update: { file, actions: compared }, lost };
}

function describeLost(
  action: ActionResult,
  count: number,
  { diagnostics }: LoadedVersion,
): Diagnostic {
  const { pointer, location } =
    diagnostics.find(
      (each) => each.code === "overlay-target-missing" && each.location?.line === action.line,
    ) ?? {};
  return diagnose(
    "overlay-target-lost",
    {
      target: action.target,
      places: count === 1 ? "one place" : `${count} places`,
      suggestion: action.suggestion ?? "",
    },
    { ...(pointer !== undefined && { pointer }), ...(location && { location }) },
  );
}
