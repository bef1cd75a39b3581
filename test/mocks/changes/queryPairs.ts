/** The query of a request as pairs. */
import type { RawRequest } from "../RawRequest.ts";

export type Pair = readonly [name: string, raw: string];

/** Names decoded, values as sent. */
export function queryPairs({ query }: Pick<RawRequest, "query">): readonly Pair[] {
  const texts = query
    .slice(1)
    .split("&")
    .filter((text) => text !== "");
  return texts.map((text) => {
    const [name = "", ...value] = text.split("=");
    return [decodeURIComponent(name), value.join("=")];
  });
}

export function withQuery(request: RawRequest, pairs: readonly Pair[]): RawRequest {
  const texts = pairs.map(([name, raw]) => `${encodeURIComponent(name)}=${raw}`);
  return { ...request, query: texts.length === 0 ? "" : `?${texts.join("&")}` };
}
