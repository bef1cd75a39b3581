/** Webhooks against the vectors that their authors publish, and against everything that must not pass. */
import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isLadingError } from "@lading/runtime";
import {
  signWebhook,
  unwrapWebhook,
  WebhookError,
  type SignaturePlan,
  type WebhookHeaders,
  type WebhookPlan,
} from "@lading/runtime/webhooks";
import {
  completeSignature,
  type WebhookSignature,
} from "../../../generator/src/openapi/webhookSignature.ts";
import { buildSignaturePlan } from "../../../generator/src/2-model/webhooks/buildSignaturePlan.ts";

const signatureOf = (given: WebhookSignature): SignaturePlan =>
  buildSignaturePlan(completeSignature(given));
const planOf = (given: WebhookSignature, more: Partial<WebhookPlan> = {}): WebhookPlan => ({
  signature: signatureOf(given),
  events: ["paid"],
  event: { property: "type" },
  ...more,
});
const standard = planOf({ kind: "standard" });
const github = planOf({ kind: "github" }, { event: { header: "X-GitHub-Event" } });
const stripe = planOf({ kind: "stripe" });
const slack = planOf({
  kind: "hmac",
  header: "X-Slack-Signature",
  prefix: "v0=",
  payload: "v0:{timestamp}:{body}",
  timestampHeader: "X-Slack-Request-Timestamp",
});

const now = new Date("2026-03-01T12:00:00Z");
const seconds = now.getTime() / 1000;
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const body = '{"type":"paid","amount":1}';

beforeEach(() => vi.useFakeTimers({ toFake: ["Date"], now }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What comes of a request: the webhook, or the code of the error. */
async function outcome(
  plan: WebhookPlan,
  given: { readonly body: unknown; readonly headers: WebhookHeaders },
  options: { readonly secret: unknown; readonly tolerance?: number } = { secret },
): Promise<unknown> {
  try {
    return await unwrapWebhook(plan, given as never, options as never);
  } catch (error) {
    if (!(error instanceof WebhookError)) throw error;
    expect(isLadingError(error)).toBe(true);
    expect(error.message).not.toContain("MfKQ9r8G");
    return error.code;
  }
}

describe("published vectors", () => {
  test("Standard Webhooks: the example of its libraries", async () => {
    const headers = {
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    };
    const given = { body: '{"test": 2432232314}', headers };
    expect(await outcome(standard, given, { secret, tolerance: Infinity })).toEqual({
      event: undefined,
      name: undefined,
      payload: { test: 2432232314 },
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    });
    expect(await outcome(standard, given)).toBe("stale");
  });

  test("GitHub: the example of its documentation, whose body is no JSON", async () => {
    const headers = {
      "X-Hub-Signature-256":
        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
    };
    const options = { secret: "It's a Secret to Everybody" };
    expect(await outcome(github, { body: "Hello, World!", headers }, options)).toBe("payload");
    expect(await outcome(github, { body: "Hello, World?", headers }, options)).toBe("signature");
  });

  test("Slack: the example of its documentation, as a scheme that a document declares", async () => {
    const given = {
      body: "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c",
      headers: {
        "x-slack-request-timestamp": "1531420618",
        "x-slack-signature": "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
      },
    };
    const options = { secret: "8f742231b10e8888abcd99yyyzzz85a5", tolerance: Infinity };
    expect(await outcome(slack, given, options)).toBe("payload");
  });
});

describe.each<[string, WebhookPlan, (at: number) => Record<string, string>]>([
  [
    "standard",
    standard,
    (at) => ({
      "webhook-id": "msg_1",
      "webhook-timestamp": String(at),
      "webhook-signature": `v1,${createHmac("sha256", Buffer.from(secret.slice(6), "base64"))
        .update(`msg_1.${at}.${body}`)
        .digest("base64")}`,
    }),
  ],
  [
    "stripe",
    stripe,
    (at) => ({
      "stripe-signature": `t=${at},v1=${createHmac("sha256", secret).update(`${at}.${body}`).digest("hex")},v0=00`,
    }),
  ],
  [
    "a declared HMAC",
    slack,
    (at) => ({
      "x-slack-request-timestamp": String(at),
      "x-slack-signature": `v0=${createHmac("sha256", secret).update(`v0:${at}:${body}`).digest("hex")}`,
    }),
  ],
])("%s, as node:crypto signs it", (kind, plan, headersAt) => {
  const paid = expect.objectContaining({
    event: "paid",
    payload: { type: "paid", amount: 1 },
  }) as object;

  test.each<[string, unknown]>([
    ["text", body],
    ["a Buffer", Buffer.from(body)],
    ["bytes in the middle of others", Buffer.from(`12${body}34`).subarray(2, 2 + body.length)],
    ["an ArrayBuffer", new TextEncoder().encode(body).buffer],
  ])("is verified: %s", async (_, form) => {
    expect(await outcome(plan, { body: form, headers: headersAt(seconds) })).toEqual(paid);
  });

  test("is verified with the headers of fetch, and with names in any case", async () => {
    const headers = headersAt(seconds);
    expect(await outcome(plan, { body, headers: new Headers(headers) })).toEqual(paid);
    const loud = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]),
    );
    expect(await outcome(plan, { body, headers: loud })).toEqual(paid);
  });

  test.each([
    [-300, paid],
    [300, paid],
    [-301, "stale"],
    [301, "stale"],
  ])("signed %i seconds from now", async (offset, wanted) => {
    const headers = headersAt(seconds + offset);
    expect(await outcome(plan, { body, headers })).toEqual(wanted);
  });

  test("another body, secret or timestamp is refused as forged", async () => {
    const headers = headersAt(seconds);
    expect(await outcome(plan, { body: `${body} `, headers })).toBe("signature");
    const other = kind === "standard" ? "whsec_AAAA" : "other";
    expect(await outcome(plan, { body, headers }, { secret: other })).toBe("signature");
    const moved = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        value.replaceAll(String(seconds), String(seconds + 1)),
      ]),
    );
    expect(await outcome(plan, { body, headers: moved })).toBe("signature");
  });

  test("each header is needed", async () => {
    const headers = headersAt(seconds);
    for (const name of Object.keys(headers)) {
      const others = Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name));
      expect(await outcome(plan, { body, headers: others })).toBe("missing-header");
      expect(await outcome(plan, { body, headers: { ...headers, [name]: "" } })).toBe(
        "missing-header",
      );
      const twice = { ...headers, [name]: [headers[name] ?? "", "1"] };
      if (!/signature/.test(name))
        expect(await outcome(plan, { body, headers: twice })).toBe("invalid-header");
    }
  });

  test("one of several secrets is enough, and `sign` signs with each", async () => {
    const headers = headersAt(seconds);
    const old = kind === "standard" ? "whsec_AAAA" : "old";
    const options = { secret: [old, secret] };
    expect(await outcome(plan, { body, headers }, options)).toEqual(paid);
    const signed = await signWebhook(
      plan,
      { event: "paid", payload: { type: "paid", amount: 1 } },
      options,
    );
    const first = plan.signature.separator === undefined ? old : secret;
    expect(await outcome(plan, signed, { secret: first })).toEqual(paid);
    expect(await outcome(plan, signed, { secret: old })).toEqual(paid);
  });
});

