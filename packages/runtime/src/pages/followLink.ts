import type { LinkPaginationPlan } from "../plan.ts";
import { pageAtAddress } from "./pageAtAddress.ts";
import { saysMore, type Follow } from "./readPage.ts";

/** Requests the address that the header `Link` has for `rel="next"`. */
export const followLink: Follow<LinkPaginationPlan> = (page) => {
  if (saysMore(page) === false) return undefined;
  const address = nextLink(page.response.headers.get("link") ?? "");
  return address === undefined ? undefined : pageAtAddress(page, address);
};

/** One link and its parameters (RFC 8288 §3): `<address>; rel="next last"`. */
const links = /<([^<>]*)>((?:\s*;\s*[^\s=;,"]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)*)/g;
const parameters = /;\s*([^\s=;,"]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?/g;

/** A link with an `anchor` is one of another resource; of several `rel`, the first counts (§3.2, §3.3). */
function nextLink(header: string): string | undefined {
  for (const [, address, text = ""] of header.matchAll(links)) {
    const all = [...text.matchAll(parameters)].map(
      ([, name = "", quoted, plain]) => [name.toLowerCase(), quoted ?? plain ?? ""] as const,
    );
    const rel = all.find(([name]) => name === "rel")?.[1] ?? "";
    const isOwn = all.every(([name]) => name !== "anchor");
    if (isOwn && rel.toLowerCase().split(/\s+/).includes("next")) return address;
  }
  return undefined;
}
