/** Every encoding that a document can ask for, generated, called and compared byte for byte with what stands next to the call. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Exchange, type Recorder, startRecorder } from "@lading/testing/internal";
import { titled } from "../../support/titled.ts";
import { generateProbe, type GeneratedProbe } from "./generatedProbe.ts";
import { composedForm, wireText } from "./wireText.ts";

type Call = (probe: unknown) => { readonly asResponse: () => Promise<Response> };
type Cases = readonly { readonly title: string; readonly call: Call; readonly wire: string }[];

const folder = join(import.meta.dirname, "cases");
const files = await Promise.all(
  readdirSync(folder).map(async (name) => {
    const url = pathToFileURL(join(folder, name)).href;
    const { cases } = (await import(/* @vite-ignore */ url)) as { readonly cases: Cases };
    return { name, cases };
  }),
);

let generated: GeneratedProbe;
let recorder: Recorder;
let probe: { readonly [operation: string]: unknown };

beforeAll(async () => {
  generated = await generateProbe();
  recorder = await startRecorder(() => ({ status: 204 }));
  const entry = pathToFileURL(generated.entry).href;
  const { Probe } = (await import(/* @vite-ignore */ entry)) as {
    readonly Probe: new (options: object) => typeof probe;
  };
  probe = new Probe({ tenant: "probe-tenant", baseUrl: recorder.url });
});

afterAll(async () => {
  await recorder.stop();
  generated.remove();
});

async function sentBy(call: Call): Promise<Exchange> {
  expect((await call(probe).asResponse()).status).toBe(204);
  const exchange = recorder.exchanges.at(-1);
  if (exchange === undefined) throw new Error("No request arrived.");
  return exchange;
}

describe.each(titled(files, ({ name }) => name))("%s", (_name, { cases }) => {
  test.each(titled(cases, ({ title }) => title))("%s", async (_title, { call, wire }) => {
    const exchange = await sentBy(call);
    expect(wireText(exchange)).toBe(wire);
    expect(exchange.violations).toEqual([]);
    expect(lengthSaid(exchange)).toBe(lengthWanted(exchange));
    if (exchange.parts !== undefined)
      expect(wire).toContain(`\r\n\r\n${composedForm(exchange.parts)}`);
  });
});

/** Chunks only where a stream's size is unknown; otherwise the exact number of bytes. */
function lengthSaid({ headers }: Exchange): number | "chunked" {
  return headers["transfer-encoding"] === "chunked"
    ? "chunked"
    : Number(headers["content-length"] ?? 0);
}

function lengthWanted({ headers, body }: Exchange): number | "chunked" {
  return headers["transfer-encoding"] === "chunked" ? "chunked" : body.byteLength;
}

test("every operation of the probe is called", async () => {
  const calls = files.flatMap(({ cases }) => cases.map(({ call }) => String(call)));
  const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(probe)).filter(
    (name) => name !== "constructor",
  );
  expect(methods.length).toBeGreaterThan(15);
  expect(methods.filter((name) => !calls.some((call) => call.includes(`.${name}(`)))).toEqual([]);
});

test("notices a quote that is not escaped, a lost byte and a comma where names should repeat", async () => {
  const named = files
    .flatMap(({ cases }) => cases)
    .find(({ title }) => /bear the names/.test(title));
  if (named === undefined) throw new Error("There is no such case.");
  const exchange = await sentBy(named.call);
  const altered = (change: (text: string) => string): string =>
    wireText({ ...exchange, body: Buffer.from(change(exchange.body.toString("utf8"))) });
  expect(altered((text) => text)).toBe(named.wire);
  expect(altered((text) => text.replaceAll("%22", '"'))).not.toBe(named.wire);
  expect(altered((text) => text.replace("meow", "meo"))).not.toBe(named.wire);
  expect(altered((text) => text.replaceAll("\r\n", "\n"))).not.toBe(named.wire);
});
