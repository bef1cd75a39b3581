/** A TCP server that speaks HTTP as badly as it is asked to, and writes down what reached it. */
import { once } from "node:events";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import type { Ending, Fault } from "./faults.ts";
import { RequestReader, type ReceivedRequest } from "./receivedRequest.ts";
import { cueOf, type Cue, type Step } from "./steps.ts";

/** What is to happen to the requests of one call. */
export interface Treatment {
  /** What happens to its first request, its second, …; the last one goes on. */
  readonly faults: readonly Fault[];
  /** What the connection does once the attempt has reached the fault's cue. */
  readonly steps: (attempt: Attempt, index: number) => Promise<readonly Step[]> | readonly Step[];
  /** Called when the connection will say nothing more. */
  readonly onHang?: (attempt: Attempt) => void;
}

/** One request, or one connection without a request, that was treated. */
export interface Attempt {
  readonly fault: Fault;
  /** Bytes of the request that were accepted; 0 when the connection broke before the first one. */
  bytes: number;
  bodyBytes: number;
  isWhole: boolean;
  /** The script came to its end. */
  isPlayed: boolean;
  /** The fault happened: every step of it was taken while the client was still there. */
  hasActed: boolean;
  /** On a connection that had served before. */
  readonly isKept: boolean;
  /** `undefined` until the head is in. */
  request: ReceivedRequest | undefined;
}

/** A call that is being treated. */
export interface TreatedCall {
  readonly attempts: readonly Attempt[];
  /** The call has ended: connections that open from now on are let be. Requests still count as its own. */
  readonly end: () => void;
}

/** A running fault proxy. One call at a time. */
export interface FaultProxy {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  /** Begins a call: every request from now on is one of its attempts. */
  readonly treat: (treatment: Treatment) => TreatedCall;
  /** Settles once every connection is closed or waits for its next request. */
  readonly atRest: () => Promise<void>;
  /** Ends the connections that wait for their next request, and says how many; the client will notice some time later. */
  readonly dropKept: (ending: Ending) => number;
  /** Ends them too, and settles once the client has closed its side of every connection there is. */
  readonly emptied: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a proxy on a free loopback port. */
export async function startFaultProxy(): Promise<FaultProxy> {
  const lane = new Lane();
  // A half-closed socket is one of the faults: Node is not to close the other half by itself.
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) =>
    lane.serve(socket),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    treat: (treatment) => lane.treat(treatment),
    atRest: () => lane.until((connections) => !connections.some(({ isBusy }) => isBusy)),
    dropKept: (ending) => lane.eachKept((connection) => connection.leave(ending)),
    emptied: () => {
      lane.empty();
      return lane.until((connections) => connections.length === 0);
    },
    stop: () => stopServer(server, lane),
  };
}

async function stopServer(server: Server, lane: Lane): Promise<void> {
  const closed = once(server, "close");
  server.close();
  for (const connection of lane.connections) connection.leave("reset");
  await closed;
}

/** The connections of one proxy, and what is to happen to them. */
class Lane {
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

interface Treated {
  readonly attempt: Attempt;
  readonly index: number;
  readonly cue: Cue;
  readonly treatment: Treatment;
}

/** One connection: it serves one request after the other. */
class Connection {
  readonly #socket: Socket;
  readonly #lane: Lane;
  #reader = new RequestReader();
  #treated: Treated | undefined;
  #isPlaying = false;
  #isHanging = false;
  #hasServed = false;
  #hasLeft = false;

  constructor(socket: Socket, lane: Lane) {
    this.#socket = socket;
    this.#lane = lane;
    // Resets are what this is about; "close" follows.
    socket.on("error", () => undefined);
    socket.once("close", () => (this.#treated = undefined));
    socket.on("data", (piece: Buffer) => this.#take(piece));
    // The client says no more: so do we, once a script is played.
    socket.once("end", () => this.#isPlaying || socket.end());
    this.#treated = lane.next("connect", false);
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
    if (!this.#hasLeft) this.#treated ??= this.#lane.next("request", this.#hasServed);
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
    this.#lane.changed();
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