describe("what the program must do", () => {
  const signed = (): Promise<{ readonly headers: Readonly<Record<string, string>> }> =>
    signWebhook(standard, { event: "paid", payload: JSON.parse(body) as unknown }, { secret });

  test.each<[string, unknown]>([
    ["an object that express parsed", JSON.parse(body)],
    ["nothing", undefined],
    ["a stream", new Blob([body]).stream()],
  ])("pass the body as it was received, not %s", async (_, wrong) => {
    const { headers } = await signed();
    expect(await outcome(standard, { body: wrong, headers })).toBe("body");
  });

  test.each<[string, unknown]>([
    ["nothing, since the variable is not set", undefined],
    ["an empty text", ""],
    ["an empty list", []],
    ["something else than base64", "whsec_MfKQ9r8G!"],
  ])("pass a secret: %s", async (_, wrong) => {
    const { headers } = await signed();
    expect(await outcome(standard, { body, headers }, { secret: wrong })).toBe("secret");
  });
});

describe("what headers may contain", () => {
  const signedWith = async (change: (signature: string) => string): Promise<unknown> => {
    const signed = await signWebhook(
      standard,
      { event: "paid", payload: JSON.parse(body) as unknown },
      { secret },
    );
    const headers = {
      ...signed.headers,
      "webhook-signature": change(signed.headers["webhook-signature"] ?? ""),
    };
    return outcome(standard, { body: signed.body, headers });
  };

  test.each<[string, (signature: string) => string, unknown]>([
    ["signatures of other keys around it", (own) => `v1,AAAA ${own} v1a,BBBB`, "paid"],
    ["the same header twice, as fetch joins it", (own) => `v1,AAAA, ${own}, v1,BBBB`, "paid"],
    ["only a signature of another version", (own) => own.replace("v1,", "v1a,"), "invalid-header"],
    ["no base64", () => "v1,!!!!", "invalid-header"],
    ["a signature that is cut short", (own) => own.slice(0, 11), "signature"],
  ])("%s", async (_, change, wanted) => {
    const result = await signedWith(change);
    expect(typeof result === "string" ? result : (result as { event: unknown }).event).toBe(wanted);
  });

  test.each(["soon", "-1", "1e9", " ", "1614265330.5"])(
    "a timestamp of %j is refused",
    async (timestamp) => {
      const signed = await signWebhook(standard, { event: "paid", payload: {} }, { secret });
      const headers = { ...signed.headers, "webhook-timestamp": timestamp };
      expect(await outcome(standard, { ...signed, headers })).toBe("invalid-header");
    },
  );
});

