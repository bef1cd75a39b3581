import { Refusal } from "../errors.ts";
import { expandParameter } from "./expandParameter.ts";
import { ownProperties } from "../values/ownProperties.ts";
import type { OperationPlan, ParameterPlan, ServerPlan } from "../plan.ts";
import type { Settings } from "../options/settings.ts";
import { describe } from "../values/values.ts";

/** The URL of an operation's server, without a slash at the end. */
export function serverUrl(settings: Settings, plan: OperationPlan): string {
  const own = plan.server && fillVariables(plan.server, settings);
  if (own && isAbsolute(own)) return own;
  const common = fillVariables(settings.provider.server, settings);
  const given = settings.baseUrl?.replace(/\/+$/, "");
  const base = given ?? (isAbsolute(common) ? common : undefined);
  if (base === undefined) {
    throw new Refusal("the document has no absolute server. Give the client a baseUrl", "baseUrl");
  }
  const paths = [...(own === undefined ? [] : [own]), isAbsolute(common) ? "" : common].map(pathOf);
  const [path = ""] = paths;
  // The server's path is not appended to a baseUrl that already ends with it; another server of the document replaces it.
  const prefix = given === undefined ? "" : new URL(given).pathname;
  const stated = paths.find((each) => each !== "" && prefix.endsWith(each)) ?? "";
  return base.slice(0, base.length - stated.length) + path;
}

/** Is a request sent to the origin of the client's own server? Never true of an absolute (presigned) URL. */
export function isToOwnOrigin(settings: Settings, plan: OperationPlan, url: string): boolean {
  if (plan.parameters?.some(({ absoluteUrl }) => absoluteUrl)) return false;
  try {
    const base = settings.baseUrl ?? fillVariables(settings.provider.server, settings);
    return new URL(base).origin === new URL(url).origin;
  } catch {
    // The provider's server lacks a variable or is relative, so the operation has a server of its own.
    return false;
  }
}

/** `./v1`, `v1` and `/v1` are the same below a base URL. */
function pathOf(url: string): string {
  const path = url.replace(/^(\.?\/)+/, "");
  return path && `/${path}`;
}

function isAbsolute(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** Fills in server variables. Each is one host label or path segment: none can redirect the request and its credentials. */
function fillVariables(server: ServerPlan, settings: Settings): string {
  const url = server.url.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const variable = server.variables?.[name];
    const value = settings.values.get(name);
    if (value === undefined && variable?.default) return variable.default;
    if (value === undefined)
      throw new Refusal(`the client option ${name} is missing: it is part of the address`, name);
    const text = String(value);
    const dots = variable?.default.includes(".") ? "." : "";
    const allowed = variable?.enum
      ? variable.enum.includes(text)
      : new RegExp(`^(?!\\.+$)[\\w~${dots}-]+$`).test(text);
    if (allowed) return text;
    const wanted = variable?.enum?.join(", ") ?? "a single host label (letters, digits, hyphens)";
    throw new Refusal(`the client option ${name} must be ${wanted}`, name);
  });
  return url.replace(/\/+$/, "");
}

/** The path with its values filled in. No value can add, leave or empty a path segment. */
export function expandPath(
  plan: OperationPlan,
  valueOf: (parameter: ParameterPlan) => unknown,
): string {
  const path = plan.path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const parameter = plan.parameters?.find((other) => other.in === "path" && other.name === name);
    const value = parameter && valueOf(parameter);
    const text = parameter && expandParameter(parameter, value);
    if (!text) throw new Refusal(`${name} must not be empty: it is part of the path`, name);
    refuseDotSegments(text, name);
    return text;
  });
  // Two harmless values can form a dot segment together: {a}{b}.
  if (path !== plan.path) refuseDotSegments(path, "the path");
  return path;
}

/** `.` and `..` would be resolved, by the URL parser or by a server that decodes first (RFC 3986 §5.2.4). */
function refuseDotSegments(text: string, name: string): void {
  const decoded = text.replace(/%(25)*2e/gi, ".").replace(/%(25)*(2f|5c)/gi, "/");
  if (decoded.split("/").some((segment) => segment === "." || segment === "..")) {
    throw new Refusal(
      `${name} must not contain "." or ".." as a path segment: it would change the address of the request`,
      name,
    );
  }
}

/** The query, without `?`. A call's own parameters win over `defaultQuery`. */
export function queryOf(pieces: ReadonlyMap<string, string>, settings: Settings): string {
  const defaults = Object.entries(settings.defaultQuery ?? {})
    .filter(([name, value]) => value !== undefined && !pieces.has(name))
    .map(([name, value]) => expandParameter(ownProperties({ name, in: "query" }), value));
  return [...defaults, ...pieces.values()].filter(Boolean).join("&");
}

/** An absolute URL that the caller passes as the whole address. It is often presigned, so messages never show it. */
export function absoluteUrl(value: unknown, name: string): string {
  if (typeof value !== "string" && !(value instanceof URL)) {
    throw new Refusal(`${name} must be an absolute URL and is ${describe(value)}`, name);
  }
  const url = URL.canParse(String(value)) ? new URL(String(value)) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new Refusal(`${name} must be an absolute http(s) URL without user name`, name);
  }
  return url.href;
}

/** An address for messages: names in the query are shown, values that may be secret are not. */
export function shownUrl(url: string, isHidden: (name: string) => boolean): string {
  const [address, query] = url.split("?");
  if (query === undefined) return address!;
  const shown = query.split("&").map((piece) => {
    const name = piece.split("=")[0]!;
    return isHidden(nameOf(name)) ? `${name}=***` : piece;
  });
  return `${address}?${shown.join("&")}`;
}

/** The name in the document, without the keys of a `deepObject`. */
function nameOf(encoded: string): string {
  try {
    return decodeURIComponent(encoded).replace(/\[.*$/s, "");
  } catch {
    return encoded;
  }
}
