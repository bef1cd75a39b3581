import type { Socket } from "node:net";
import type { Attempt, Treated, TreatedCall, Treatment } from "./Attempt.ts";
import { Connection } from "./Connection.ts";
import { cueOf } from "./steps.ts";

/** The connections of one proxy, and what is to happen to them. */
export class Lane {
  readonly connections: Set<Connection> = new Set();
  #treatment: Treatment | undefined;
  #attempts: Attempt[] = [];
  #isEnded = false;
  #isEmptying = false;
  readonly #waiting: Set<() => void> = new Set();

  treat(treatment: Treatment): TreatedCall {
    this.#treatment = treatment;
    this.#attempts = [];
    this.#isEnded = false;
    this.#isEmptying = false;
    return { attempts: this.#attempts, end: () => (this.#isEnded = true) };
  }

  serve(socket: Socket): void {
    // Opened in advance, for no request.
    if (this.#isEmptying) return void socket.resetAndDestroy();
    const connection = new Connection(socket, this);
    this.connections.add(connection);
    socket.once("close", () => {
      this.connections.delete(connection);
      this.changed();
    });
  }

  /** Begins the next attempt. On connecting, only a fault that begins there does. */
  next(moment: "connect" | "request", isKept: boolean): Treated | undefined {
    if (!this.#treatment) return undefined;
    const { faults } = this.#treatment;
    const index = this.#attempts.length;
    const fault = faults[Math.min(index, faults.length - 1)];
    if (!fault) return undefined;
    const cue = cueOf(fault);
    // Undici opens a connection in advance where one was lost.
    if (moment === "connect" && (cue !== "connect" || this.#isEnded)) return undefined;
    const facts = { bytes: 0, bodyBytes: 0, isWhole: false, isPlayed: false, hasActed: false };
    const attempt: Attempt = { fault, isKept, ...facts, request: undefined };
    this.#attempts.push(attempt);
    return { attempt, index, cue, treatment: this.#treatment };
  }

  empty(): void {
    this.#isEmptying = true;
    this.eachKept((connection) => connection.retire());
  }

  /** Gives how many there are. */
  eachKept(act: (connection: Connection) => void): number {
    const kept = [...this.connections].filter(({ isBusy }) => !isBusy);
    for (const connection of kept) act(connection);
    return kept.length;
  }

  until(isSo: (connections: readonly Connection[]) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = (): void => {
        if (!isSo([...this.connections])) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
  }

  changed(): void {
    for (const check of this.#waiting) check();
  }
}