test.each([
  ["no moment", (header: string) => header.replace(/t=\d+/, "t=")],
  ["two moments", (header: string) => `t=1,${header}`],
  ["none at all", (header: string) => header.replace(/t=\d+,/, "")],
])("Stripe's header with %s is refused", async (_, change) => {
  const signed = await signWebhook(stripe, { event: "paid", payload: {} }, { secret: "s" });
  const headers = { "stripe-signature": change(signed.headers["stripe-signature"] ?? "") };
  expect(await outcome(stripe, { ...signed, headers }, { secret: "s" })).toBe("invalid-header");
});

test.each([
  ["sha1", "hex"],
  ["sha256", "hex"],
  ["sha512", "base64"],
  ["sha512", "base64url"],
] as const)("an HMAC with %s in %s", async (algorithm, spelled) => {
  const encoding = spelled === "hex" ? "hex" : "base64";
  const plan = planOf({ kind: "hmac", header: "X-Signed", algorithm, encoding });
  const signature = createHmac(algorithm, "key").update(body).digest(spelled);
  expect(
    await outcome(plan, { body, headers: { "x-signed": signature } }, { secret: "key" }),
  ).toMatchObject({ event: "paid" });
});

test("the document's own tolerance is the default", async () => {
  const strict = planOf({ kind: "stripe", tolerance: 60 });
  const timestamp = new Date(now.getTime() - 61_000);
  const signed = await signWebhook(
    strict,
    { event: "paid", payload: {} },
    { secret: "s", timestamp },
  );
  expect(await outcome(strict, signed, { secret: "s" })).toBe("stale");
  expect(await outcome(strict, signed, { secret: "s", tolerance: 61 })).not.toBe("stale");
});

test("an id is signed as it is, even where it looks like a place of the template", async () => {
  const signed = await signWebhook(
    standard,
    { event: "paid", payload: { type: "paid" }, id: "{body}" },
    { secret },
  );
  expect(await outcome(standard, signed)).toMatchObject({ event: "paid", id: "{body}" });
});

test("signatures are compared by WebCrypto, in constant time", async () => {
  const verify = vi.spyOn(crypto.subtle, "verify");
  const signed = await signWebhook(standard, { event: "paid", payload: {} }, { secret });
  await outcome(standard, signed);
  expect(verify).toHaveBeenCalledTimes(1);
});

describe("which event it is", () => {
  test.each<[string, WebhookPlan, string, unknown, object]>([
    ["by a header", github, "paid", { amount: 1 }, { event: "paid", payload: { amount: 1 } }],
    [
      "a new one in a header",
      github,
      "refunded",
      1,
      { event: undefined, name: "refunded", payload: 1 },
    ],
    ["by a property", stripe, "", { type: "paid" }, { event: "paid" }],
    [
      "a new one in a property",
      stripe,
      "",
      { type: "refunded" },
      { event: undefined, name: "refunded" },
    ],
    ["a property that is no text", stripe, "", { type: 1 }, { event: undefined, name: undefined }],
    [
      "a payload without properties",
      stripe,
      "",
      [1],
      { event: undefined, name: undefined, payload: [1] },
    ],
    [
      "an inherited property",
      { ...stripe, event: { property: "constructor" } },
      "",
      {},
      { event: undefined, name: undefined },
    ],
    [
      "the only one",
      { ...stripe, event: undefined } as never,
      "",
      {},
      { event: "paid", payload: {} },
    ],
    [
      "a request without a body",
      { ...github },
      "paid",
      undefined,
      { event: "paid", payload: undefined },
    ],
  ])("%s", async (_, plan, event, payload, wanted) => {
    const signed = await signWebhook(plan, { event, payload }, { secret: "s" });
    expect(await outcome(plan, signed, { secret: "s" })).toMatchObject(wanted);
  });
});

test("64-bit integers are what the package has chosen, and signed with all digits", async () => {
  const plan: WebhookPlan = {
    ...stripe,
    int64: { as: "bigint", responses: { paid: { properties: { cents: true } } } },
  };
  const payload = { type: "paid", cents: 9007199254740993n };
  const signed = await signWebhook(plan, { event: "paid", payload }, { secret: "s" });
  expect(signed.body).toBe('{"type":"paid","cents":9007199254740993}');
  expect(await outcome(plan, signed, { secret: "s" })).toMatchObject({ event: "paid", payload });
});
