/** Where a text may be given for a file: what the document says such a text is. */
import type { FieldPlan } from "@lading/runtime";
import { keywordsOf } from "../document/composed.ts";
import { own } from "../document/document.ts";
import type { JsonObject } from "../model.ts";
import type { WireAlternative } from "./wireContent.ts";

/** `true` where any text may be meant; otherwise the forms, one of which it must have. */
export function buildFileTexts(
  alternatives: readonly WireAlternative[],
): NonNullable<FieldPlan["text"]> {
  const texts = alternatives.filter(({ content }) => content !== "file");
  const forms = texts.map(({ parts }) => formOf(keywordsOf(parts)));
  const known = (["base64", "url"] as const).filter((form) => forms.includes(form));
  return known.length === 0 || forms.includes(undefined) ? true : known;
}

function formOf(keywords: JsonObject): "base64" | "url" | undefined {
  const encoding = String(own(keywords, "contentEncoding") ?? "").toLowerCase();
  const format = String(own(keywords, "format") ?? "").toLowerCase();
  if (/^base64(url)?$/.test(encoding) || /^(byte|base64|base64url)$/.test(format)) return "base64";
  return /^(uri|url|iri)$/.test(format) ? "url" : undefined;
}
