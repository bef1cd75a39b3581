/** Makes one faulty call, and tells what was wrong with it. */
import { setImmediate, setTimeout } from "node:timers/promises";
import { testClient, type TestCall, type TestClientOptions } from "../contract/testClient.ts";
import { testParams } from "../contract/testParams.ts";
import { fileNames } from "../contract/testParams.ts";
import { serverPrefix } from "@lading/testing/internal";
import type { CannedResponse } from "@lading/testing/internal";
import { apiUpstream } from "./apiUpstream.ts";
import { makeFile, type Contents } from "./bodyKinds.ts";
import { callHeader, type CaseEvidence, type MarkedResponse } from "./caseEvidence.ts";
import type { FaultCase } from "./faultCase.ts";
import type { Attempt, FaultProxy } from "@lading/testing/internal";
import { isSlow } from "@lading/testing/internal";
import { isFaultReached } from "./faultReached.ts";
import type { ReceivedRequest } from "@lading/testing/internal";
import { endOf, markHeader, type End } from "./callEnds.ts";
import { retryOptions } from "./retryOptions.ts";
import { stepsOf } from "@lading/testing/internal";
import { verdict } from "./verdict.ts";

/** Where cases are run. */
export interface Bench {
  readonly proxy: FaultProxy;
  readonly contents: Contents;
  /** An address where no one listens. */
  readonly refusedUrl: string;
  /** The `fetch` of the cases that go by it. Default: the platform's. */
  readonly fetch?: NonNullable<TestClientOptions["fetch"]>;
  /** Milliseconds in which the client must let go of a connection that is of no more use. Default: 5,000. */
  readonly grace?: number;
  /** Gives the right response to a whole request. Default: the document's first example. */
  readonly response?: (given: FaultCase, request: ReceivedRequest) => Promise<CannedResponse>;
}

/** What came of a case. */
export interface CaseReport {
  readonly given: FaultCase;
  readonly end: End;
  readonly attempts: readonly Attempt[];
  /** Was the fault that was drawn met? */
  readonly isFaultReached: boolean;
  /** In sentences; empty when all is right. */
  readonly violations: readonly string[];
}

/** Runs a case: what goes before, the faulty call, and a healthy one afterwards. Leaves no connection behind. */
export async function runCase(given: FaultCase, bench: Bench): Promise<CaseReport> {
  const { proxy } = bench;
  const healthy: FaultCase = {
    ...given,
    faults: [
      {
        kind: "none",
        framing: "length",
      },
    ],
    before: "fresh",
    isAborted: false,
    timeout: 3e4,
    isShort: false,
    body: {
      ...given.body,
      kind: "bytes",
    },
  };
  const before = typeof given.before === "object" || given.before === "kept";
  const earlier = before ? await runCall(healthy, "before", bench) : undefined;
  const dropped = typeof given.before === "object" ? proxy.dropKept(given.before.stale) : 0;
  const faulty = await runCall(given, "faulty", { ...bench, dropped });
  await letNewsArrive();
  const later = given.isFollowed ? await runCall(healthy, "after", bench) : undefined;
  const isLeft = await isLate(proxy.emptied(), bench);
  await letNewsArrive();
  return {
    given,
    end: faulty.end,
    attempts: faulty.attempts,
    isFaultReached: faulty.isFaultReached,
    violations: [
      ...(earlier?.violations ?? []).map((violation) => `the healthy call before: ${violation}`),
      ...faulty.violations,
      ...(later?.violations ?? []).map((violation) => `the healthy call afterwards: ${violation}`),
      ...(isLeft ? ["a connection was kept open by the client"] : []),
    ],
  };
}

