import type { NormalizedNodeType, Source } from "@redocly/openapi-core";
import { isObject, joinPointer } from "../../openapi/pointer.ts";
import type { WritableObject } from "../../openapi/walk.ts";
import type { ReportAt } from "../read/locateInFile.ts";
import type { ObjectNote } from "./normalizeFields.ts";
import { objectRules } from "./rules.ts";

/** An object or a list as Redocly's walk visits it. */
export interface WalkedNode {
  readonly node: unknown;
  readonly type: NormalizedNodeType;
  readonly location: { readonly source: Source; readonly pointer: string };
}

/** Applies the rules for single objects, in place. */
export function normalizeObject({ node, type, location }: WalkedNode, report: ReportAt): void {
  if (type.name === "SpecExtension" || type.name === "scalar") return;
  if (!isObject(node) && !Array.isArray(node)) return;
  const { source } = location;
  const at = (key: string): string => `${rfcPointer(location.pointer)}${joinPointer([key])}`;
  const note: ObjectNote = {
    odd: (key, message, fix) =>
      report("structure-odd", { source, pointer: at(key) }, { message, ...(fix && { fix }) }),
    report: (code, key, details) => report(code, { source, pointer: at(key) }, details),
  };
  for (const { on, apply } of objectRules)
    if (on === undefined || (on === type.name && isObject(node)))
      apply(node as WritableObject, note, type);
}

/** Redocly writes `#/` for the whole document. */
export function rfcPointer(pointer: string): string {
  return pointer === "#/" ? "" : pointer.replace(/^#/, "");
}
