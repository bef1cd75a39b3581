/**
 * The whole road: every operation of every provider, called through its built client, against a mock of its document.
 * The last step of `npm start`. Exits with 1 when a single call is not as documented.
 */
import { startMocks } from "../support/contract/mocks.ts";
import { readProviders } from "../support/providers.ts";
import { makeStop, type Stop } from "./makeStop.ts";
import { plannedStops } from "./plannedStops.ts";
import { table } from "./table.ts";

const start = performance.now();
process.exitCode = await road().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  console.error(
    "What to do: run `npm run lint`, `npm run generate` and `npm run build`, in this order.",
  );
  return 1;
});

async function road(): Promise<number> {
  const providers = await readProviders();
  const mocks = await startMocks(providers);
  try {
    const ways = providers.map(async (provider) => {
      const mock = mocks.of(provider);
      const stops: Stop[] = [];
      const { stops: planned, leftOut } = plannedStops(provider);
      for (const each of planned) stops.push(await makeStop(each, mock));
      return { stops, leftOut };
    });
    const done = await Promise.all(ways);
    for (const { leftOut } of done)
      for (const each of leftOut)
        console.log(`${each.provider}.${each.operation} is not called: ${each.reason}`);
    return report(done.flatMap(({ stops }) => stops));
  } finally {
    await mocks.stop();
  }
}

function report(stops: readonly Stop[]): number {
  const rows = stops.map(({ provider, operation, status, sent, came, troubles }) =>
    troubles.length === 0
      ? [provider, operation, status, sent, came]
      : [provider, operation, status || "none", sent, "NOT AS DOCUMENTED, see below"],
  );
  console.log(table(["provider", "operation", "status", "sent", "came back"], rows));
  const failed = stops.filter(({ troubles }) => troubles.length > 0);
  for (const stop of failed) console.error(explanation(stop));
  const operations = new Set(stops.map(({ provider, operation }) => `${provider}.${operation}`));
  const providers = new Set(stops.map(({ provider }) => provider));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `\n${String(providers.size)} providers, ${String(operations.size)} operations, ${String(stops.length)} calls in ` +
      `${seconds} s: ${failed.length === 0 ? "all as documented" : `${String(failed.length)} not as documented`}.`,
  );
  return failed.length === 0 && stops.length > 0 ? 0 : 1;
}

function explanation({ provider, operation, troubles }: Stop): string {
  return [
    `\n${provider}.${operation}`,
    ...troubles.map((trouble) => `  ${trouble}`),
    `  What to do: compare specs/${provider}/openapi.yaml with packages/${provider}/src/operations/${operation}.ts, then`,
    `  npm run build && npx vitest run --config test/vitest.config.ts contract -t "${provider} ${operation}"`,
  ].join("\n");
}
