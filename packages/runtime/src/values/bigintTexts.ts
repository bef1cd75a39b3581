/** Bigints in JSON: their digits, which `JSON.stringify` refuses to write. */

const { rawJSON } = JSON as { readonly rawJSON?: (text: string) => unknown };

/** Of one JSON text. Where the engine cannot write digits, a mark is written, and the digits in its place afterwards. */
export class BigintTexts {
  readonly #write: ((text: string) => unknown) | undefined;
  #mark: string | undefined;

  /** `write`: how the engine writes digits, if it does. */
  constructor(write: ((text: string) => unknown) | undefined = rawJSON) {
    this.#write = write;
  }

  /** What to give to `JSON.stringify` for the integer. */
  standingFor(value: bigint): unknown {
    if (this.#write) return this.#write(String(value));
    this.#mark ??= `bigint-${Math.random().toString(36).slice(2)}-`;
    return `${this.#mark}${value}`;
  }

  /** The text, with digits for marks. */
  inserted(text: string): string {
    const mark = this.#mark;
    return mark === undefined ? text : text.replaceAll(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
  }
}
