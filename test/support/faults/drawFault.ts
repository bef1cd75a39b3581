/** Draws what goes wrong with one request. */
import type { Ending, WireFault, Framing, Storm, Wait } from "@lading/testing/internal";
import type { Random } from "./seededRandom.ts";

const endings: readonly [Ending, ...Ending[]] = ["reset", "end"];
const framings: readonly [Framing, ...Framing[]] = ["length", "chunked", "close"];

/** What is no HTTP, though it looks as if it might be at first. */
const garbage: readonly [string, ...string[]] = [
  "SSH-2.0-OpenSSH_9.6\r\n",
  "220 mail.example.com ESMTP\r\n",
  "\x15\x03\x01\x00\x02\x02\x28",
  "<html><body>Bad gateway</body></html>\r\n\r\n",
  "HTTP/9.9 200 OK\r\n\r\n",
  "HTTQ/1.1 200 OK\r\ncontent-length: 0\r\n\r\n",
  "\0\0\0\0\0\0\0\0",
  '{"message":"no head"}\r\n\r\n',
];

type Drawing = (random: Random, size: number) => WireFault;

/** A storm is what APIs do most. */
const drawings: readonly [Drawing, ...Drawing[]] = [
  drawStorm,
  drawStorm,
  drawStorm,
  (random) => ({ kind: "breakOnConnect", ending: random.pick(endings) }),
  drawBreakInRequest,
  drawBreakInRequest,
  (random) => ({
    kind: "breakInResponse",
    share: random.fraction(),
    ending: random.pick(endings),
    framing: random.pick(framings),
  }),
  (random) => ({ kind: "hang", at: random.pick(["connect", "head", "whole"]) }),
  (random) => ({
    kind: "hangInResponse",
    share: random.fraction(),
    framing: random.pick(framings),
  }),
  (random) => ({
    kind: "drip",
    pieces: random.between(2, 12),
    pause: random.between(0, 15),
    framing: random.pick(framings),
  }),
  (random) => ({
    kind: "lyingLength",
    by: random.pick([1, -1]) * (1 + random.scaled(5_000)),
    ending: random.pick(endings),
  }),
  (random) => ({
    kind: "oversized",
    by: 200_000 + random.scaled(3_000_000),
    framing: random.pick(framings),
  }),
  (random) => ({
    kind: "wrongBody",
    body: random.pick([
      ...(["html", "empty", "brokenJson", "jsonAsHtml"] as const),
      ...(["falseGzip", "cutGzip", "gzip", "failure"] as const),
    ]),
  }),
  (random) => ({ kind: "duplicate", later: random.pick([0, 1, 5]) }),
  (random) => ({ kind: "halfClosed", at: random.pick(["head", "whole"]) }),
  (random) => ({
    kind: "garbage",
    at: random.pick(["connect", "head", "whole"]),
    text: random.pick(garbage),
  }),
  (random) => ({
    kind: "brokenHead",
    head: random.pick([
      ...(["length in words", "two lengths", "endless header", "status 999", "no status"] as const),
    ]),
  }),
  (random) => ({
    kind: "informational",
    statuses: random.pick([[100], [102], [103], [103, 103], [102, 103], [101]]),
  }),
  (random) => ({ kind: "earlyResponse", framing: random.pick(framings) }),
];

/** Draws a fault for a request whose file has that size in bytes. */
export function drawFault(random: Random, size: number): WireFault {
  return random.pick(drawings)(random, size);
}

/** In the head as often as anywhere in the body. */
function drawBreakInRequest(random: Random, size: number): WireFault {
  const after = random.chance(0.5) ? random.between(1, 600) : random.between(1, size + 1_500);
  return { kind: "breakInRequest", after, ending: random.pick(endings) };
}

function drawStorm(random: Random): Storm {
  const wait = drawWait(random);
  return {
    kind: "storm",
    status: random.pick([408, 429, 429, 500, 502, 503, 503, 504]),
    body: random.pick(["documented", "documented", "html", "empty"]),
    ...(wait && { wait }),
    ...(random.chance(0.2) && { early: random.pick([...endings, "keep"] as const) }),
  };
}

function drawWait(random: Random): Wait | undefined {
  if (random.chance(0.5)) return undefined;
  // No wait at all, or one that no client waits for.
  const seconds = random.pick([0, 0, 0, 3_600]);
  const form = random.pick(["seconds", "date", "throttle", "nonsense"] as const);
  return form === "nonsense" ? { form } : { form, seconds };
}
