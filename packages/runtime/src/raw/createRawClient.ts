import createClient, { type Client as OpenApiFetchClient } from "openapi-fetch";
import { settingsOf, type Client } from "../call/client.ts";
import { ApiRequestError } from "../errors.ts";
import { ownPlan, ownProperties } from "../values/ownProperties.ts";
import { ownAll } from "../files/ownedStreams.ts";
import type { OperationPlan } from "../plan.ts";
import { callRaw } from "./callRaw.ts";
import type { RawInit, RawResult, SendRaw } from "./rawInit.ts";

/** openapi-fetch's client over openapi-typescript's `paths` (https://openapi-ts.dev/openapi-fetch/api). */
export interface RawClient<Paths extends {}> extends OpenApiFetchClient<Paths> {}

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
  // Given, so that openapi-fetch does not read a polluted `Object.prototype.headers`.
  const { request: send, use, eject } = createClient({ headers: {} });
  const request = async (method: string, path: string, given: RawInit = {}): Promise<RawResult> => {
    const init = ownProperties(given);
    const plan = planOf.get(`${method.toUpperCase()} ${path}`);
    if (!plan) {
      const operation = `${settings.provider.name}.raw`;
      throw new ApiRequestError(operation, `there is no operation ${method} ${path}`);
    }
    ownAll(init.body);
    const { params, middleware = [] } = init;
    const own = { ...init, middleware, ...(params && { params: ownProperties(params) }) };
    return callRaw({
      client: settings,
      plan: ownPlan(plan),
      init: ownProperties(own),
      send: send as unknown as SendRaw,
    });
  };
  const verbs = methods.map((method) => [
    method,
    (path: string, init?: RawInit) => request(method, path, init),
  ]);
  return { request, use, eject, ...Object.fromEntries(verbs) } as unknown as RawClient<Paths>;
}
