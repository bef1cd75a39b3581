/** Refuses requests that cannot be what their document says, before a byte is sent. */
import { Refusal } from "../errors.ts";

/** An empty list sends nothing, so a required value would be silently omitted. */
export function nothingIn(value: unknown, parameter: string): Refusal {
  const what = Array.isArray(value) ? "an empty list" : "an empty object";
  return new Refusal(
    `${parameter} is required and is ${what}, so nothing would be sent`,
    parameter,
  );
}

/** Refuses a stream of unknown size, where the server needs the length first. */
export function checkLength(chunks: readonly { readonly size: number | undefined }[]): void {
  if (chunks.every(({ size }) => size !== undefined)) return;
  throw new Refusal(
    "the server needs the length first, and the size of the stream is not known. Give its size with toFile(stream, name, { size }), or give a Blob or bytes",
  );
}
