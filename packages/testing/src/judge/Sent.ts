/** One field of a form as it was sent. */
export interface Sent {
  readonly name: string;
  readonly content: Buffer;
  /** The content is not known: only its name, type and, unless it is -1, its size. */
  readonly unseenSize?: number;
  /** Left out: it is no file. */
  readonly filename?: string;
  /** The Content-Type that the part names itself. */
  readonly type?: string;
}

/** A text in a message, on one line: whole when it is short. */
export function quoted(text: string): string {
  const shown = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return `"${shown.replaceAll(/[\p{Cc}\p{Cf}\uFFFD]/gu, "·")}"`;
}

/** `1 byte`, `12 bytes`. */
export function bytes(count: number): string {
  return `${String(count)} byte${count === 1 ? "" : "s"}`;
}
