/** A next page whose whole address the API names. */
import { serverUrl } from "../request/address.ts";
import type { OperationPlan, ParameterPlan } from "../plan.ts";
import type { NextPage, ReadPage } from "./readPage.ts";

/**
 * The operation at another address of the same server. The address has the query of the next page, so of the call's own
 * parameters only headers, cookies and the body are sent again; what the client adds to every query replaces what the address
 * has of it.
 */
export function pageAtAddress(page: ReadPage, address: string): NextPage {
  const { plan } = page;
  const { origin, pathname, search } = resolve(page, address);
  const kept = new Set(addedNames(page));
  const query = search
    .slice(1)
    .split("&")
    .filter((piece) => piece !== "" && !kept.has(nameOf(piece)))
    .join("&");
  // Braces would be read as parts of a path template.
  const path = `${pathname}${query && `?${query}`}`.replace(/[{}]/g, encodeURIComponent);
  const isSent = (parameter: ParameterPlan): boolean =>
    parameter.in === "header" || parameter.in === "cookie" || isAdded(parameter);
  const { parameters = [] } = plan;
  const dropped = new Set(
    parameters.filter((each) => !isSent(each)).map(({ name, as = name }) => as),
  );
  const params = Object.entries(page.params ?? {}).filter(([name]) => !dropped.has(name));
  const next: OperationPlan = {
    ...plan,
    path,
    server: { url: origin },
    parameters: parameters.filter(isSent),
  };
  return { plan: next, params: Object.fromEntries(params), mark: path };
}

/** The credentials of a call must not leave the server that they belong to. */
function resolve({ settings, plan, response, fault }: ReadPage, address: string): URL {
  const own = new URL(serverUrl(settings, plan));
  const base = URL.canParse(response.url) ? response.url : `${own.href}${plan.path}`;
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  if (url === undefined) throw fault("whose address of the next one is not a URL");
  // Servers behind a proxy that ends TLS do not know their own scheme.
  if (url.protocol === "http:" && own.protocol === "https:") url.protocol = "https:";
  if (url.origin !== own.origin) {
    throw fault(
      `whose next one is at another server, ${url.origin}. It was not requested: credentials are sent only to ${own.origin}`,
    );
  }
  return url;
}

/** A parameter in the query that the client itself fills. */
function isAdded({ in: place, option }: ParameterPlan): boolean {
  return place === "query" && option !== undefined;
}

/** The names in the query that the client adds to every request. */
function addedNames({ settings, plan, options }: ReadPage): readonly string[] {
  const schemes = (plan.security ?? []).flat().flatMap((name) => {
    const scheme = settings.provider.security?.[name];
    return scheme?.type === "apiKey" && scheme.in === "query" ? [scheme.name] : [];
  });
  const filled = (plan.parameters ?? []).filter(isAdded).map(({ name }) => name);
  const given = [settings.defaultQuery, options.extra?.query];
  return [...schemes, ...filled, ...given.flatMap((query) => Object.keys(query ?? {}))];
}

/** Without the keys of a `deepObject`. */
function nameOf(piece: string): string {
  const [name = ""] = piece.split("=", 1);
  try {
    return decodeURIComponent(name.replaceAll("+", " ")).replace(/\[.*$/s, "");
  } catch {
    return name;
  }
}
