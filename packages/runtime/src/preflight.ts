/** What the document says a server will refuse is refused here, before a byte is sent. */
import { Refusal } from "./errors.ts";
import type { UploadableFile } from "./fileInput.ts";
import { covers } from "./mediaTypes.ts";
import type { FieldPlan } from "./plan.ts";

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

/** A body whose size only a stream's end will tell, where the server wants to know it first. */
export function checkLength(chunks: readonly { readonly size: number | undefined }[]): void {
  if (chunks.every(({ size }) => size !== undefined)) return;
  throw new Refusal(
    "the server wants to know the length beforehand, and a stream does not tell it. Give it: toFile(stream, name, { size }), or a Blob or bytes",
  );
}
