import { Agent } from "node:http";
import { afterEach, expect, test } from "vitest";
import { rememberReplies } from "../../../packages/testing/src/prism/rememberReplies.ts";
import { receivedExchange, type Exchange } from "../../../packages/testing/src/record/exchange.ts";
import {
  startRecorder,
  type Recorder,
} from "../../../packages/testing/src/record/startRecorder.ts";
import { requestOf } from "../judge/requestOf.ts";

const agent = new Agent();
let prism: Recorder | undefined;

afterEach(() => prism?.stop());

interface Sent {
  readonly to?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function exchangeOf({ to = "/pets", headers = {}, body = "a" }: Sent): Promise<Exchange> {
  return receivedExchange(requestOf({ to, headers, body, type: "text/plain" }));
}

/** How many of the requests reach Prism. */
async function asked(sent: readonly Sent[], withoutBody = true): Promise<number> {
  const upstream = (prism = await startRecorder(() => ({ body: "a pet" })));
  const ask = rememberReplies();
  for (const each of sent) {
    const exchange = await exchangeOf(each);
    const reply = await ask({ exchange, prismUrl: upstream.url, agent, want: {}, withoutBody });
    expect(String(reply.body)).toBe("a pet");
  }
  return upstream.exchanges.length;
}

test("requests that differ in their bodies alone are one to Prism, which sees none", async () => {
  expect(await asked([{ body: "a" }, { body: "longer" }])).toBe(1);
});

test("requests that differ in what Prism sees are not", async () => {
  expect(
    await asked([{}, { to: "/pets?limit=1" }, { to: "/cats" }, { headers: { "x-order": "1" } }]),
  ).toBe(4);
});

test("where Prism sees the body, it is asked each time", async () => {
  expect(await asked([{}, {}], false)).toBe(2);
});

test("a request without a reply is sent again", async () => {
  let isBroken = true;
  const upstream = (prism = await startRecorder(() => {
    if (isBroken) throw new Error("on purpose");
    return { body: "a pet" };
  }));
  const ask = rememberReplies();
  const exchange = await exchangeOf({});
  const question = { exchange, prismUrl: upstream.url, agent, want: {}, withoutBody: true };
  await expect(ask(question)).rejects.toThrow("hang up");
  isBroken = false;
  expect(String((await ask(question)).body)).toBe("a pet");
});
