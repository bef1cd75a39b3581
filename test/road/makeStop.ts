/** Makes one call of the road and judges it. */
import { type Exchange, ownResponse, sha256 } from "@lading/testing/internal";
import type { Mock } from "../support/contract/mocks.ts";
import { testClient, type TestResult } from "../support/contract/testClient.ts";
import { fileNames, testParams } from "../support/contract/testParams.ts";
import { pictureFor, type PlannedStop } from "./plannedStops.ts";

/** One row of the table. */
export interface Stop {
  readonly provider: string;
  readonly operation: string;
  /** `201`; empty when no response came. */
  readonly status: string;
  /** `842 bytes, a JPEG`. */
  readonly sent: string;
  /** What came back, in a few words. */
  readonly came: string;
  /** What went wrong, in sentences; empty when nothing did. */
  readonly troubles: readonly string[];
}

/** Calls the operation through its built client. Never rejects. */
export async function makeStop(planned: PlannedStop, mock: Mock): Promise<Stop> {
  const row = { provider: planned.provider.name, operation: planned.operation.name };
  try {
    const { value, exchanges } = await call(planned, mock);
    const [exchange] = exchanges;
    if (exchange === undefined) throw new Error("No request left the client.");
    const bytes = `${String(exchange.body.byteLength)} bytes`;
    return {
      ...row,
      status: String(value.status),
      sent: planned.format ? `${bytes}, a ${planned.format}` : bytes,
      came: summary(value.ok ? value.data : value.error),
      troubles: await troubles(planned, exchange, value),
    };
  } catch (error) {
    return { ...row, status: "", sent: "", came: "", troubles: [String(error)] };
  }
}

async function call(planned: PlannedStop, { wire, baseUrl }: Mock) {
  const { provider, operation, request } = planned;
  const [schemes] = operation.plan.security ?? [];
  const client = await testClient(provider, { baseUrl, ...(schemes && { schemes }) });
  const file = (name: string): File => pictureFor(planned, name);
  const params = testParams({ operation, request, mockUrl: wire.url, file });
  const send = client[operation.name]?.bind(client);
  if (send === undefined) throw new Error("The client has no such method.");
  return wire.observe({}, () => send(operation.paramsName && params).result());
}

async function troubles(
  planned: PlannedStop,
  { violations, sha256: whole, parts }: Exchange,
  { ok, status }: TestResult,
): Promise<readonly string[]> {
  const arrived = new Set([whole, ...(parts ?? []).map((part) => part.sha256)]);
  const pictures = fileNames(planned.request.params).map((name) => pictureFor(planned, name));
  const hashes = await Promise.all(
    pictures.map(async (file) => sha256(new Uint8Array(await file.arrayBuffer()))),
  );
  // Of such a response nothing can be said, and nothing is wrong with the request.
  if (violations.length > 0 && violations.every((each) => ownResponse.test(each))) return [];
  return [
    ...violations,
    ...(ok ? [] : [`The mock responded with ${String(status)}.`]),
    ...(hashes.every((hash) => arrived.has(hash)) ? [] : ["The picture did not arrive as it is."]),
  ];
}

const longest = 60;

function summary(value: unknown): string {
  if (value === undefined) return "an empty body, as documented";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
