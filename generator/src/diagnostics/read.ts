import type { CatalogueEntry } from "./entry.ts";

/** Codes of finding the documents and reading their files as text and YAML. */
export type ReadCode =
  | "specs-not-found"
  | "provider-not-found"
  | "provider-name-invalid"
  | "provider-exists"
  | "document-not-found"
  | "lint-entry-orphaned"
  | "workspace-exists"
  | "scope-without-workspace"
  | "ci-needs-workspace"
  | "app-needs-document"
  | "spec-unreadable"
  | "document-unreachable"
  | "yaml-syntax"
  | "json-syntax"
  | "yaml-key-duplicate"
  | "yaml-key-repeated"
  | "yaml-text-unindented"
  | "yaml-not-json"
  | "document-too-large"
  | "document-too-deep"
  | "key-too-long"
  | "not-openapi"
  | "manifest-invalid";

export const readDiagnostics: Readonly<Record<ReadCode, CatalogueEntry>> = {
  "specs-not-found": {
    severity: "error",
    message:
      "The current folder and the folders above it have neither a lading.config file nor a folder specs/.",
    fix: "Run `lading init` to set one up, name the workspace with --root, or name a document with --spec and --out.",
  },
  "provider-not-found": {
    severity: "error",
    message: 'There is no provider "{provider}". {known}',
    fix: "Name a folder under specs/ that contains an openapi.yaml, openapi.yml or openapi.json.",
  },
  "provider-name-invalid": {
    severity: "error",
    message: '"{provider}" cannot be used as the name of a package: {reason}.',
    fix: "Use another name: lower-case letters, digits and single hyphens, starting with a letter.",
  },
  "provider-exists": {
    severity: "error",
    message: "The folder specs/{provider} already exists.",
    fix: "Choose another name with --name. If the document there came from an address, `lading update {provider}` fetches it again; else edit it.",
  },
  "document-not-found": {
    severity: "error",
    message: "There is no document {path}.",
    fix: "{meant}Name a file or an address that returns the document.",
  },
  "lint-entry-orphaned": {
    severity: "warning",
    message: "The document {path} is gone, and `redocly lint` without a file stops at its entry.",
    fix: "Remove the entry {name} under apis.",
  },
  "workspace-exists": {
    severity: "error",
    message: "{folder} is a workspace already: it has a folder specs/.",
    fix: "Run `lading generate` to bring its packages up to date, or `lading add` with a document to add an API.",
  },
  "scope-without-workspace": {
    severity: "error",
    message: "--scope is for the packages of a new workspace, but this folder is an app.",
    fix: "Leave out --scope, or make a workspace of packages: `npx lading init <new folder> --scope {scope}`.",
  },
  "ci-needs-workspace": {
    severity: "error",
    message: "The workflows are for a workspace of packages, and this folder is an app.",
    fix: "Add `npx lading generate --check --format github` to the workflow that the app has.",
  },
  "app-needs-document": {
    severity: "error",
    message: "This folder is an app: it has a package.json. No document was named.",
    fix: "Name one: `lading init --spec {example}`, or make a workspace of packages: `npx lading init <new folder>`.",
  },
  "spec-unreadable": {
    severity: "error",
    message: "The document cannot be read: {reason}.",
    fix: "Save it as a readable UTF-8 file of at most 16 MiB.",
  },
  "document-unreachable": {
    severity: "error",
    message: "{url} cannot be fetched: {reason}.",
    fix: "Check the address, or save the document to a file and name that.",
  },
  "yaml-syntax": {
    severity: "error",
    message: "The document is not valid YAML: {reason}.",
    fix: "Correct the syntax here or on the line before.",
  },
  "json-syntax": {
    severity: "error",
    message: "The document is not valid JSON.",
    fix: "Correct the syntax here, or before: a comma, a quotation mark or a bracket may be missing, or the end of the file.",
  },
  "yaml-key-duplicate": {
    severity: "error",
    message: "A mapping has the same key twice, and the two values cannot be merged.",
    fix: "Keep one of the two keys.",
  },
  "yaml-key-repeated": {
    severity: "warning",
    message: 'A mapping has the key "{key}" twice: {reading}.',
    fix: "Keep one of the two keys.",
  },
  "yaml-text-unindented": {
    severity: "warning",
    message:
      "Quoted text is not indented further than its key (lines affected: {lines}). YAML does not allow this, and some parsers reject the file.",
    fix: "Indent each line of the text further than its key.",
  },
  "yaml-not-json": {
    severity: "error",
    message: "An OpenAPI document can contain only JSON values, but this is {found}.",
    fix: "Write a string, number, boolean, null, list or mapping, without a tag.",
  },
  "document-too-large": {
    severity: "error",
    message: "The document has more than {limit} values after its YAML aliases are expanded.",
    fix: "Replace nested aliases with $ref, which is followed instead of copied.",
  },
  "document-too-deep": {
    severity: "error",
    message: "Objects or references are nested more than {limit} levels deep.",
    fix: "Move the inner schemas to components, and refer to them directly.",
  },
  "key-too-long": {
    severity: "error",
    message: "The keys on the path to this value have more than {limit} characters in total.",
    fix: "Shorten the path or the name: servers do not accept such long request lines.",
  },
  "not-openapi": {
    severity: "error",
    message: "The document is not an OpenAPI 3.0, 3.1 or 3.2 document: {found}.",
    fix: 'Start the document with "openapi: 3.1.0". Convert a document of an older version first.',
  },
  "manifest-invalid": {
    severity: "error",
    message: "The manifest {path} cannot be used: {reason}.",
    fix: "Restore it from version control; after a merge conflict, take either side. Otherwise delete it: the next run writes a new one, and chooses all names again.",
  },
};
