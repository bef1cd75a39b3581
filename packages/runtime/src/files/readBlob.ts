import type { ByteSource } from "./byteSource.ts";

/** Memory is read in large steps: the stream of a `Blob` produces pieces of 64 KiB. */
const sliceSize = 1_048_576;

/** The bytes of a `Blob`. That of jsdom has no method for it: there, a `FileReader` reads it. */
export function readBlob(blob: Blob): Promise<ArrayBuffer> {
  if (typeof blob.arrayBuffer === "function") return blob.arrayBuffer();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(blob);
  });
}

/** A `Blob`, slice by slice. */
export function slicedSource(blob: Blob): ByteSource {
  let position = 0;
  return {
    next: async () => {
      if (position >= blob.size) return undefined;
      const slice = blob.slice(position, (position += sliceSize));
      return new Uint8Array(await readBlob(slice));
    },
    cancel: () => {
      position = Infinity;
    },
  };
}
