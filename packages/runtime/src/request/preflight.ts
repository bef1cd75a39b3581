/** What the document says a server will refuse is refused here, before a byte is sent. */
import { Refusal } from "../errors.ts";
import type { UploadableFile } from "../files/fileInput.ts";
import { covers } from "../values/mediaTypes.ts";
import type { FieldPlan } from "../plan.ts";

/** What a plan says of a file. */
interface FileLimits {
  readonly accept?: FieldPlan["accept"] | undefined;
  readonly maxSize?: number | undefined;
}

/** A file against the plan's largest size and allowed media types. What the file does not tell is not held against it. */
export function checkFile(
  file: UploadableFile,
  { accept, maxSize }: FileLimits,
  parameter: string,
): void {
  const { size, type } = file;
  if (maxSize !== undefined && size !== undefined && size > maxSize) {
    throw new Refusal(
      `${parameter} has ${size} bytes, and at most ${maxSize} are allowed`,
      parameter,
    );
  }
  if (accept && type && !accept.some((range) => covers(range, type))) {
    throw new Refusal(
      `${parameter} is ${type}, and allowed are ${accept.join(", ")}. If the type is wrong, give it: toFile(content, name, { type })`,
      parameter,
    );
  }
}

/** An empty list has no form, and what has to be there would be left out without a word. */
export function nothingIn(value: unknown, parameter: string): Refusal {
  const what = Array.isArray(value) ? "an empty list" : "an empty object";
  return new Refusal(
    `${parameter} is required and is ${what}, of which nothing would be sent`,
    parameter,
  );
}

/** A text against the plan's greatest length. */
export function checkText(
  text: string,
  { maxLength }: Pick<FieldPlan, "maxLength">,
  parameter: string,
): void {
  // Most texts are shorter in UTF-16 units already; only then are code points counted.
  if (maxLength === undefined || text.length <= maxLength) return;
  const length = [...text].length;
  if (length <= maxLength) return;
  throw new Refusal(
    `${parameter} has ${length} characters, and at most ${maxLength} are allowed`,
    parameter,
  );
}

/** A text in the place of a file, where the document says what such a text is. A path is none of it: it would be stored. */
export function checkFileText(text: string, { text: forms }: FieldPlan, parameter: string): void {
  if (forms === undefined || forms === true) return;
  if (/^data:/i.test(text) || forms.some((form) => fileTexts[form].test(text))) return;
  const wanted = forms.map((form) => (form === "url" ? "an http(s) URL" : "base64 text"));
  throw new Refusal(
    `${parameter} is a text, and neither ${["a data URL", ...wanted].join(" nor ")}. For the file of a path give await ` +
      "fileFromPath(…), for a text new Blob([…])",
    parameter,
  );
}

/** Either alphabet of RFC 4648, with white space, and with padding or without. */
const fileTexts = {
  base64: /^(?:[A-Za-z\d+/\s]+|[\w\s-]+)(?:=\s*){0,2}$/,
  url: /^https?:\/\//i,
};

/** A body whose size only a stream's end will tell, where the server wants to know it first. */
export function checkLength(chunks: readonly { readonly size: number | undefined }[]): void {
  if (chunks.every(({ size }) => size !== undefined)) return;
  throw new Refusal(
    "the server wants to know the length beforehand, and a stream does not tell it. Give it: toFile(stream, name, { size }), or a Blob or bytes",
  );
}
