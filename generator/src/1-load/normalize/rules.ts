/**
 * All that is normalized in a document whose meaning is plain though its form is not: three lists, each in the order of its rules. A
 * rule stands in the first list in which it can know what it has to.
 */
import type { ObjectKind } from "../../openapi/objects.ts";
import type { WritableObject } from "../../openapi/walk.ts";
import type { OperationReporter } from "../resolve/nameOperations.ts";
import { emptyObjects } from "./emptyObjects.ts";
import { mendCircles } from "./normalizeCircles.ts";
import { mendClosed } from "./normalizeClosed.ts";
import { mendMembers, type ObjectNote, type ObjectType } from "./normalizeFields.ts";
import { normalizeItems } from "./normalizeItems.ts";
import { mendPathParameters } from "./normalizePathParameters.ts";
import { mendPathKeys, mendPaths } from "./normalizePaths.ts";
import { mendReferences, type SpelledFile } from "./normalizeReferences.ts";
import { mendServer } from "./normalizeServer.ts";
import { mendSiblings } from "./normalizeSiblings.ts";
import { mendStatuses } from "./normalizeStatuses.ts";
import { normalizeType } from "./normalizeType.ts";
import { placeMediaTypes } from "./placeMediaTypes.ts";
import { resolveAnchors } from "./resolveAnchors.ts";
import { withoutNulls } from "./withoutNulls.ts";

/** On the tree of one file, in place. */
export interface FileRule {
  readonly name: string;
  readonly apply: (file: SpelledFile) => void;
}

/** As a file is read: these decide what references are, and so which other files are read at all. */
export const fileRules: readonly FileRule[] = [
  { name: "references to anchors are pointers", apply: ({ tree }) => resolveAnchors(tree) },
  { name: "an empty list is no object", apply: ({ tree }) => emptyObjects(tree) },
  { name: "references are spelled as they are meant", apply: mendReferences },
  { name: "paths begin with a slash", apply: mendPathKeys },
];

/** On one object at a time, in place, each before what stands in it. */
export interface ObjectRule {
  readonly name: string;
  /** Left out: on every object, map and list. */
  readonly on?: ObjectKind;
  readonly apply: (node: WritableObject, note: ObjectNote, type: ObjectType) => void;
}

/**
 * In one walk over all files, before the check. It is Redocly's: what an object of another file is, only the references to it tell, and
 * that walk follows them.
 */
export const objectRules: readonly ObjectRule[] = [
  { name: "responses have statuses", on: "Responses", apply: mendStatuses },
  { name: "fields have the type that OpenAPI gives them", apply: mendMembers },
  { name: "a server's address has a scheme", on: "Server", apply: mendServer },
  { name: "a type is one of JSON Schema's", on: "Schema", apply: normalizeType },
  { name: "a list of items is prefixItems", on: "Schema", apply: normalizeItems },
];

/** On the whole document, in place. */
export interface DocumentRule {
  readonly name: string;
  readonly apply: (document: WritableObject, report: OperationReporter["report"]) => void;
}

/** After bundling: these compare objects that references join. */
export const documentRules: readonly DocumentRule[] = [
  { name: "a field without a value is left out", apply: withoutNulls },
  { name: "media types stand where they are used", apply: placeMediaTypes },
  { name: "in 3.0, a reference counts alone", apply: mendSiblings },
  { name: "no schema is made of itself", apply: mendCircles },
  { name: "a part of an allOf is open", apply: mendClosed },
  { name: "each path has operations of its own", apply: mendPaths },
  { name: "paths and path parameters agree", apply: mendPathParameters },
];
