import type { CatalogueEntry } from "./entry.ts";

/** Codes of comparing the package with the disk and writing it. */
export type WriteCode =
  | "package-busy"
  | "package-changed"
  | "package-json-invalid"
  | "file-edited"
  | "file-kept"
  | "file-not-ours"
  | "dependency-orphaned"
  | "folder-orphaned"
  | "folder-shared"
  | "path-outside-package"
  | "file-unwritable";

export const writeDiagnostics: Readonly<Record<WriteCode, CatalogueEntry>> = {
  "package-busy": {
    severity: "error",
    message: "Another run is writing to {path}: process {pid} on {host}, since {since}.",
    fix: "Wait until it has finished, then run the command again. The lock of a killed run expires.",
  },
  "package-changed": {
    severity: "error",
    message: "Another run has changed {path} while this one was running.",
    fix: "Run the command again: new names must not collide with those that the other run chose.",
  },
  "package-json-invalid": {
    severity: "error",
    message: "{path} cannot be merged with the generated values: {reason}.",
    fix: "Correct it here. If you delete it, it is generated again without your additions.",
  },
  "file-edited": {
    severity: "warning",
    message: "{path} was edited by hand after it was generated. Generating replaces the edits.",
    fix: "Describe the change in the document, or write it in src/extras/. The edited file is in version control if you committed it.",
  },
  "file-kept": {
    severity: "warning",
    message:
      "{path} is no longer generated, but it was edited by hand. It is kept and now belongs to you.",
    fix: "Delete it if nothing needs it.",
  },
  "file-not-ours": {
    severity: "error",
    message: "{path} already exists. The generator did not write it, and does not overwrite it.",
    fix: "Move it to the package's extras folder, or delete it.",
  },
  "dependency-orphaned": {
    severity: "warning",
    message:
      "The package {name} is removed with its document, but package.json names it under {key}.",
    fix: "Remove it there before you install.",
  },
  "folder-orphaned": {
    severity: "info",
    message: "Nothing is generated into {path} any more. {state}",
    fix: "Delete the folder, if nothing needs it.",
  },
  "folder-shared": {
    severity: "warning",
    message: "{path} has code that the generator did not write: {files}. It stays as it is.",
    fix: "To keep the generated files apart, delete them here and choose a folder of their own, such as {path}/api.",
  },
  "path-outside-package": {
    severity: "error",
    message: "{path} is not written, because it could be outside the package's folder.",
    fix: "Replace the symbolic link with a folder, or rename the object that the file is named after.",
  },
  "file-unwritable": {
    severity: "error",
    message: "{path} cannot be changed: {reason}.",
    fix: "Check the permissions and the free disk space, then run the command again.",
  },
};
