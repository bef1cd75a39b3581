import type { OperationTypes } from "../api/ApiDescription.ts";
import { mockedOperations } from "../document/mockedOperations.ts";
import { serverPrefix } from "../document/serverAddress.ts";
import type { Fault } from "../faults/Fault.ts";
import { gate } from "../mock/gate.ts";
import { readSource } from "../mock/readSource.ts";
import { startRecorder } from "../record/startRecorder.ts";
import type { Fake, FakeOptions, FakeSource } from "./Fake.ts";
import type { FakeFault } from "./FakeFault.ts";
import { fakePlan } from "./FakePlan.ts";
import { faultFinder } from "./faultFinder.ts";
import { respondAsFake } from "./respondAsFake.ts";

/**
 * Starts a fake of an API on a free loopback port. Its requests and responses are held against the document: `verify` reports
 * what breaks it.
 */
export async function startFake<Operations extends OperationTypes, State>(
  source: FakeSource<Operations>,
  options: FakeOptions<Operations, State>,
): Promise<Fake<State>> {
  const { document, api } = await readSource(source);
  const plan = fakePlan<State>(document, { known: mockedOperations(document, api), options });
  const findFault = faultFinder(options.faults);
  /** By the index of the exchange. */
  const faults: FakeFault[] = [];
  const recorder = await startRecorder(
    (exchange, index) => respondAsFake(plan, exchange, faults[index] ?? {}),
    {
      gate,
      findFault: ({ method, path }) => {
        const fault = findFault({ method, path });
        faults.push(fault);
        return wireFault(fault);
      },
    },
  );
  const { requests, violations } = plan;
  return {
    url: recorder.url + serverPrefix(document),
    state: options.state,
    requests,
    violations,
    verify: () => {
      if (violations.length > 0)
        throw new Error(`The document is broken:\n${violations.join("\n")}`);
    },
    stop: recorder.stop,
    [Symbol.asyncDispose]: recorder.stop,
  };
}

/** What a recorder itself can do to a request. */
function wireFault({ breaks, hangs }: FakeFault): Fault | undefined {
  if (hangs) return { kind: "hang" };
  if (breaks === "before") return { kind: "reset", after: 0 };
  return breaks === "after" ? { kind: "truncated", share: 0 } : undefined;
}
