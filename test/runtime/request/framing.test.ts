/** What says where a message ends, and where its parts do, is the runtime's alone; other headers are anyone's. */
import { describe, expect, test } from "vitest";
import {
  ApiRequestError,
  Client,
  toFile,
  type BodyPlan,
  type CallOptions,
  type ClientOptions,
  type Hook,
  type OperationPlan,
} from "@lading/runtime";
import { acme, bytesOf, operation, recordingFetch, startServer } from "../support.ts";

type Headers = NonNullable<CallOptions["headers"]>;

const form: BodyPlan = {
  kind: "multipart",
  mediaType: "multipart/form-data",
  flat: true,
  fields: [{ name: "file", kind: "file" }],
};
const json: BodyPlan = { kind: "json", mediaType: "application/json", flat: true };
const patch: BodyPlan = { kind: "json", mediaType: "application/merge-patch+json", flat: true };
const raw: BodyPlan = { kind: "raw", mediaType: "image/*" };

function sending(...bodies: readonly BodyPlan[]): OperationPlan {
  return operation({ id: "send", method: "POST", bodies });
}

const setBy: Readonly<Record<string, (headers: Headers) => [ClientOptions, CallOptions]>> = {
  "the call": (headers) => [{}, { headers }],
  "the client": (headers) => [{ defaultHeaders: headers }, {}],
  "a hook": (headers) => [{ hooks: [((_, send) => send(headers)) satisfies Hook] }, {}],
};

/** Nothing may arrive, by Node's own transport or a handed-in `fetch`. */
async function refusals(
  plan: OperationPlan,
  /** Anew for each call: a stream goes with the call that it was given to. */
  params: () => object,
  [client, call]: [ClientOptions, CallOptions],
): Promise<(string | undefined)[]> {
  let arrived = 0;
  const { url } = await startServer((_, response) => {
    arrived++;
    response.end("{}");
  });
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  const parameters = [];
  for (const transport of [{ baseUrl: url }, { fetch }]) {
    const error: unknown = await new Client(acme, { ...client, ...transport })
      .call(plan, params(), call)
      .then(
        () => "was sent",
        (reason: unknown) => reason,
      );
    parameters.push(error instanceof ApiRequestError ? error.parameter : String(error));
  }
  expect([arrived, sent.length]).toEqual([0, 0]);
  return parameters;
}

describe.each(Object.entries(setBy))("by %s", (_, options) => {
  test.each([
    ["Content-Length", "5"],
    ["content-length", "1"],
    ["Transfer-Encoding", "chunked"],
    ["Expect", "100-continue"],
    ["TE", "trailers"],
    ["Trailer", "X-Digest"],
    ["Upgrade", "h2c"],
    ["Keep-Alive", "timeout=5"],
    ["Connection", "Upgrade"],
    ["connection", "close, content-length"],
  ])("%s: %s is refused", async (name, value) => {
    const file = new Blob(["x"]);
    const changed = options({ [name]: value });
    const wanted = [name.toLowerCase(), name.toLowerCase()];
    expect(await refusals(sending(form), () => ({ file }), changed)).toEqual(wanted);
    expect(await refusals(operation(), () => ({}), changed)).toEqual(wanted);
    const once = (): object => ({ body: toFile(new Blob(["x"]).stream(), "a") });
    expect(await refusals(sending(raw), once, changed)).toEqual(wanted);
  });

  test.each(["multipart/form-data", "multipart/form-data; boundary=mine", "Multipart/Form-Data"])(
    "the form's Content-Type cannot become %s",
    async (type) => {
      const changed = options({ "Content-Type": type });
      const params = { file: new Blob(["x"]) };
      expect(await refusals(sending(form), () => params, changed)).toEqual([
        "content-type",
        "content-type",
      ]);
    },
  );

  test("Connection: close and headers of the caller's own go as they are", async () => {
    const heads: unknown[] = [];
    const { url } = await startServer((request, response) => {
      const { connection, host, "x-digest": digest } = request.headers;
      heads.push([connection, host, digest]);
      response.setHeader("content-type", "application/json").end("{}");
    });
    const [client, call] = options({ Connection: "close", Host: "pets.test", "X-Digest": "a" });
    await new Client(acme, { ...client, baseUrl: url }).call(operation(), {}, call);
    expect(heads).toEqual([["close", "pets.test", "a"]]);
  });
});

test.each([null, "application/json", "multipart/mixed; boundary=a"])(
  "neither a call nor a hook makes a form's Content-Type %s",
  async (type) => {
    const headers = { "content-type": type };
    for (const changed of [setBy["the call"]!(headers), setBy["a hook"]!(headers)]) {
      const refused = await refusals(sending(form), () => ({ file: new Blob(["x"]) }), changed);
      expect(refused[0]).toMatch(/^content-?[tT]ype$/);
    }
  },
);

test("the message names the header that is the connection's own", async () => {
  const { fetch } = recordingFetch(() => Response.json({}));
  const call = new Client(acme, { fetch }).call(operation(), {}, { headers: { Expect: "yes" } });
  await expect(call).rejects.toThrow(
    "acme.listThings: the header expect belongs to the connection and cannot be set. Remove it from headers, " +
      "defaultHeaders and hooks",
  );
});

