/** Bigints in JSON: writes their digits, which `JSON.stringify` refuses to do. */

const { rawJSON } = JSON as { readonly rawJSON?: (text: string) => unknown };

/** The bigints of one JSON text. Where the engine has no `JSON.rawJSON`, it writes marks that are later replaced by the digits. */
export class BigintTexts {
  readonly #write: ((text: string) => unknown) | undefined;
  #mark: string | undefined;

  /** `write`: the engine's `JSON.rawJSON`, if it has it. */
  constructor(write: ((text: string) => unknown) | undefined = rawJSON) {
    this.#write = write;
  }

  /** The value to pass to `JSON.stringify` for the integer. */
  placeholderFor(value: bigint): unknown {
    if (this.#write) return this.#write(String(value));
    this.#mark ??= `bigint-${Math.random().toString(36).slice(2)}-`;
    return `${this.#mark}${value}`;
  }

  /** The text, with digits in place of the marks. */
  inserted(text: string): string {
    const mark = this.#mark;
    return mark === undefined ? text : text.replaceAll(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
  }
}
