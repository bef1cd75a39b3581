import type { ObjectNote } from "./normalizeFields.ts";

/**
 * A server's URL without a scheme, in place: `api.example.com/v1` would be relative to the document's own folder, which never has a
 * folder of such a name.
 */
export function normalizeServer(server: { url?: unknown }, { odd }: ObjectNote): void {
  const { url } = server;
  if (typeof url !== "string" || !startsWithHost.test(url)) return;
  server.url = `${/^localhost/i.test(url) ? "http" : "https"}://${url}`;
  odd("url", `${JSON.stringify(url)} is read as ${JSON.stringify(server.url)}.`);
}

/** Labels and a last one of letters alone, which no version number is; or this machine. */
const startsWithHost =
  /^(([a-z\d-]+|\{[^{}/]+\})(\.([a-z\d-]+|\{[^{}/]+\}))*\.[a-z]{2,}|localhost)(:\d+)?(\/|$)/i;
