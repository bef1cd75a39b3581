import type { Duplex } from "node:stream";

/** The server reads no more; its response may still be in the buffer. */
const lostWrites = ["EPIPE", "ECONNRESET", "ECONNABORTED"];

const held: WeakSet<Duplex> = new WeakSet();

/**
 * Lets a socket be read to its end before a failed write destroys it.
 *
 * A server that refuses an upload (413) responds, closes, and resets the connection while the body is still being sent. Node
 * destroys a socket on the first write that fails, together with the response in its buffer. Here such an error waits until
 * the server's last byte is read.
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
