import type { Redaction } from "@lading/runtime/redaction";
import { ContentLog } from "./ContentLog.ts";
import { FormLog, type LoggedPart } from "./FormLog.ts";
import type { HarContent, HarParam, HarPostData } from "./Har.ts";

/** How bodies are written down. */
export interface BodyRules {
  readonly redaction: Redaction;
  /** Longest text or content that is kept, in bytes. */
  readonly limit: number;
}

/** A body that passes, and what an archive says of it. */
export class BodyLog {
  readonly #mediaType: string;
  readonly #rules: BodyRules;
  readonly #content: ContentLog;
  readonly #form: FormLog | undefined;
  /** In bytes. */
  size = 0;

  constructor(mediaType: string, rules: BodyRules) {
    this.#mediaType = mediaType;
    this.#rules = rules;
    const boundary = /^multipart\/form-data.*?boundary="?([^";]+)/is.exec(mediaType)?.[1];
    this.#form = boundary === undefined ? undefined : new FormLog(boundary, rules.limit);
    this.#content = new ContentLog(rules.limit);
  }

  add(piece: Uint8Array): void {
    this.size += piece.byteLength;
    // A digest costs as much as sending: a form's parts have theirs, the whole needs none.
    (this.#form ?? this.#content).add(piece);
  }

  /** As the body of a request: a form field by field, other text as text, anything else by its size and digest. */
  postData(): HarPostData {
    const mimeType = this.#mediaType;
    const { redaction } = this.#rules;
    if (this.#form) return { mimeType, params: this.#form.parts.map((part) => this.#param(part)) };
    const text = isText(mimeType) ? this.#content.textAs(mimeType) : undefined;
    if (text === undefined) return { mimeType, ...this.#described(this.#content, mimeType) };
    if (!/^application\/x-www-form-urlencoded/i.test(mimeType)) {
      return { mimeType, text: redaction.text(text) };
    }
    const fields = [...new URLSearchParams(text)];
    return {
      mimeType,
      params: fields.map(([name, value]) => ({ name, value: redaction.field(name, value) })),
    };
  }

  /** As the body of a response: text as text, anything else as base64. */
  content(): HarContent {
    const mimeType = this.#mediaType;
    const { size, bytes } = this.#content;
    const { redaction } = this.#rules;
    const text = isText(mimeType) ? this.#content.textAs(mimeType) : undefined;
    if (text !== undefined) return { size, mimeType, text: redaction.text(text) };
    const latin = bytes?.toString("latin1");
    if (bytes && redaction.text(latin ?? "") === latin) {
      return { size, mimeType, text: bytes.toString("base64"), encoding: "base64" };
    }
    const { comment, _sha256 } = this.#described(this.#content, mimeType);
    return { size, mimeType, comment, ...(_sha256 !== undefined && { _sha256 }) };
  }

  #param({ name, fileName, contentType, content }: LoggedPart): HarParam {
    const { redaction } = this.#rules;
    const type = contentType ?? (fileName === undefined ? "text/plain" : "");
    const isField = fileName === undefined || /json/i.test(type);
    const text = isField && isText(type) ? content.textAs(type) : undefined;
    return {
      name,
      ...(fileName !== undefined && { fileName: redaction.text(fileName) }),
      ...(contentType !== undefined && { contentType }),
      ...(text === undefined
        ? this.#described(content, isField ? type : "")
        : { value: redaction.field(name, text), _size: content.size }),
    };
  }

  /** The digest of a short text would give it away: only files and other bytes have one. */
  #described(
    content: ContentLog,
    mediaType: string,
  ): { readonly comment: string; readonly _size: number; readonly _sha256?: string } {
    const { size, sha256 } = content;
    if (isText(mediaType)) return { comment: `${String(size)} bytes of text`, _size: size };
    return { comment: `${String(size)} bytes, SHA-256 ${sha256}`, _size: size, _sha256: sha256 };
  }
}

function isText(mediaType: string): boolean {
  return /^text\/|[/+](json|xml|yaml)\b|javascript|jsonl|ndjson|x-www-form-urlencoded/i.test(
    mediaType,
  );
}
