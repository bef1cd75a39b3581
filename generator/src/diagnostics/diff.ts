import type { CatalogueEntry } from "./entry.ts";

/** Codes of comparing two versions of an API, and of the changesets that follow from it. */
export type DiffCode =
  | "revision-unreadable"
  | "diff-api-unclear"
  | "lading-unavailable"
  | "lading-needs-revision"
  | "api-new"
  | "changesets-not-set-up"
  | "changeset-edited"
  | "changeset-without-package";

export const diffDiagnostics: Readonly<Record<DiffCode, CatalogueEntry>> = {
  "revision-unreadable": {
    severity: "error",
    message: "The revision {revision} cannot be read: {reason}.",
    fix: "Name a revision that `git log` shows with --from, or the older document itself, which needs no git: `--from old.yaml`.",
  },
  "diff-api-unclear": {
    severity: "error",
    message: "One document is compared with more than one API.",
    fix: "Name the API: `lading diff <api> --from <file>`.",
  },
  "lading-unavailable": {
    severity: "error",
    message: "The lading of the older version ({name}) cannot say what it generated: {reason}.",
    fix: "Name its folder with --from-lading. `--from-lading {current}` builds both versions with this one, and sees no change that lading made.",
  },
  "lading-needs-revision": {
    severity: "error",
    message:
      "Another lading builds a revision, with its names and its configuration, not a document alone.",
    fix: "Name a revision with --from, or leave --from-lading out.",
  },
  "api-new": {
    severity: "info",
    message: "{api} has no document at {revision}: there is nothing to compare it with.",
    fix: "Name another revision with --from.",
  },
  "changesets-not-set-up": {
    severity: "error",
    message: "There is no .changeset/config.json here, nor further up in the repository.",
    fix: "Run `npm i -D @changesets/cli` and `npx changeset init`, then run the command again.",
  },
  "changeset-edited": {
    severity: "error",
    message:
      "{path} was edited after lading wrote it, and the change that it describes is another one now.",
    fix: "Move it away or delete it, then run the command again.",
  },
  "changeset-without-package": {
    severity: "info",
    message:
      "{api} has no package.json in {path}, so it has no version of its own, and no changeset.",
    fix: "Run `lading generate` first, if it is to be a package.",
  },
};
