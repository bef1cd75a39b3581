/** From a fault to the steps that make it happen. */
import { gzipSync } from "node:zlib";
import {
  responseBytes,
  headBytes,
  type ResponseBytes,
  type CannedResponse,
} from "./responseBytes.ts";
import type { BrokenHead, WireFault, Framing, Storm, Wait, WrongBody } from "./WireFault.ts";
import type { Step } from "./steps.ts";

/** What the responses of one operation are made of. */
export interface Upstream {
  /** The whole documented response. */
  readonly documented: CannedResponse;
  /** A documented failure of that status, or one that the API might give. */
  readonly failure: (status: number) => CannedResponse;
  /** An error inside a 200; left out where the API knows no such thing. */
  readonly hiddenFailure?: CannedResponse;
  /** The provider's own header for how long to wait. */
  readonly throttle?: (seconds: number) => readonly [name: string, value: string];
}

const page = Buffer.from("<!doctype html><title>502</title><h1>Bad gateway</h1>");

/** The steps of a fault, from its cue on. */
export function stepsOf(fault: WireFault, upstream: Upstream): readonly Step[] {
  const { documented } = upstream;
  const framed = (framing: Framing): ResponseBytes => responseBytes(documented, framing);
  switch (fault.kind) {
    case "none":
    case "earlyResponse":
      return responseSteps(documented, fault.framing);
    case "breakOnConnect":
    case "breakInRequest":
      return [{ do: fault.ending }];
    case "breakInResponse":
      return [...firstShare(framed(fault.framing), fault.share), { do: fault.ending }];
    case "hang":
      return [{ do: "hang" }];
    case "hangInResponse":
      return [...firstShare(framed(fault.framing), fault.share), { do: "hang" }];
    case "drip":
      return dripped(framed(fault.framing), fault);
    case "lyingLength":
      return [...lyingLength(documented, fault.by), { do: fault.ending }];
    case "oversized":
      return responseSteps(lengthened(documented, fault.by), fault.framing);
    case "wrongBody":
      return responseSteps(wrongResponse(fault.body, upstream), "length");
    case "storm":
      return stormSteps(fault, upstream);
    case "duplicate":
      return duplicated(responseSteps(documented, "length"), fault.later);
    case "halfClosed":
      return [{ do: "shutdown" }, { do: "hang" }];
    case "garbage":
      return [write(Buffer.from(fault.text, "latin1")), { do: "hang" }];
    case "brokenHead":
      return [write(brokenHead(documented, fault.head)), { do: "hang" }];
    case "informational":
      return [...fault.statuses.map(hints), ...responseSteps(documented, "length")];
  }
}

function write(bytes: Buffer): Step {
  return { do: "write", bytes };
}

/** An informational response (https://www.rfc-editor.org/rfc/rfc9110#section-15.2). */
function hints(status: number): Step {
  return write(headBytes(status, { link: "</style.css>" }));
}

function lengthened(response: CannedResponse, bytes: number): CannedResponse {
  return { ...response, body: Buffer.concat([response.body, Buffer.alloc(bytes, " ")]) };
}

function responseSteps(response: CannedResponse, framing: Framing): readonly Step[] {
  const { head, body } = responseBytes(response, framing);
  const responded = [write(Buffer.concat([head, body]))];
  return framing === "close" ? [...responded, { do: "shutdown" }] : responded;
}

function firstShare({ head, body }: ResponseBytes, share: number): readonly Step[] {
  const all = Buffer.concat([head, body]);
  const first = all.subarray(0, Math.floor(all.byteLength * share));
  return first.byteLength > 0 ? [write(first)] : [];
}

function dripped(
  { head, body }: ResponseBytes,
  { pieces, pause, framing }: Extract<WireFault, { kind: "drip" }>,
): readonly Step[] {
  const all = Buffer.concat([head, body]);
  const size = Math.ceil(all.byteLength / pieces);
  const steps = Array.from({ length: pieces }, (_piece, index): readonly Step[] => [
    ...(index === 0 ? [] : [{ do: "wait", time: pause } as const]),
    write(all.subarray(index * size, (index + 1) * size)),
  ]).flat();
  return framing === "close" ? [...steps, { do: "end" }] : steps;
}

function lyingLength({ status, headers, body }: CannedResponse, by: number): readonly Step[] {
  const length = String(Math.max(0, body.byteLength + by));
  return [write(headBytes(status, { ...headers, "content-length": length })), write(body)];
}

function duplicated(response: readonly Step[], later: number): readonly Step[] {
  if (later > 0) return [...response, { do: "wait", time: later }, ...response];
  const bytes = response.flatMap((step) => (step.do === "write" ? [step.bytes] : []));
  return [write(Buffer.concat([...bytes, ...bytes]))];
}

function wrongResponse(kind: WrongBody, { documented, hiddenFailure }: Upstream): CannedResponse {
  const { headers, body } = documented;
  const coded = { ...headers, "content-encoding": "gzip" };
  const zipped = gzipSync(body);
  const wrong: Readonly<Record<WrongBody, Partial<CannedResponse>>> = {
    html: { headers: { ...headers, "content-type": "text/html" }, body: page },
    empty: { body: Buffer.alloc(0) },
    brokenJson: { body: body.subarray(0, body.byteLength - 1) },
    jsonAsHtml: { headers: { ...headers, "content-type": "text/html" } },
    falseGzip: { headers: coded },
    cutGzip: { headers: coded, body: zipped.subarray(0, zipped.byteLength >> 1) },
    gzip: { headers: coded, body: zipped },
    failure: { body: hiddenFailure?.body ?? body },
  };
  return { ...documented, ...wrong[kind] };
}

function stormSteps({ status, body, wait, early }: Storm, upstream: Upstream): readonly Step[] {
  const failure = upstream.failure(status);
  const response = { documented: failure, html: htmlOf(failure), empty: emptied(failure) }[body];
  const headers = { ...response.headers, ...waitHeader(wait, upstream) };
  const steps = responseSteps({ ...response, headers }, "length");
  return early === undefined || early === "keep" ? steps : [...steps, { do: early }];
}

function htmlOf(response: CannedResponse): CannedResponse {
  return { ...response, headers: { ...response.headers, "content-type": "text/html" }, body: page };
}

function emptied({ status, headers }: CannedResponse): CannedResponse {
  return { status, headers, body: Buffer.alloc(0) };
}

function waitHeader(wait: Wait | undefined, { throttle }: Upstream): CannedResponse["headers"] {
  if (wait === undefined) return {};
  if (wait.form === "nonsense") return { "retry-after": "soon" };
  if (wait.form === "throttle" && throttle) return Object.fromEntries([throttle(wait.seconds)]);
  if (wait.form === "date") {
    return { "retry-after": new Date(Date.now() + wait.seconds * 1000).toUTCString() };
  }
  return { "retry-after": String(wait.seconds) };
}

function brokenHead({ status, headers, body }: CannedResponse, kind: BrokenHead): Buffer {
  const length = String(body.byteLength);
  const heads: Readonly<Record<BrokenHead, () => Buffer>> = {
    "length in words": () => headBytes(status, { ...headers, "content-length": "many" }),
    "two lengths": () =>
      headBytes(status, { ...headers, "content-length": length, "Content-Length": `${length}1` }),
    "endless header": () => headBytes(status, { ...headers, "x-long": "x".repeat(100_000) }),
    "status 999": () => headBytes(999, { ...headers, "content-length": length }),
    "no status": () => Buffer.from("HTTP/1.1 OK\r\n\r\n"),
  };
  return Buffer.concat([heads[kind](), body]);
}
