/** What is tried in every runtime: uploads byte for byte, errors, abort, timeout. Plain JavaScript that runs in all of them. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import {
  ApiConnectionError,
  ApiError,
  ApiRequestError,
  ApiResponseError,
  ApiTimeoutError,
  fileFromPath,
  toFile,
} from "@lading/runtime";
import { signWebhook, unwrapWebhook } from "@lading/runtime/webhooks";
import { Procore } from "@lading/procore";
import { Uploadcare } from "@lading/uploadcare";
import { fileName, kinds } from "./kinds.js";
import { clients, shapes } from "./shapes.js";

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

async function uploads({ url, bytes, path, wantedBytes = bytes }, kind, shape) {
  const { make, isSized } = kinds[kind];
  const { call, parts, needsLength = false } = shapes[shape];
  const given = await make(bytes, path);
  const sent = call(clients(url), given, url);
  if (needsLength && !isSized) return assert.rejects(sent, ApiRequestError);
  const echo = await (await sent.asResponse()).json();
  assert.deepEqual(echo.violations, []);
  assert.equal(echo.framing, isSized ? "length" : "chunked");
  if (isSized) assert.equal(Number(echo.length), echo.size);
  if (parts === undefined) return assert.equal(echo.sha256, sha256(wantedBytes));
  assert.deepEqual(
    echo.parts,
    parts.map((part) => wanted(part, wantedBytes)),
  );
}

function wanted({ name, value, file }, bytes) {
  const content = value === undefined ? bytes : new TextEncoder().encode(value);
  const known = { name, size: content.byteLength, sha256: sha256(content) };
  return file === undefined
    ? { ...known, type: "text/plain" }
    : { ...known, filename: file, type: "image/jpeg" };
}

const small = { file: new Blob(["x"]), fileName };

/** A file that never ends: one piece, and then nothing. */
function endless() {
  let isStarted = false;
  return new ReadableStream({
    async pull(controller) {
      if (isStarted) await new Promise(() => undefined);
      isStarted = true;
      controller.enqueue(new Uint8Array(100_000));
    },
  });
}

