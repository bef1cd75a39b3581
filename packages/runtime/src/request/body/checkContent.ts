/** Refuses values that the server would refuse according to the document, before a byte is sent. */
import { Refusal } from "../../errors.ts";
import type { UploadableFile } from "../../files/fileInput.ts";
import { covers } from "../../values/mediaTypes.ts";
import type { FieldPlan } from "../../plan.ts";

/** A plan's limits for a file. */
interface FileLimits {
  readonly accept?: FieldPlan["accept"] | undefined;
  readonly maxSize?: number | undefined;
}

/** Checks a file's size and media type, if they are known. */
export function checkFile(
  file: UploadableFile,
  { accept, maxSize }: FileLimits,
  parameter: string,
): void {
  const { size, type } = file;
  if (maxSize !== undefined && size !== undefined && size > maxSize) {
    throw new Refusal(
      `${parameter} has ${size} bytes, but at most ${maxSize} are allowed`,
      parameter,
    );
  }
  if (accept && type && !accept.some((range) => covers(range, type))) {
    throw new Refusal(
      `${parameter} has the type ${type}, but only ${accept.join(", ")} is allowed. If its type is wrong, set it with toFile(content, name, { type })`,
      parameter,
    );
  }
}

/** Checks a text's length. */
export function checkText(
  text: string,
  { maxLength }: Pick<FieldPlan, "maxLength">,
  parameter: string,
): void {
  // Most texts are short enough in UTF-16 units; code points are counted only for the others.
  if (maxLength === undefined || text.length <= maxLength) return;
  const length = [...text].length;
  if (length <= maxLength) return;
  throw new Refusal(
    `${parameter} has ${length} characters, but at most ${maxLength} are allowed`,
    parameter,
  );
}

/** Checks a string in place of a file, if the document describes such strings. A path would otherwise be stored as content. */
export function checkFileText(text: string, { text: forms }: FieldPlan, parameter: string): void {
  if (forms === undefined || forms === true) return;
  if (/^data:/i.test(text) || forms.some((form) => fileTexts[form].test(text))) return;
  const wanted = forms.map((form) => (form === "url" ? "an http(s) URL" : "base64 text"));
  throw new Refusal(
    `${parameter} is a string, but neither ${["a data URL", ...wanted].join(" nor ")}. For a file on disk give await ` +
      "fileFromPath(path), for text new Blob([text])",
    parameter,
  );
}

/** Both alphabets of RFC 4648, with or without white space and padding. */
const fileTexts = {
  base64: /^(?:[A-Za-z\d+/\s]+|[\w\s-]+)(?:=\s*){0,2}$/,
  url: /^https?:\/\//i,
};
