/** What Steady finds wrong with a request, which it lists in headers of its response. */
import type { RawResponse } from "./RawRequest.ts";

/** What it mentions and does not hold against a request: names of which the document says nothing. */
const mentioned: ReadonlySet<string> = new Set(["E3015", "E5003"]);

export function steadyComplaints({ status, headers }: RawResponse): readonly string[] {
  const found: string[] = [];
  for (let number = 1; ; number += 1) {
    const start = `x-steady-error-${String(number)}`;
    const code = headers[`${start}-code`];
    // Every operation of a narrowed document documents 200 alone.
    if (code === undefined)
      return number === 1 && status !== 200 ? [`status ${String(status)}`] : found;
    if (mentioned.has(String(code))) continue;
    found.push(
      `${String(code)} ${String(headers[`${start}-path`])} ${String(headers[`${start}-message`])}`,
    );
  }
}
