/** `lading diff --changeset`: a changeset for each package whose API changed. */
import { rmSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { readText } from "../../4-write/readText.ts";
import { writeNewFiles } from "../../4-write/writeNewFiles.ts";
import { diagnose, type Diagnostic } from "../../diagnostics/catalogue.ts";
import { hashText } from "../../manifest/manifest.ts";
import { parseStrictJson } from "../../manifest/parseStrictJson.ts";
import type { Api } from "../../2-model/model.ts";
import type { Comparison } from "../change.ts";
import type { Rating } from "../rating.ts";
import { findChangesets } from "./findChangesets.ts";
import { planBump } from "./planBump.ts";
import { isForSameChange, judgeChangeset, printChangeset } from "./printChangeset.ts";

/** A comparison, and what else a changeset needs to know. */
export interface Compared {
  readonly comparison: Comparison;
  /** The model of the older version. */
  readonly former: Api;
  /** The package's folder, relative to the root. */
  readonly folder: string;
}

/** One changeset, and what happened to it. */
export interface ChangesetSummary {
  /** Relative to the root. */
  readonly path: string;
  readonly packageName: string;
  readonly change: "created" | "replaced" | "kept" | "removed";
  /** The part of the version that it raises; left out for one that is removed. */
  readonly bump?: Rating;
  /** Of the package today. */
  readonly version?: string;
}

export interface ChangesetOutcome {
  readonly changesets: readonly ChangesetSummary[];
  readonly diagnostics: readonly Diagnostic[];
}

export function writeChangesets(root: string, compared: readonly Compared[]): ChangesetOutcome {
  const home = findChangesets(root);
  if (home === undefined)
    return { changesets: [], diagnostics: [diagnose("changesets-not-set-up")] };
  const outcomes = compared.map((each) => writeChangeset({ ...each, root, home }));
  return {
    changesets: outcomes.flatMap((outcome) => ("path" in outcome ? [outcome] : [])),
    diagnostics: outcomes.flatMap((outcome) => ("code" in outcome ? [outcome] : [])),
  };
}

interface Place extends Compared {
  readonly root: string;
  /** The folder that has `.changeset/`. */
  readonly home: string;
}

function writeChangeset(place: Place): ChangesetSummary | Diagnostic | { readonly none: true } {
  const { root, home, comparison, folder } = place;
  const { api, packageName, rating } = comparison;
  const path = `.changeset/${nameOf(place)}.md`;
  const shown = relative(root, join(home, path)).split(sep).join("/");
  const found = readText(home, path);
  if (rating === undefined) {
    // The change that an earlier run described was taken back.
    if (found === undefined || judgeChangeset(found) !== "as written") return { none: true };
    rmSync(join(home, path));
    return { path: shown, packageName, change: "removed" };
  }
  const manifest = parseStrictJson(readText(join(root, folder), "package.json") ?? "");
  if (!("value" in manifest)) return diagnose("changeset-without-package", { api, path: folder });
  const version = manifest.value["version"];
  const bump = planBump(rating, typeof version === "string" ? version : undefined);
  const text = printChangeset(comparison, bump);
  const summary = {
    path: shown,
    packageName,
    bump,
    ...(typeof version === "string" && { version }),
  };
  if (found !== undefined && isForSameChange(found, text)) return { ...summary, change: "kept" };
  const state = found === undefined ? "as written" : judgeChangeset(found);
  if (state !== "as written")
    return diagnose(state === "edited" ? "changeset-edited" : "file-not-ours", {
      path: shown,
      fix: "Move it away or delete it, then run the command again.",
    });
  const replaces = found === undefined ? {} : { replaces: found };
  const [obstacle] = writeNewFiles(home, [{ path, text, ...replaces }]);
  return obstacle ?? { ...summary, change: found === undefined ? "created" : "replaced" };
}

/**
 * The same for the same older version, so that a second run replaces what the first one wrote; another one for the next
 * version, so that a changeset that waits for its release stays as it is.
 */
function nameOf({ comparison, former }: Compared): string {
  const api = comparison.api.replaceAll(/[^\w.-]+/g, "-");
  return `lading-${api}-${hashText(JSON.stringify(former)).slice(0, 8)}`;
}
