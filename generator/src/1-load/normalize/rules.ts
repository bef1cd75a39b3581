/**
 * Everything that is normalized where the meaning is obvious but the form is invalid: three ordered lists of rules. A
 * rule is in the first list in which it has what it needs to know.
 */
import type { ObjectKind } from "../../openapi/objects.ts";
import type { WritableObject } from "../../openapi/walk.ts";
import type { OperationReporter } from "../resolve/nameOperations.ts";
import { normalizeEmptyLists } from "./normalizeEmptyLists.ts";
import { normalizeCircles } from "./normalizeCircles.ts";
import { normalizeClosed } from "./normalizeClosed.ts";
import { normalizeFields, type ObjectNote, type ObjectType } from "./normalizeFields.ts";
import { normalizeItems } from "./normalizeItems.ts";
import { normalizePathParameters } from "./normalizePathParameters.ts";
import { normalizePathKeys, normalizePaths } from "./normalizePaths.ts";
import { normalizeReferences, type SpelledFile } from "./normalizeReferences.ts";
import { normalizeServer } from "./normalizeServer.ts";
import { normalizeSiblings } from "./normalizeSiblings.ts";
import { normalizeStatuses } from "./normalizeStatuses.ts";
import { normalizeType } from "./normalizeType.ts";
import { normalizeWebhooks } from "./normalizeWebhooks.ts";
import { inlineMediaTypes } from "./inlineMediaTypes.ts";
import { resolveAnchors } from "./resolveAnchors.ts";
import { removeNulls } from "./removeNulls.ts";

/** On the tree of one file, in place. */
export interface FileNormalizationRule {
  readonly name: string;
  readonly apply: (file: SpelledFile) => void;
}

/** As a file is read: these decide what references are, and so which other files are read at all. */
export const fileRules: readonly FileNormalizationRule[] = [
  { name: "references to anchors are pointers", apply: ({ tree }) => resolveAnchors(tree) },
  { name: "an empty list is no object", apply: ({ tree }) => normalizeEmptyLists(tree) },
  { name: "references are spelled as they are meant", apply: normalizeReferences },
  { name: "paths begin with a slash", apply: normalizePathKeys },
  { name: "signed x-webhooks are webhooks", apply: ({ tree }) => normalizeWebhooks(tree) },
];

/** On one object at a time, in place, each before the objects inside it. */
export interface ObjectNormalizationRule {
  readonly name: string;
  /** Left out: on every object, map and list. */
  readonly on?: ObjectKind;
  readonly apply: (node: WritableObject, note: ObjectNote, type: ObjectType) => void;
}

/**
 * In one walk over all files, before the check. It is Redocly's: what an object of another file is, only the references to it tell, and
 * that walk follows them.
 */
export const objectRules: readonly ObjectNormalizationRule[] = [
  { name: "responses have statuses", on: "Responses", apply: normalizeStatuses },
  { name: "fields have the type that OpenAPI gives them", apply: normalizeFields },
  { name: "a server's address has a scheme", on: "Server", apply: normalizeServer },
  { name: "a type is one of JSON Schema's", on: "Schema", apply: normalizeType },
  { name: "a list of items is prefixItems", on: "Schema", apply: normalizeItems },
];

/** On the whole document, in place. */
export interface DocumentNormalizationRule {
  readonly name: string;
  readonly apply: (document: WritableObject, report: OperationReporter["report"]) => void;
}

/** After bundling: these compare objects that references join. */
export const documentRules: readonly DocumentNormalizationRule[] = [
  { name: "a field without a value is left out", apply: removeNulls },
  { name: "media types are inlined", apply: inlineMediaTypes },
  { name: "in 3.0, a reference counts alone", apply: normalizeSiblings },
  { name: "no schema is made of itself", apply: normalizeCircles },
  { name: "a part of an allOf is open", apply: normalizeClosed },
  { name: "each path has operations of its own", apply: normalizePaths },
  { name: "paths and path parameters agree", apply: normalizePathParameters },
];
