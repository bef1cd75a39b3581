import process from "node:process";

/** As in shells: 128 plus the signal's number. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

type EndingSignal = keyof typeof exitCodes;

/** The first signal that ends the command ends its uploads; a second one ends the process at once. */
export class EndingSignals {
  readonly #controller = new AbortController();
  readonly #listeners = new Map<EndingSignal, () => void>();
  #received: EndingSignal | undefined;

  constructor() {
    for (const name of ["SIGINT", "SIGTERM"] as const) {
      const end = (): void => {
        this.#received ??= name;
        this.#controller.abort();
      };
      this.#listeners.set(name, end);
      process.once(name, end);
    }
  }

  /** For the uploads. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The signal that came first, if one came. */
  get received(): EndingSignal | undefined {
    return this.#received;
  }

  /** What the command must exit with; `undefined` without a signal. */
  get exitCode(): number | undefined {
    return this.#received && exitCodes[this.#received];
  }

  /** Leaves later signals to the process. */
  release(): void {
    for (const [name, end] of this.#listeners) process.off(name, end);
  }
}
