import type { CatalogueEntry } from "./entry.ts";

/** Codes of reading `lading.config`, and of what it says about a document. */
export type ConfigCode =
  | "config-unreadable"
  | "config-ambiguous"
  | "config-key-unknown"
  | "config-key-missing"
  | "config-value-invalid"
  | "config-output-taken"
  | "selection-unmatched"
  | "selection-empty"
  | "name-unmatched"
  | "name-left-out"
  | "name-unavailable";

export const configDiagnostics: Readonly<Record<ConfigCode, CatalogueEntry>> = {
  "config-unreadable": {
    severity: "error",
    message: "{file} cannot be read: {reason}.",
    fix: "Correct it so that its default export is a configuration, or a JSON file holds one.",
  },
  "config-ambiguous": {
    severity: "error",
    message: "The folder has two configurations, {name} and {other}.",
    fix: "Keep one of them.",
  },
  "config-key-unknown": {
    severity: "error",
    message: '{where} has the key "{key}", which means nothing there.',
    fix: "{meant}These are the keys: {known}.",
  },
  "config-key-missing": {
    severity: "error",
    message: '{where} has no "{key}".',
    fix: 'Add the key "{key}".',
  },
  "config-value-invalid": {
    severity: "error",
    message: "{where} is {found}, not {expected}.",
    fix: "Write {expected}.",
  },
  "config-output-taken": {
    severity: "error",
    message: "{where} names the folder {folder}, which {other} writes already.",
    fix: "Give each API a folder of its own, not inside another's.",
  },
  "selection-unmatched": {
    severity: "error",
    message: '{where}: no operation of the document has the {kind} "{entry}".',
    fix: "{meant}Correct the entry, or remove it.",
  },
  "selection-empty": {
    severity: "error",
    message: "{where} leaves no operation of the document.",
    fix: "Include at least one operation that is not excluded.",
  },
  "name-unmatched": {
    severity: "error",
    message: '{where}: the document has no {kind} "{entry}".',
    fix: "{meant}Correct the key, or remove it.",
  },
  "name-left-out": {
    severity: "warning",
    message: '{where} names the {kind} "{entry}", which include or exclude leaves out.',
    fix: "Remove the key, or select the {kind} too.",
  },
  "name-unavailable": {
    severity: "error",
    message: 'The name "{name}" cannot be given to {what}: {reason}.',
    fix: "Choose another name.",
  },
};
