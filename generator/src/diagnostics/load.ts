import type { CatalogueEntry } from "./entry.ts";

const specification = "https://spec.openapis.org/oas/latest.html";

/** Codes of normalizing, checking and resolving a document. */
export type LoadCode =
  | "structure-invalid"
  | "structure-unexpected"
  | "nullable-outdated"
  | "keyword-of-other-version"
  | "structure-odd"
  | "type-unknown"
  | "schema-contradictory"
  | "reference-dangling"
  | "reference-unused"
  | "reference-odd"
  | "mapping-dangling"
  | "reference-remote"
  | "reference-outside-folder"
  | "reference-not-fetched"
  | "reference-cycle"
  | "security-scheme-unused"
  | "path-unusual"
  | "operation-id-duplicate"
  | "path-parameter-undeclared"
  | "path-parameter-unused"
  | "extension-unknown"
  | "extension-misplaced"
  | "extension-invalid";

export const loadDiagnostics: Readonly<Record<LoadCode, CatalogueEntry>> = {
  "structure-invalid": {
    severity: "error",
    message: "{message}",
    fix: `Compare this object with its section of the specification: ${specification}.`,
  },
  "structure-unexpected": {
    severity: "warning",
    message: "{message}",
    fix: "Remove it, or start its name with x-. The generator ignores it.",
  },
  "nullable-outdated": {
    severity: "warning",
    isListedOnce: true,
    message:
      "OpenAPI 3.1 no longer has the keyword `nullable`. The generator still observes it: null is allowed.",
    fix: 'Write type: [string, "null"], or add a branch with type: "null".',
  },
  "keyword-of-other-version": {
    severity: "warning",
    message: "{message}",
    fix: "Write it as the version of the document does, or begin the document with another version.",
  },
  "structure-odd": {
    severity: "warning",
    message: "{message}",
    fix: `Compare this object with its section of the specification: ${specification}.`,
  },
  "type-unknown": {
    severity: "warning",
    message: 'There is no type "{name}". It is read as {meaning}.',
    fix: "Use string, number, integer, boolean, array, object or null, and add a format for details.",
  },
  "schema-contradictory": {
    severity: "warning",
    message:
      "The parts of this schema contradict each other: no value satisfies all of them, so the type is `never`.",
    fix: "Make the parts of the allOf agree about each property, or remove one of them.",
  },
  "reference-dangling": {
    severity: "error",
    message: 'The reference "{reference}" cannot be resolved: {reason}.',
    fix: "Correct the reference, or add what it refers to.",
  },
  "reference-unused": {
    severity: "warning",
    message:
      'The reference "{reference}" cannot be resolved: {reason}. No operation uses it, so it is read as any value.',
    fix: "Correct the reference, or remove the object that contains it.",
  },
  "reference-odd": {
    severity: "warning",
    message: 'The reference "{given}" cannot be resolved as written. It is read as "{meant}".',
    fix: 'Write "{meant}".',
  },
  "mapping-dangling": {
    severity: "warning",
    message:
      'The discriminator mapping "{reference}" cannot be resolved: {reason}. The generator ignores it.',
    fix: "Correct the mapping, or remove it.",
  },
  "reference-remote": {
    severity: "error",
    isListedOnce: true,
    message: 'The reference "{reference}" is remote, and the generator works offline.',
    fix: "Copy the file into the document's folder, and refer to it by a relative path.",
  },
  "reference-outside-folder": {
    severity: "error",
    isListedOnce: true,
    message: 'The reference "{reference}" points outside the folder {folder}.',
    fix: "{advice} A symbolic link counts as the place it points to.",
  },
  "reference-not-fetched": {
    severity: "error",
    isListedOnce: true,
    message:
      'The reference "{reference}" leads to another file, but an address or the standard input brings one file only.',
    fix: "Bundle the document into one file (`redocly bundle`), or save all of its files and name the main one by its path.",
  },
  "reference-cycle": {
    severity: "error",
    message: "This reference refers back to itself and never reaches a value.",
    fix: "Replace one reference of the cycle with the object that is meant.",
  },
  "security-scheme-unused": {
    severity: "warning",
    message: "The security scheme {name} is used by no operation: the client sends no credential.",
    fix: "Add `security: [{ {name}: [] }]` to the document, or to the operations that need it.",
  },
  "path-unusual": {
    severity: "warning",
    message: 'The path "{path}" is read as "{meant}".',
    fix: "Start the path with a slash, and put only parameter names in braces.",
  },
  "operation-id-duplicate": {
    severity: "warning",
    message:
      'The operationId "{operationId}" is also used by {first}. This operation is named {name}, the other one {other}.',
    fix: "Give each operation a unique operationId.",
  },
  "path-parameter-undeclared": {
    severity: "warning",
    message:
      "{method} {path} does not declare its path parameter {{name}}. It is read as {meaning}.",
    fix: "Declare it in the parameters of the operation or the path, with in: path and required: true.",
  },
  "path-parameter-unused": {
    severity: "warning",
    message: 'The path parameter "{name}" does not occur in {path}. The generator ignores it.',
    fix: "Add {{name}} to the path, or remove the parameter.",
  },
  "extension-unknown": {
    severity: "error",
    message: "There is no extension {name}.{suggestion}",
    fix: "Choose an extension from the list in the README of lading.",
  },
  "extension-misplaced": {
    severity: "error",
    message: "{name} has no meaning here: it belongs on {place}.",
    fix: "Move it there, or remove it.",
  },
  "extension-invalid": {
    severity: "error",
    message: "The value of {name} must be {expected}.",
    fix: "See the list of extensions in the README of lading.",
  },
};
