/** Credentials: are those sent that the document asks for? Messages never show them. */
import { listOf, members, objectOf, referenced, type JsonObject } from "../document/json.ts";
import type { MockedOperation } from "../document/mockedOperations.ts";
import { below } from "../document/pointer.ts";
import type { Exchange } from "../record/exchange.ts";
import type { Finding } from "./Violation.ts";

export type CredentialsJudge = (exchange: Exchange) => readonly Finding[];

/** The security schemes of a document by name. */
export function securitySchemes(root: JsonObject): ReadonlyMap<string, JsonObject> {
  const schemes = members(objectOf(root["components"])["securitySchemes"]);
  return new Map(schemes.map(([name, scheme]) => [name, referenced(root, scheme)]));
}

/** One of the alternatives must be there with all its schemes (https://spec.openapis.org/oas/v3.1.1#security-requirement-object). */
export function credentialsJudge(
  root: JsonObject,
  { placed, pointer }: MockedOperation,
): CredentialsJudge {
  const own = placed.operation["security"];
  const at = own === undefined ? "/security" : below(pointer, "security");
  const alternatives = listOf(own ?? root["security"]).map((each) => Object.keys(objectOf(each)));
  const schemes = securitySchemes(root);
  if (alternatives.length === 0) return () => [];
  return (exchange) => {
    const isThere = (name: string): boolean => {
      const scheme = schemes.get(name);
      // No one knows how to send what the document does not define.
      return scheme === undefined || isSent(scheme, exchange);
    };
    if (alternatives.some((names) => names.every(isThere))) return [];
    const wanted = alternatives.map((names) =>
      names.map((name) => `${described(schemes.get(name) ?? {})} (${name})`).join(" and "),
    );
    const message = `${sentCredentials(exchange)}; the document wants ${wanted.join(", or ")}`;
    return [{ kind: "missing", place: ["credentials"], pointer: at, message }];
  };
}

function isSent({ type, scheme, in: place, name }: JsonObject, exchange: Exchange): boolean {
  const { headers, query } = exchange;
  if (type === "mutualTLS") return true; // A loopback server without TLS cannot see it.
  if (type !== "apiKey")
    return authorization(exchange) === String(scheme ?? "bearer").toLowerCase();
  if (place === "query") return new URLSearchParams(query).has(String(name));
  if (place === "header") return headers[String(name).toLowerCase()] !== undefined;
  const cookies = (headers.cookie ?? "").split(/;\s*/).map((each) => each.split("=")[0]);
  return cookies.includes(String(name));
}

/** The scheme of the header `Authorization`, in lower case; `undefined` where it carries nothing. */
function authorization({ headers }: Exchange): string | undefined {
  return /^([^\s]+)\s+\S/.exec(headers.authorization ?? "")?.[1]?.toLowerCase();
}

function described({ type, scheme, in: place, name }: JsonObject): string {
  if (type === "apiKey")
    return `the ${String(place)} parameter \`${String(name)}\``.replace(
      "header parameter",
      "header",
    );
  return `\`Authorization: ${capitalized(String(scheme ?? "bearer"))} …\``;
}

function sentCredentials(exchange: Exchange): string {
  const { authorization: header } = exchange.headers;
  if (header === undefined) return "the credentials are missing";
  const scheme = authorization(exchange);
  return scheme === undefined
    ? "the header Authorization names a scheme and no credentials, or the reverse"
    : `the credentials are \`Authorization: ${capitalized(scheme)} …\``;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
