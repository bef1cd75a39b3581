import type { Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import type { Treated } from "./Attempt.ts";
import { RequestReader } from "./RequestReader.ts";
import type { Cue, Step } from "./steps.ts";
import type { Ending } from "./WireFault.ts";

/** Where a connection gets its attempts. */
interface Attempts {
  readonly next: (moment: "connect" | "request", isKept: boolean) => Treated | undefined;
  readonly changed: () => void;
}

/** One connection: it serves one request after the other. */
export class Connection {
  readonly #socket: Socket;
  readonly #attempts: Attempts;
  #reader = new RequestReader();
  #treated: Treated | undefined;
  #isPlaying = false;
  #isHanging = false;
  #hasServed = false;
  #hasLeft = false;

  constructor(socket: Socket, attempts: Attempts) {
    this.#socket = socket;
    this.#attempts = attempts;
    // Resets are what this is about; "close" follows.
    socket.on("error", () => undefined);
    socket.once("close", () => (this.#treated = undefined));
    socket.on("data", (piece: Buffer) => this.#take(piece));
    // The client says no more: so do we, once a script is played.
    socket.once("end", () => this.#isPlaying || socket.end());
    this.#treated = attempts.next("connect", false);
    if (this.#treated) void this.#play(this.#treated);
  }

  get isBusy(): boolean {
    return this.#treated !== undefined;
  }

  leave(ending: Ending): void {
    this.#hasLeft = true;
    // A socket whose end is still being said cannot be reset: Node would keep it forever.
    if (this.#socket.writableEnded) this.#socket.destroy();
    else if (ending === "reset") this.#socket.resetAndDestroy();
    else this.#socket.destroySoon();
  }

  /** Says that no more will be said; the client closes the connection, and its leaving shows that it knows. */
  retire(): void {
    this.#hasLeft = true;
    this.#socket.end();
    const timer = globalThis.setTimeout(() => this.leave("reset"), retirement);
    this.#socket.once("close", () => clearTimeout(timer));
  }

  #take(piece: Buffer): void {
    // What comes after the end of a kept connection, no one reads any more.
    if (!this.#hasLeft) this.#treated ??= this.#attempts.next("request", this.#hasServed);
    if (!this.#treated) return this.leave("reset");
    const { attempt, cue } = this.#treated;
    const most = accepted(cue) - this.#reader.bytes;
    this.#reader.take(piece.subarray(0, this.#isPlaying ? undefined : most));
    const { bytes, bodyBytes, isWhole, request } = this.#reader;
    Object.assign(attempt, { bytes, bodyBytes, isWhole, request });
    const isDone = attempt.isPlayed || this.#isPlaying || this.#isHanging;
    if (!isDone && isCued(cue, this.#reader)) {
      void this.#play(this.#treated);
    } else this.#finish();
  }

  async #play({ attempt, index, treatment }: Treated): Promise<void> {
    this.#isPlaying = true;
    let isHeard = true;
    for (const step of await treatment.steps(attempt, index)) {
      isHeard &&= !this.#socket.destroyed;
      if (step.do === "hang") {
        attempt.hasActed = isHeard;
        // Forever: the connection stays in use until it is closed.
        this.#isPlaying = false;
        this.#isHanging = true;
        treatment.onHang?.(attempt);
        if (this.#socket.readableEnded) this.#socket.end();
        return;
      }
      await this.#do(step);
    }
    this.#isPlaying = false;
    attempt.isPlayed = true;
    attempt.hasActed = isHeard;
    if (this.#socket.readableEnded) this.#socket.end();
    this.#finish();
  }

  async #do(step: Exclude<Step, { do: "hang" }>): Promise<void> {
    if (step.do === "wait") return void (await setTimeout(step.time));
    if (step.do === "shutdown") return void this.#socket.end();
    if (step.do !== "write") return this.leave(step.do);
    if (this.#socket.destroyed || this.#socket.write(step.bytes)) return;
    await new Promise<void>((resolve) => {
      this.#socket.once("drain", resolve).once("close", resolve);
    });
  }

  /** The connection may serve again once its response is out and its request is in. */
  #finish(): void {
    if (!this.#treated?.attempt.isPlayed || !this.#reader.isWhole) return;
    this.#treated = undefined;
    this.#hasServed = true;
    this.#reader = new RequestReader();
    this.#attempts.changed();
  }
}

/** Milliseconds. Undici overlooks the end of an idle connection now and then, and closes it 4 seconds later. */
const retirement = 200;

/** How many bytes of a request a script waits for. */
function accepted(cue: Cue): number {
  return typeof cue === "object" ? cue.after : Infinity;
}

function isCued(cue: Cue, { hasHead, isWhole, bytes }: RequestReader): boolean {
  if (typeof cue === "object") return isWhole || bytes >= cue.after;
  return cue === "connect" || isWhole || (cue === "head" && hasHead);
}
