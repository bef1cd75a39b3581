import type { CatalogueEntry } from "./entry.ts";

/** Codes of documents of others: of overlays, and of what is fetched again. */
export type UpdateCode =
  | "overlay-invalid"
  | "overlay-path-invalid"
  | "overlay-field-ignored"
  | "overlay-action-invalid"
  | "overlay-target-missing"
  | "overlay-action-superfluous"
  | "overlay-target-lost"
  | "source-missing"
  | "source-invalid"
  | "document-edited";

export const updateDiagnostics: Readonly<Record<UpdateCode, CatalogueEntry>> = {
  "overlay-invalid": {
    severity: "error",
    message: "The overlay cannot be used: {reason}.",
    fix: "{fix}",
  },
  "overlay-path-invalid": {
    severity: "error",
    message: "{path} is not a JSONPath as RFC 9535 defines it: {reason}.",
    fix: "Put names with other characters than letters, digits and _ in brackets and quotes: `$.paths['/pets/{id}'].get`.",
  },
  "overlay-field-ignored": {
    severity: "warning",
    message: "The field {field} has no effect next to `remove: true`.",
    fix: "Remove one of the two.",
  },
  "overlay-action-invalid": {
    severity: "error",
    message: "This action of the overlay cannot be applied: {reason}.",
    fix: "{fix}",
  },
  "overlay-target-missing": {
    severity: "warning",
    message: "The document has nothing that {target} selects.",
    fix: "{suggestion}Change the target, or remove the action if it is not needed any more.",
  },
  "overlay-action-superfluous": {
    severity: "info",
    message: "This action of the overlay is superfluous: {how}.",
    fix: "Remove it if the document says what it should.",
  },
  "overlay-target-lost": {
    severity: "error",
    message:
      "The new document has nothing that {target} selects. The present one has it at {places}.",
    fix: "{suggestion}Change the target, or remove the action. To take the document all the same, pass --force.",
  },
  "source-missing": {
    severity: "error",
    message: "It is not known where the document of {api} comes from: there is no {path}.",
    fix: 'Write one: {"url": "https://…"}, or {"file": "…"} with a path relative to the workspace.',
  },
  "source-invalid": {
    severity: "error",
    message: "{path} cannot be used: {reason}.",
    fix: 'Write {"url": "https://…"}, or {"file": "…"} with a path relative to the workspace.',
  },
  "document-edited": {
    severity: "error",
    message: "The new document would take the place of {path}, which {how}.",
    fix: "Write what you changed to {overlay}, or take the document all the same with --force.",
  },
};
