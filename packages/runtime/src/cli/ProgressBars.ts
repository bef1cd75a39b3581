import { plainName } from "../values/plainText.ts";

/** Where bars are drawn: standard error, if it is a terminal. */
export interface Terminal {
  readonly columns?: number;
  write(text: string): unknown;
}

interface Bar {
  readonly name: string;
  loaded: number;
  total: number | undefined;
}

/** Shortest time between two drawings in milliseconds: more often is not visible. */
const pace = 100;

/** Most bars; further uploads are only counted. */
const mostBars = 8;

/** One bar for each pending upload, below the lines of finished ones. */
export class ProgressBars {
  readonly #terminal: Terminal;
  readonly #bars: Map<number, Bar> = new Map();
  #drawn = 0;
  #settled = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  begin(index: number, name: string, total: number | undefined): void {
    this.#bars.set(index, { name, loaded: 0, total });
    this.#drawSoon();
  }

  move(index: number, loaded: number): void {
    const bar = this.#bars.get(index);
    if (bar) bar.loaded = loaded;
    this.#drawSoon();
  }

  /** An upload has ended; `write` prints its line above the bars. */
  end(index: number, write: () => void): void {
    this.#bars.delete(index);
    this.#settled++;
    this.#erase();
    write();
    this.#drawSoon();
  }

  /** Removes the bars. */
  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#bars.clear();
    this.#erase();
  }

  #drawSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#erase();
      this.#draw();
    }, pace);
  }

  #draw(): void {
    const bars = [...this.#bars.values()];
    if (bars.length === 0) return;
    // Some terminals report 0 if they do not know their width.
    const width = Math.max(20, (this.#terminal.columns || 80) - 1);
    const lines = bars.slice(0, mostBars).map((bar) => barLine(bar, width));
    const more = bars.length > mostBars ? `, ${bars.length - mostBars} more` : "";
    lines.push(`${this.#settled} done, ${bars.length} running${more}`.slice(0, width));
    this.#terminal.write(`${lines.join("\n")}\n`);
    this.#drawn = lines.length;
  }

  /** Moves the cursor up to the first bar and clears the screen from there (https://www.ecma-international.org/publications-and-standards/standards/ecma-48/). */
  #erase(): void {
    if (this.#drawn > 0) this.#terminal.write(`\x1b[${this.#drawn}A\x1b[0J`);
    this.#drawn = 0;
  }
}

/** `cat.jpg      ████████░░░░  66 %  4.2 MiB`. */
function barLine({ name, loaded, total }: Bar, width: number): string {
  const share = total === undefined ? undefined : total === 0 ? 1 : Math.min(1, loaded / total);
  const percent = share === undefined ? "" : `${Math.floor(share * 100)} %`;
  const size = `${(loaded / 1_048_576).toFixed(1)} MiB`;
  const right = `${percent.padStart(5)} ${size.padStart(11)}`;
  const left = Math.max(8, Math.floor((width - right.length) / 2));
  const barWidth = Math.max(0, width - left - right.length - 2);
  const filled = Math.round(barWidth * (share ?? 0));
  return `${fitted(name, left)} ${"█".repeat(filled)}${"░".repeat(barWidth - filled)} ${right}`;
}

/** Control characters in a name would move the cursor. */
function fitted(name: string, width: number): string {
  const plain = plainName(name).replaceAll(/\p{Cc}/gu, "?");
  return plain.length <= width ? plain.padEnd(width) : `…${plain.slice(plain.length - width + 1)}`;
}
