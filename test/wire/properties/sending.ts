/** Calls, and what they put on the wire: in process, through the client's `fetch`, or over a real socket. */
import { expect } from "vitest";
import { Client, type OperationPlan, type ProviderPlan } from "@lading/runtime";
import { withEveryEncoder } from "../../support/withEveryEncoder.ts";
import type { Recorder } from "@lading/testing/internal";

/** A request as it left. */
export interface Sent {
  readonly url: string;
  /** Under lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The declared length in bytes; `undefined` where none is declared. */
  readonly length: number | undefined;
}

/** Calls an operation of this plan. */
export type Send = (plan: Partial<OperationPlan>, params: object) => Promise<Sent>;

const provider: ProviderPlan = { name: "acme", server: { url: "https://acme.example/v1" } };

function operation(plan: Partial<OperationPlan>): OperationPlan {
  const bare = { id: "send", method: "POST", path: "/things", responses: { 204: [] } };
  return withEveryEncoder({ ...bare, ...plan });
}

/** Sends to no one: no network, so that thousands of cases take seconds. */
export const sendInProcess: Send = async (plan, params) => {
  let sent: Promise<Sent> | undefined;
  const client = new Client(provider, {
    fetch: async (url, init) => {
      sent = sentTo(url, init);
      await sent;
      return new Response(null, { status: 204 });
    },
  });
  await client.call(operation(plan), params);
  if (sent === undefined) throw new Error("Nothing was sent.");
  return sent;
};

async function sentTo(url: string, { body, headers }: RequestInit): Promise<Sent> {
  const fields = Object.fromEntries(new Headers(headers));
  const bytes = Buffer.from(await new Response(body).arrayBuffer());
  return { url, headers: fields, body: bytes, length: declaredLength(body, fields) };
}

/** What `fetch` would declare. */
function declaredLength(body: unknown, headers: Sent["headers"]): number | undefined {
  if (typeof body === "string") return Buffer.byteLength(body);
  if (body instanceof Blob) return body.size;
  if (ArrayBuffer.isView(body)) return body.byteLength;
  const length = headers["content-length"];
  return length === undefined ? undefined : Number(length);
}

/** Sends to a recorder, over the transport that Node's users get. */
export function sendTo(recorder: Recorder): Send {
  const client = new Client(provider, { baseUrl: recorder.url });
  return async (plan, params) => {
    await client.call(operation(plan), params);
    const exchange = recorder.exchanges.at(-1);
    if (exchange === undefined) throw new Error("No request arrived.");
    const { path, query, headers, body, framing } = exchange;
    const fields = Object.entries(headers).map(([name, value]) => [name, String(value)]);
    return {
      url: recorder.url + path + query,
      headers: Object.fromEntries(fields) as Sent["headers"],
      body,
      length: framing === "length" ? Number(headers["content-length"]) : undefined,
    };
  };
}

/** The declared length is that of the bytes; none is declared when only a stream's end tells it. */
export function expectLength({ length, body }: Sent, isKnown = true): void {
  // An empty stream may be found out in time.
  if (!isKnown && body.byteLength === 0) return expect([undefined, 0]).toContain(length);
  expect(length).toBe(isKnown ? body.byteLength : undefined);
}

/** Senders that are wrong on purpose. */
export const defects: Readonly<Record<string, Send>> = {
  "quotes are not escaped": altered((body) => body.replaceAll("%22", '"')),
  "line breaks are not escaped": altered((body) => body.replaceAll("%0D%0A", "\r\n")),
  "lines end by a line feed alone": altered((body) => body.replaceAll("\r\n", "\n")),
  "the last byte is lost": altered((body) => body.slice(0, -3) + body.slice(-2)),
  "UTF-8 is read as Latin-1": altered((body) => Buffer.from(body, "latin1").toString("utf8")),
  "plus signs go as they are": altered((body) => body.replaceAll("%2B", "+")),
  "the length is one too much": async (plan, params) => {
    const sent = await sendInProcess(plan, params);
    return { ...sent, length: sent.length === undefined ? undefined : sent.length + 1 };
  },
  "commas where names should repeat": (plan, params) =>
    sendInProcess({ ...plan, bodies: withCommas(plan.bodies) }, params),
  "slashes in the path go as they are": async (plan, params) => {
    const sent = await sendInProcess(plan, params);
    return { ...sent, url: sent.url.replaceAll("%2F", "/") };
  },
  "ampersands in the query go as they are": async (plan, params) => {
    const sent = await sendInProcess(plan, params);
    return { ...sent, url: sent.url.replaceAll("%26", "&") };
  },
};

function altered(change: (body: string) => string): Send {
  return async (plan, params) => {
    const sent = await sendInProcess(plan, params);
    return { ...sent, body: Buffer.from(change(sent.body.toString("latin1")), "latin1") };
  };
}

function withCommas(bodies: OperationPlan["bodies"] = []): NonNullable<OperationPlan["bodies"]> {
  return bodies.map((body) =>
    body.kind === "multipart" || body.kind === "urlencoded"
      ? { ...body, fields: body.fields.map((field) => ({ array: "comma", ...field })) }
      : body,
  );
}
