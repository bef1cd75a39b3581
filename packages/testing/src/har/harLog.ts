import type { Har, HarEntry } from "./Har.ts";

/** An archive of these entries, in the order in which their requests were sent. */
export function harLog(entries: readonly HarEntry[]): Har {
  const creator = { name: "@lading/testing", version: "0.1.0" };
  return { log: { version: "1.2", creator, entries } };
}
