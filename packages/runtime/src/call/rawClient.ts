/** The typed openapi-fetch client. openapi-fetch, and the code that connects it, is loaded with the first call. */
import type { Client as OpenApiFetchClient, Middleware } from "openapi-fetch";
import { settingsOf, type Client } from "./client.ts";
import { ApiConnectionError, ApiRequestError } from "../errors.ts";
import { ownPlan, ownProperties } from "../values/ownProperties.ts";
import { ownAll, releaseAll } from "../files/ownedStreams.ts";
import type { OperationPlan } from "../plan.ts";
import type { RawResult, RawInit } from "./rawCall.ts";
import { operationName } from "../request/wireRequest.ts";

/** openapi-fetch's client over openapi-typescript's `paths` (https://openapi-ts.dev/openapi-fetch/api). */
export type RawClient<Paths extends {}> = OpenApiFetchClient<Paths>;

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];

/**
 * An openapi-fetch client that encodes, authenticates and sends as `client` does. Bodies have the document's own shape.
 *
 * It rejects with a `LadingError` where openapi-fetch would reject: nothing sent, no response, a success that cannot be read.
 */
export function createRawClient<Paths extends {}>(
  client: Client,
  plans: readonly OperationPlan[],
): RawClient<Paths> {
  const settings = settingsOf(client);
  const planOf = new Map(plans.map((plan) => [`${plan.method} ${plan.path}`, plan]));
  const common = new MiddlewareList();
  const request = async (method: string, path: string, given: RawInit = {}): Promise<RawResult> => {
    const init = ownProperties(given);
    const plan = planOf.get(`${method.toUpperCase()} ${path}`);
    if (!plan) {
      const operation = `${settings.provider.name}.raw`;
      throw new ApiRequestError(operation, `there is no operation ${method} ${path}`);
    }
    const middleware = [...common.all, ...(init.middleware ?? [])];
    ownAll(init.body);
    const { callRaw } = await import("./rawCall.ts").catch((cause: unknown) => {
      releaseAll(init.body, cause);
      const site = { operation: operationName(settings, plan), method: plan.method, url: path };
      const message = `${site.operation}: the code of the raw client could not be loaded. Check the network.`;
      throw new ApiConnectionError({ ...site, attempts: 0 }, message, cause);
    });
    const { params } = init;
    const own = { ...init, middleware, ...(params && { params: ownProperties(params) }) };
    return callRaw(settings, ownPlan(plan), ownProperties(own));
  };
  const verbs = methods.map((method) => [
    method,
    (path: string, init?: RawInit) => request(method, path, init),
  ]);
  const { use, eject } = common;
  return { request, use, eject, ...Object.fromEntries(verbs) } as unknown as RawClient<Paths>;
}

/** Middleware of all calls, checked by openapi-fetch's own rules, because openapi-fetch is not loaded yet. */
class MiddlewareList {
  readonly all: Middleware[] = [];

  readonly use = (...added: readonly Middleware[]): void => {
    for (const one of added.filter(Boolean)) {
      if (
        typeof one !== "object" ||
        !["onRequest", "onResponse", "onError"].some((on) => on in one)
      ) {
        throw new Error("Middleware must be an object with onRequest(), onResponse() or onError()");
      }
      this.all.push(one);
    }
  };

  readonly eject = (...removed: readonly Middleware[]): void => {
    for (const one of removed) {
      const index = this.all.indexOf(one);
      if (index >= 0) this.all.splice(index, 1);
    }
  };
}
