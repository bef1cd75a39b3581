import { Refusal } from "../../errors.ts";

/** Refuses a stream of unknown size, where the server needs the length first. */
export function refuseUnknownSize(chunks: readonly { readonly size: number | undefined }[]): void {
  if (chunks.every(({ size }) => size !== undefined)) return;
  throw new Refusal(
    "the server needs the length first, and the size of the stream is not known. Give its size with toFile(stream, name, { size }), or give a Blob or bytes",
  );
}
