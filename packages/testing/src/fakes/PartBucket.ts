/** The parts of one upload, on disk: a test may upload more than fits into memory. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import type { IncomingMessage } from "node:http";

export interface PartBucket {
  readonly path: string;
  readonly file: FileHandle;
  readonly size: number;
  readonly partSize: number;
  /** Sizes by part. */
  readonly parts: Map<number, number>;
}

/** Writes a part where it belongs. A part that comes again overwrites itself; one that is cut short does not count. */
export async function store(
  request: IncomingMessage,
  bucket: PartBucket | undefined,
  part: number,
): Promise<string> {
  if (!bucket) throw new Error("There is no such upload.");
  const digest = createHash("md5");
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    const position = (part - 1) * bucket.partSize + size;
    digest.update(chunk);
    size += chunk.byteLength;
    await bucket.file.write(chunk, 0, chunk.byteLength, position);
  }
  bucket.parts.set(part, size);
  return `"${digest.digest("hex")}"`;
}

export function isWhole({ size, partSize, parts }: PartBucket): boolean {
  return Array.from({ length: Math.ceil(size / partSize) }, (_, index) =>
    Math.min(partSize, size - index * partSize),
  ).every((wanted, index) => parts.get(index + 1) === wanted);
}

export async function digestOf(path: string): Promise<string> {
  const digest = createHash("sha256");
  for await (const chunk of createReadStream(path)) digest.update(chunk as Buffer);
  return digest.digest("hex");
}