test("the message says what to do", async () => {
  const { fetch } = recordingFetch(() => Response.json({}));
  const call = new Client(acme, { fetch }).call(
    sending(form),
    { file: new Blob(["x"]) },
    { headers: { "Content-Type": "multipart/form-data" } },
  );
  await expect(call).rejects.toThrow(
    "acme.send: the header content-type of a form cannot be set, since it has the boundary between the parts. Remove it from headers, " +
      "defaultHeaders and hooks; the option contentType chooses between several media types",
  );
});

async function typesSent(
  bodies: readonly BodyPlan[],
  params: object,
  [client, call]: [ClientOptions, CallOptions],
): Promise<unknown> {
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  await new Client(acme, { ...client, fetch }).call(sending(...bodies), params, call);
  return [sent[0]!.headers.get("content-type"), sent[0]!.text];
}

test.each(["the call", "the client"])(
  "a Content-Type by %s chooses the media type, as contentType does",
  async (source) => {
    const by = (type: string): [ClientOptions, CallOptions] =>
      setBy[source]!({ "Content-Type": type });
    const id = { id: 1 };
    const text = '{"id":1}';
    expect(await typesSent([json, patch], id, by("application/merge-patch+json"))).toEqual([
      "application/merge-patch+json",
      text,
    ]);
    expect(await typesSent([patch, json], id, by("Application/JSON"))).toEqual([
      "application/json",
      text,
    ]);
    expect(await typesSent([json], id, by("application/json; charset=utf-8"))).toEqual([
      "application/json; charset=utf-8",
      text,
    ]);
    expect(await typesSent([form, json], id, by("application/json"))).toEqual([
      "application/json",
      text,
    ]);
    // Of bytes, the file knows its type better than what all calls share.
    const type = source === "the call" ? "image/gif" : "image/png";
    expect(
      await typesSent([raw], { body: toFile(new Uint8Array(1), "a.png") }, by("image/gif")),
    ).toEqual([type, "\0"]);
  },
);

test("a type that the document lacks is refused of a call, and passed over of a client", async () => {
  const headers = { "content-type": "text/csv" };
  const { fetch } = recordingFetch(() => Response.json({}));
  const call = new Client(acme, { fetch }).call(sending(json), { id: 1 }, { headers });
  await expect(call).rejects.toThrow("contentType must be one of application/json");
  expect(await typesSent([json], { id: 1 }, [{ defaultHeaders: headers }, {}])).toEqual([
    "application/json",
    '{"id":1}',
  ]);
});

test("a client that sends JSON by habit sends files in a form all the same", async () => {
  const habit = { "content-type": "application/json" };
  const given = { file: new Blob(["x"]) };
  expect(await typesSent([json, form], given, [{ defaultHeaders: habit }, {}])).toEqual([
    expect.stringMatching(/^multipart\/form-data; boundary=/),
    expect.stringContaining("x"),
  ]);
});

test.each<[size: unknown, said: string]>([
  [NaN, "NaN"],
  [Infinity, "Infinity"],
  [-1, "-1"],
  [1.5, "1.5"],
  [2 ** 53, "9007199254740992"],
  ["5", "a string"],
  [null, "null"],
  [5n, "a bigint"],
])("a size of %s is none, of a stream or of bytes", async (size, said) => {
  for (const content of [
    () => new Blob(["hello"]).stream(),
    () => new Blob(["hello"]),
    () => new Uint8Array(5),
  ])
    for (const [plan, name] of [
      [sending(form), "file"],
      [sending(raw), "body"],
    ] as const) {
      const params = { [name]: toFile(content(), "a.jpg", { size: size as number }) };
      const { fetch, sent } = recordingFetch(() => Response.json({}));
      await expect(new Client(acme, { fetch }).call(plan, params)).rejects.toThrow(
        `acme.send: the size of ${name} must be a whole number of bytes from 0 and is ${said}`,
      );
      expect(sent).toEqual([]);
    }
});

test("a size that is not that of the bytes is refused; a true one is no trouble", async () => {
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  const client = new Client(acme, { fetch });
  for (const content of [new Blob(["hello"]), new Uint8Array(5), new ArrayBuffer(5)]) {
    const call = client.call(sending(raw), { body: toFile(content, "a.jpg", { size: 4 }) });
    await expect(call).rejects.toThrow("body has 5 bytes, and its size is given as 4");
    await client.call(sending(raw), { body: toFile(content, "a.jpg", { size: 5 }) });
  }
  expect(sent).toHaveLength(3);
});

test("a stream of its true size goes with that Content-Length", async () => {
  let got: unknown;
  const { url } = await startServer((request, response) => {
    void bytesOf(request).then((bytes) => {
      got = [request.headers["content-length"], request.headers["transfer-encoding"], `${bytes}`];
      response.setHeader("content-type", "application/json").end("{}");
    });
  });
  const body = toFile(new Blob(["hello"]).stream(), "a.jpg", { size: 5 });
  await new Client(acme, { baseUrl: url }).call(sending(raw), { body });
  expect(got).toEqual(["5", undefined, "hello"]);
});