async function runCall(
  given: FaultCase,
  name: string,
  { dropped = 0, ...bench }: Bench & Partial<Pick<CaseEvidence, "dropped">>,
): Promise<Omit<CaseReport, "given">> {
  const id = `${String(given.seed)}.${name}`;
  const upstream = apiUpstream(given.provider, given.operation);
  const responses = new Map<Attempt, MarkedResponse>();
  const giveUp = new AbortController();
  const reason = new Error("The caller gives up.");
  const { attempts, end: endCall } = bench.proxy.treat({
    faults: given.faults,
    steps: async (attempt, index) => {
      const mark = `${id}.${String(index)}`;
      const own =
        attempt.isWhole && attempt.request && (await bench.response?.(given, attempt.request));
      const documented = marked(own || upstream.documented, mark);
      responses.set(attempt, { response: documented, mark });
      return stepsOf(attempt.fault, { ...upstream, documented });
    },
    onHang: ({ fault }) => {
      if (given.isAborted && isSlow(fault)) giveUp.abort(reason);
    },
  });
  const { signal } = giveUp;
  const makeCall = await callOf({ given, id, signal, bench });
  const end = await endOf({ call: makeCall(), reading: given.reading, reason });
  endCall();
  const isBusy = await isLate(bench.proxy.atRest(), bench);
  const content =
    fileNames(given.request.params).length > 0 && bench.contents.ofSize(given.body.size).bytes;
  const evidence: CaseEvidence = {
    given,
    id,
    upstream,
    attempts,
    responses,
    dropped,
    end,
    ...(content && { content }),
  };
  const left = isBusy ? ["the client did not let go of a connection whose call had ended"] : [];
  const violations = [...verdict(evidence), ...left];
  return { end, attempts: [...attempts], isFaultReached: isFaultReached(evidence), violations };
}

/** What came in or ended meanwhile is known to the client then: no later request goes to a connection that is gone. */
async function letNewsArrive(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await setImmediate();
}

interface CallWish {
  readonly given: FaultCase;
  readonly id: string;
  readonly signal: AbortSignal;
  readonly bench: Bench;
}

/** A function: a call is awaitable, and nothing may wait for it unasked. */
async function callOf({ given, id, signal, bench }: CallWish): Promise<() => TestCall> {
  const { provider, operation, request, transport, timeout } = given;
  const url = given.before === "refused" ? bench.refusedUrl : bench.proxy.url;
  const [schemes] = operation.plan.security ?? [];
  const fetch = bench.fetch ?? globalThis.fetch;
  const client = await testClient(provider, {
    baseUrl: url + serverPrefix(provider.document),
    ...(schemes && { schemes }),
    ...(transport === "fetch" && { fetch }),
  });
  const content = bench.contents.ofSize(given.body.size);
  const names = fileNames(request.params);
  const files = await Promise.all(
    names.map((name, index) =>
      makeFile({ ...given.body, content, name: `${String(index)} ${name}` }),
    ),
  );
  const params = testParams({ operation, request, mockUrl: url, file: () => files.shift() });
  const options = { ...retryOptions, timeout, signal, headers: { [callHeader]: id } };
  const call = client[operation.name]?.bind(client);
  if (!call) throw new Error(`${provider.name} has no method ${operation.name}.`);
  return () => (operation.paramsName === undefined ? call(options) : call(params, options));
}

function marked(response: CannedResponse, mark: string): CannedResponse {
  return { ...response, headers: { ...response.headers, [markHeader]: mark } };
}

/** Milliseconds. */
const tick = 100;

/** Does it take longer than the client may? Measured in short ticks: where the whole process stands still, no time passes. */
async function isLate(
  work: Promise<void>,
  { grace = 5_000 }: Pick<Bench, "grace">,
): Promise<boolean> {
  let isDone = false;
  const done = work.then(() => (isDone = true));
  for (let passed = 0; !isDone && passed < grace; passed += tick) {
    const giveUp = new AbortController();
    const ticked = setTimeout(tick, undefined, giveUp).catch(() => undefined);
    await Promise.race([done, ticked]);
    giveUp.abort();
  }
  return !isDone;
}
