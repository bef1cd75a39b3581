import { ContentLog } from "./ContentLog.ts";

/** A part of a form that has passed, or is passing. */
export interface LoggedPart {
  readonly name: string;
  /** Left out: it is no file. */
  readonly fileName?: string;
  readonly contentType?: string;
  readonly content: ContentLog;
}

/** A `multipart/form-data` body that passes (RFC 7578): nothing of it is kept but what each part's log keeps. */
export class FormLog {
  readonly parts: LoggedPart[] = [];
  readonly #delimiter: Buffer;
  readonly #limit: number;
  /** The first delimiter has no line before it. */
  #rest: Buffer = Buffer.from("\r\n");
  #isHead = false;

  constructor(boundary: string, limit: number) {
    this.#delimiter = Buffer.from(`\r\n--${boundary}`);
    this.#limit = limit;
  }

  add(piece: Uint8Array): void {
    let data: Buffer | undefined = Buffer.concat([this.#rest, piece]);
    while (data) data = this.#isHead ? this.#takeHead(data) : this.#takeContent(data);
  }

  /** Gives what is left to read, `undefined` if more must come first. */
  #takeContent(data: Buffer): Buffer | undefined {
    const end = data.indexOf(this.#delimiter);
    const sure = end < 0 ? Math.max(0, data.byteLength - this.#delimiter.byteLength + 1) : end;
    if (sure > 0) this.parts.at(-1)?.content.add(data.subarray(0, sure));
    if (end < 0) return this.#wait(data.subarray(sure));
    this.#isHead = true;
    return data.subarray(end + this.#delimiter.byteLength);
  }

  #takeHead(data: Buffer): Buffer | undefined {
    // The last delimiter ends with `--`: nothing comes after it.
    if (data.subarray(0, 2).toString() === "--") return this.#wait(data.subarray(0, 2));
    const end = data.indexOf("\r\n\r\n");
    if (end < 0) return this.#wait(data);
    this.parts.push({
      ...partHead(data.toString("utf8", 0, end)),
      content: new ContentLog(this.#limit),
    });
    this.#isHead = false;
    return data.subarray(end + 4);
  }

  #wait(rest: Buffer): undefined {
    this.#rest = Buffer.from(rest);
  }
}

function partHead(head: string): Omit<LoggedPart, "content"> {
  const disposition = lineOf(head, "content-disposition") ?? "";
  const fileName = /;\s*filename="((?:[^"\\]|\\.)*)"/i.exec(disposition)?.[1];
  const contentType = lineOf(head, "content-type");
  return {
    name: unquoted(/;\s*name="((?:[^"\\]|\\.)*)"/i.exec(disposition)?.[1] ?? ""),
    ...(fileName !== undefined && { fileName: unquoted(fileName) }),
    ...(contentType !== undefined && { contentType }),
  };
}

function lineOf(head: string, name: string): string | undefined {
  const line = head.split("\r\n").find((each) => each.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim();
}

/** As browsers, curl and lading's clients escape it. */
function unquoted(text: string): string {
  return text.replaceAll("%22", '"').replaceAll("%0D", "\r").replaceAll("%0A", "\n");
}
