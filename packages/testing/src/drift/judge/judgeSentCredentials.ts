import type { JsonObject } from "../../document/json.ts";
import { securitySchemes } from "../../judge/judgeCredentials.ts";
import type { Exchange } from "../../record/exchange.ts";
import { isRedacted } from "../read/isRedacted.ts";

/**
 * A request as it may have been before its credentials were taken out: they count as present, whatever they were. One for
 * each scheme that the document knows.
 */
export function withCredentials(root: JsonObject, exchange: Exchange): readonly Exchange[] {
  const { authorization = "", cookie = "" } = exchange.headers;
  const schemes = [...securitySchemes(root).values()];
  const names = schemes.flatMap(({ in: place, name }) =>
    place === "cookie" ? [String(name)] : [],
  );
  const cookies = isHidden(cookie) ? { cookie: names.map((name) => `${name}=***`).join("; ") } : {};
  const known = { ...exchange, headers: { ...exchange.headers, ...cookies } };
  if (!isHidden(authorization)) return [known];
  const used = new Set(schemes.map(({ scheme }) => String(scheme ?? "bearer")));
  return [...used].map((scheme) => ({
    ...known,
    headers: { ...known.headers, authorization: `${scheme} ***` },
  }));
}

/** Was all of it taken out: the scheme of an authorization, the names of cookies? */
export function isHidden(header: string): boolean {
  return isRedacted(header) && !/^\S+\s|=/.test(header);
}

/** Does a request carry anything that could be a credential of the API? */
export function hasCredentials(root: JsonObject, { headers, query }: Exchange): boolean {
  if (headers.authorization !== undefined || headers.cookie !== undefined) return true;
  const params = new URLSearchParams(query);
  return [...securitySchemes(root).values()].some(
    ({ in: place, name }) =>
      (place === "header" && headers[String(name).toLowerCase()] !== undefined) ||
      (place === "query" && params.has(String(name))),
  );
}
