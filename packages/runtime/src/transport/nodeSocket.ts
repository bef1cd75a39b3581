import type { Duplex } from "node:stream";

/** The other side reads no more; what it said before may still wait to be read. */
const lostWrites = ["EPIPE", "ECONNRESET", "ECONNABORTED"];

const held: WeakSet<Duplex> = new WeakSet();

/**
 * Makes a socket read to its end before a write may fail it.
 *
 * A server that refuses an upload (413) answers, closes, and resets the connection while the body still flows. Node
 * destroys a socket on the first write that fails, and the answer that lies in its buffer with it. Here such an error
 * waits until the other side's last byte is read.
 */
export function holdWriteErrors(socket: Duplex): void {
  if (held.has(socket)) return;
  held.add(socket);
  type Callback = Parameters<Duplex["_write"]>[2];
  const late =
    (callback: Callback): Callback =>
    (error) => {
      const { code } = (error ?? {}) as { code?: string };
      if (!code || !lostWrites.includes(code) || socket.readableEnded) callback(error);
      else socket.once("end", () => callback(error));
    };
  const { _write: write, _writev: writev } = socket;
  socket._write = (chunk, encoding, callback) =>
    write.call(socket, chunk, encoding, late(callback));
  if (writev) socket._writev = (chunks, callback) => writev.call(socket, chunks, late(callback));
}
