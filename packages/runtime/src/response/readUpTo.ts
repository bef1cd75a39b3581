/** Reads a body piece by piece, up to a limit. */
import { decodedText } from "./charset.ts";

/** How to read a body. */
export interface BodyReadOptions {
  readonly form: "text" | "blob";
  /** The most that is read, in bytes. */
  readonly limit: number;
  /** Keep a longer body up to its limit? Else only a beginning is kept, for the message. */
  readonly keepsCut: boolean;
}

/** A body that is being read. */
export interface PendingBody {
  /** All of it, or its beginning if it is longer than its limit. */
  readonly whole: Promise<string | Blob>;
  /** Known when it is read: was it longer? */
  readonly isCut: () => boolean;
  /** Releases the connection, also while a piece is pending. */
  readonly cancel: (reason: unknown) => void;
}

/** How many bytes of a too long body are kept for the message, where it is not kept up to its limit. */
const shownOfAll = 65_536;

/** Only our own reader can be cancelled while a piece is pending. */
export function readUpTo(
  response: Response,
  { form, limit, keepsCut }: BodyReadOptions,
): PendingBody {
  const type = response.headers.get("content-type") ?? "";
  const reader = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
  let isCut = false;
  const cancel = (reason?: unknown): void => void reader.cancel(reason).catch(() => undefined);
  const read = async (): Promise<string | Blob> => {
    let pieces: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      size += value.byteLength;
      if (size <= limit) continue;
      isCut = true;
      cancel();
      pieces = beginning(pieces, keepsCut ? limit : Math.min(limit, shownOfAll));
      break;
    }
    if (form === "text" && pieces.length < 2) return decodedText(pieces[0] ?? nothing, type);
    const blob = new Blob(pieces, { type });
    if (form === "blob") return blob;
    return decodedText(new Uint8Array(await blob.arrayBuffer()), type);
  };
  return { whole: read(), isCut: () => isCut, cancel };
}

const nothing = new Uint8Array();

function beginning(
  pieces: readonly Uint8Array<ArrayBuffer>[],
  size: number,
): Uint8Array<ArrayBuffer>[] {
  let left = size;
  return pieces.flatMap((piece) => {
    const part = piece.subarray(0, left);
    left -= part.byteLength;
    return part.byteLength > 0 ? [part] : [];
  });
}
