/**
 * `npm run soak -- [--minutes 10] [--count 5000000] [--lanes 48]`: faulty calls of every operation of every provider for a while, over
 * node:http and fetch in turns, on loopback alone. Exits with 1 when a call ended wrongly, memory grew, or something
 * stayed open.
 *
 * `npm run soak -- --seed 183 --transport node` makes that one call, and shows all that is known of it.
 */
import { parseArgs } from "node:util";
import { exampleCalls } from "../support/faults/faultCase.ts";
import { readProviders } from "../support/providers.ts";
import { showCase } from "./showCase.ts";
import { soakUntil } from "./soakUntil.ts";

/** A soak is bounded, whatever it is asked for. */
const mostMinutes = 120;

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    // At no rate that is known.
    count: { type: "string", default: "5000000" },
    lanes: { type: "string", default: "48" },
    seed: { type: "string" },
    transport: { type: "string", default: "node" },
  },
});

// What stayed open has been reported, and is not to keep the program from its end.
process.exit((await run()) ? 0 : 1);

async function run(): Promise<boolean> {
  const calls = exampleCalls(await readProviders());
  const transport = values.transport === "fetch" ? "fetch" : "node";
  if (values.seed !== undefined) return showCase(positive(values.seed), { calls, transport });
  const minutes = Math.min(positive(values.minutes), mostMinutes);
  const mostCalls = positive(values.count);
  return soakUntil({ calls, minutes, mostCalls, lanes: positive(values.lanes) });
}

function positive(text: string): number {
  const value = Number(text);
  if (value > 0) return value;
  throw new Error(`${text} is no number above 0.`);
}
