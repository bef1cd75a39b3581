/** One call and everything that goes wrong with it, drawn from a seed. */
import type { Operation, Provider, RequestExample } from "../providers.ts";
import { fileNames } from "../contract/testParams.ts";
import { bodyKinds, contentSizes, type BodyKind } from "./bodyKinds.ts";
import { drawFault } from "./drawFault.ts";
import { isSlow, type Ending, type WireFault } from "@lading/testing/internal";
import { seededRandom, type Random } from "./seededRandom.ts";

/** An example request of an operation. */
export interface ExampleCall {
  readonly provider: Provider;
  readonly operation: Operation;
  readonly request: RequestExample;
}

/** What happens to a connection before it is called upon. */
export type Before =
  /** There is none yet. */
  | "fresh"
  /** One is kept open from an earlier call. */
  | "kept"
  /** One was kept, and ends as the call is made. */
  | { readonly stale: Ending }
  /** No one listens. */
  | "refused";

/** A faulty call. */
export interface FaultCase extends ExampleCall {
  readonly seed: number;
  readonly transport: "node" | "fetch";
  /** How the response is asked for. */
  readonly reading: "awaited" | "result";
  readonly body: { readonly kind: BodyKind; readonly size: number; readonly isSized: boolean };
  readonly before: Before;
  /** What happens to its first request, its second, …; the last one goes on. */
  readonly faults: readonly [WireFault, ...WireFault[]];
  /** The caller gives up once the other side hangs. */
  readonly isAborted: boolean;
  /** Milliseconds. */
  readonly timeout: number;
  /** The timeout is short, because the call ends by it. */
  readonly isShort: boolean;
  /** A healthy call afterwards, over the same connections. */
  readonly isFollowed: boolean;
}

/** What to draw from. */
export interface Draw {
  readonly calls: readonly ExampleCall[];
  readonly transport: FaultCase["transport"];
}

/** Every example request of every operation; those that send a file several times, because they are what it is about. */
export function exampleCalls(providers: readonly Provider[]): readonly ExampleCall[] {
  return providers.flatMap((provider) =>
    provider.api.operations.flatMap((operation) =>
      operation.requests.flatMap((request) => {
        const times = fileNames(request.params).length > 0 ? 4 : 1;
        return Array.from({ length: times }, () => ({ provider, operation, request }));
      }),
    ),
  );
}

/** Ends a call that hangs; long enough for all that is to happen before. */
const shortTimeout = 300;
/** Never reached: a call that does is at fault. */
const longTimeout = 30_000;

/** The case of a seed. */
export function drawCase(seed: number, { calls, transport }: Draw): FaultCase {
  const random = seededRandom(seed);
  const call = calls[random.between(0, calls.length - 1)];
  if (!call) throw new Error("There is no operation to call.");
  const drawn = drawSize(random);
  const faults = drawFaults(random, drawn);
  const before = drawBefore(random);
  const isHanging = before !== "refused" && isSlow(faults[0]);
  // Over `fetch` a hanging call is given time for its body besides.
  const size = isHanging && transport === "fetch" ? Math.min(drawn, contentSizes.middle) : drawn;
  const isShort = isHanging || (transport === "fetch" && isOverlooked(faults[0]));
  return {
    ...call,
    seed,
    transport,
    reading: random.pick(["awaited", "awaited", "result"]),
    body: {
      kind: random.pick(bodyKinds),
      size,
      isSized: call.operation.plan.lengthRequired === true || random.chance(0.5),
    },
    before,
    faults,
    isAborted: isHanging && random.chance(0.3),
    timeout: isShort ? shortTimeout : longTimeout,
    isShort,
    isFollowed: random.chance(0.25),
  };
}

/**
 * Known limits of undici: it does not see that a connection ends before its first request is written, and it may wait
 * for ever after a status that no Response can have.
 */
function isOverlooked(fault: WireFault): boolean {
  if (fault.kind === "brokenHead") return fault.head === "status 999";
  return fault.kind === "breakOnConnect" && fault.ending === "end";
}

function drawSize(random: Random): number {
  const { small, middle, large, huge } = contentSizes;
  if (random.chance(0.01)) return huge;
  return random.pick([small, small, small, middle, middle, large]);
}

/** After the first fault comes the same again, another one that takes no time, or the right response. */
function drawFaults(random: Random, size: number): FaultCase["faults"] {
  const first = drawFault(random, size);
  const faults: [WireFault, ...WireFault[]] = [first];
  while (faults.length < 3) {
    const isOver = random.chance(0.5);
    const isOther = random.chance(0.4);
    const other = drawFault(random, size);
    if (isOver) faults.push({ kind: "none", framing: "length" });
    else faults.push(isOther && !isSlow(other) ? other : first);
  }
  return faults;
}

function drawBefore(random: Random): Before {
  if (random.chance(0.02)) return "refused";
  if (random.chance(0.08)) return { stale: random.pick(["reset", "end"]) };
  return random.chance(0.3) ? "kept" : "fresh";
}
