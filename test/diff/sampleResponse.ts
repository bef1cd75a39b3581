import type { Api } from "lading";
import { sampleValue } from "./sampleValues.ts";
import type { Shape } from "./shapeType.ts";

type Operation = Api["operations"][number];

/** What the older document says that the API responds. */
export function sampleResponse(
  { plan }: Operation,
  { status, ok, shape }: Operation["responses"][number],
  types: ReadonlyMap<string, Shape>,
): Response {
  const code = statusOf(status, ok);
  const [mediaType] = plan.responses[status] ?? [];
  if (mediaType === undefined || shape === undefined || code === 204 || code === 304 || code < 200)
    return new Response(null, { status: Math.max(code, 200) });
  const value = sampleValue(shape, { types, isFull: true, isSent: false });
  const stream = plan.streams?.[status]?.find((each) => each.mediaType === mediaType);
  const json = JSON.stringify(value, (_, each: unknown) =>
    typeof each === "bigint" ? Number(each) : each,
  );
  const text = stream
    ? (value as readonly unknown[])
        .map((item) => framed(stream.framing, JSON.stringify(item ?? null)))
        .join("")
    : /json/.test(mediaType)
      ? json
      : String(value);
  const type = mediaType.replace("*/*", "application/octet-stream").replace("/*", "/plain");
  return new Response(text, { status: code, headers: { "content-type": type } });
}

function statusOf(status: string, ok: boolean): number {
  if (status === "default") return ok ? 290 : 520;
  return Number(status.replace(/XX$/i, "51"));
}

function framed(framing: "lines" | "sequence" | "events", json: string): string {
  if (framing === "lines") return `${json}\n`;
  return framing === "sequence" ? `\u001e${json}\n` : `data: ${json}\n\n`;
}