/** Waits until the server has seen a request to this path of which `holds` is true. */
async function untilSeen(url, path, holds = () => true) {
  for (;;) {
    const seen = await (await fetch(`${url}/seen`)).json();
    if (seen.some((exchange) => exchange.path.startsWith(path) && holds(exchange))) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const others = {
  "a response of an error": async ({ url }) => {
    const { imagekit } = clients(`${url}/deny`);
    await assert.rejects(imagekit.uploadFile(small), (error) => {
      return error instanceof ApiError && error.status === 403 && /No entry/.test(error.message);
    });
  },
  "a response that is not JSON": async ({ url }) => {
    await assert.rejects(clients(`${url}/html`).imagekit.uploadFile(small), ApiResponseError);
  },
  "a redirect": async ({ url }) => {
    // Which error it is depends on whether the runtime shows a redirect's response.
    await assert.rejects(
      clients(`${url}/move`).imagekit.uploadFile(small),
      (error) => error instanceof ApiError || error instanceof ApiConnectionError,
    );
  },
  "no server": async () => {
    const { imagekit } = clients("http://127.0.0.1:9");
    await assert.rejects(imagekit.uploadFile(small), ApiConnectionError);
  },
  "what is no file": async ({ url }) => {
    await assert.rejects(clients(url).imagekit.uploadFile({ file: {}, fileName }), (error) => {
      return error instanceof ApiRequestError && error.parameter === "file";
    });
  },
  "a timeout": async ({ url }) => {
    const { imagekit } = clients(`${url}/hang`, { timeout: 200 });
    await assert.rejects(imagekit.uploadFile(small), ApiTimeoutError);
  },
  "an abort before": async ({ url }) => {
    const reason = new Error("changed my mind");
    const call = clients(url).imagekit.uploadFile(small, { signal: AbortSignal.abort(reason) });
    await assert.rejects(call, (error) => error === reason);
  },
  "an abort in the middle of the body, which closes the socket": async ({ url }) => {
    const reason = new Error("changed my mind");
    const abort = new AbortController();
    const { imagekit } = clients(`${url}/abort`);
    const call = imagekit.uploadFile({ file: endless(), fileName }, { signal: abort.signal });
    const rejected = assert.rejects(call, (error) => error === reason);
    await untilSeen(url, "/abort");
    abort.abort(reason);
    await rejected;
    await untilSeen(url, "/abort", ({ violations }) => violations.join().includes("no response"));
  },
  "an abort while the response is awaited": async ({ url }) => {
    const reason = new Error("changed my mind");
    const abort = new AbortController();
    const { imagekit } = clients(`${url}/hang/abort`);
    const call = imagekit.uploadFile(small, { signal: abort.signal });
    const rejected = assert.rejects(call, (error) => error === reason);
    await untilSeen(url, "/hang/abort");
    abort.abort(reason);
    await rejected;
  },
};

/** WebCrypto is another one in each runtime. */
async function webhooks() {
  const plan = {
    signature: {
      header: "webhook-signature",
      encoding: "base64",
      prefix: "v1,",
      separator: " ",
      payload: "{id}.{timestamp}.{body}",
      idHeader: "webhook-id",
      timestampHeader: "webhook-timestamp",
      secret: "base64",
    },
    event: { property: "type" },
    events: ["paid"],
  };
  const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const sent = await signWebhook(plan, { event: "paid", payload: { type: "paid" } }, { secret });
  const headers = new Headers(sent.headers);
  const received = await unwrapWebhook(plan, { body: sent.body, headers }, { secret });
  assert.equal(received.event, "paid");
  const forged = unwrapWebhook(plan, { body: `${sent.body} `, headers }, { secret });
  await assert.rejects(forged, { name: "WebhookError", code: "signature" });
  const published = {
    body: '{"test": 2432232314}',
    headers: {
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    },
  };
  await unwrapWebhook(plan, published, { secret, tolerance: Infinity });
  await assert.rejects(unwrapWebhook(plan, published, { secret }), { code: "stale" });
}

/** A large file in parts, one of which has to be sent again; that it arrived whole, the stand-in says afterwards. */
const flows = {
  "in parts, from bytes": (bytes) => toFile(bytes, fileName),
  "in parts, from a Blob": (bytes) => new File([bytes], fileName),
  "in parts, from a stream": (bytes) =>
    toFile(new Blob([bytes]).stream(), fileName, { size: bytes.byteLength }),
  "in parts, from disk": (_bytes, path) => fileFromPath(path),
};

async function uploadsInParts({ uploadcareUrl, path }, make) {
  const large = `${path}.large`;
  const uploadcare = new Uploadcare({ publicKey: "demopublickey", baseUrl: uploadcareUrl });
  const reported = [];
  const states = [];
  const file = await uploadcare.upload(await make(new Uint8Array(await readFile(large)), large), {
    wait: { interval: 1 },
    onUploadProgress: ({ loaded }) => reported.push(loaded),
    onState: (state) => states.push(state.done.length),
  });
  assert.equal(file.is_ready, true);
  assert.deepEqual(
    reported,
    reported.toSorted((one, other) => one - other),
  );
  assert.equal(reported.at(-1), file.size);
  assert.deepEqual(states, [0, 1, 2, 3]);
}

/** Each segment digested by the runtime's own means and sent to another origin; the stand-in compares the bytes. */
async function uploadsInSegments({ procoreUrl, path }, make) {
  const large = `${path}.large`;
  const procore = new Procore({ baseUrl: procoreUrl, accessToken: "test_token", companyId: 42 });
  const made = await procore.uploadImage(await make(new Uint8Array(await readFile(large)), large), {
    projectId: 7,
    image: { description: "North wall" },
    imageName: fileName,
  });
  assert.equal(made.filename, fileName);
}

/** Uploads of every shape and every kind of file. */
const uploadScenarios = Object.keys(shapes).flatMap((shape) =>
  Object.keys(kinds).map((kind) => [`${shape}, ${kind}`, (world) => uploads(world, kind, shape)]),
);

/** Every scenario by its title. */
export const scenarios = Object.fromEntries([
  ...uploadScenarios,
  ...Object.entries(flows).map(([title, make]) => [title, (world) => uploadsInParts(world, make)]),
  ...Object.entries(flows).map(([title, make]) => [
    title.replace("parts", "segments"),
    (world) => uploadsInSegments(world, make),
  ]),
  ...Object.entries(others),
  ["webhooks", webhooks],
]);
