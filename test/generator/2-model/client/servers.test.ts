/** Which server is the client's, so that `baseUrl` moves it, and which are an operation's own. */
import { expect, test } from "vitest";
import type { JsonObject } from "../../../../generator/src/2-model/model.ts";
import { modelOf } from "../modelOf.ts";

const at = (...urls: readonly string[]): JsonObject =>
  urls.length === 0 ? {} : { servers: urls.map((url) => ({ url })) };
const call = (id: string, ...urls: readonly string[]): JsonObject => ({
  get: { operationId: id, responses: { "204": { description: "Done." } }, ...at(...urls) },
});

const api = "https://api.example";
const files = "https://files.example";

test.each<[what: string, servers: readonly string[], paths: JsonObject, needs: true | undefined]>([
  ["absolute", [api], { "/a": call("a") }, undefined],
  ["relative", ["/api/v1"], { "/a": call("a") }, true],
  ["none", [], { "/a": call("a") }, true],
  ["none, but every operation has one", [], { "/a": call("a", files) }, undefined],
  ["none, and not every operation has one", [], { "/a": call("a", files), "/b": call("b") }, true],
  ["with a variable", ["https://{zone}.example"], { "/a": call("a") }, undefined],
  ["a variable alone", ["{host}/v1"], { "/a": call("a") }, true],
])("a server that is %s: is baseUrl needed?", (_, servers, paths, needs) => {
  const { api: model, reports } = modelOf({ servers: servers.map((url) => ({ url })), paths });
  expect(model.client.needsBaseUrl).toBe(needs);
  expect(reports.includes("base-url-required ")).toBe(needs === true);
  const option = model.client.loose.properties.find(({ name }) => name === "baseUrl");
  expect(option?.required).toBe(needs);
});

test.each<[what: string, document: string, items: JsonObject, client: string, own: unknown[]]>([
  ["the document's", api, { "/a": call("a"), "/b": call("b") }, api, [undefined, undefined]],
  [
    "the same at every path",
    api,
    { "/a": { ...at(files), ...call("a") }, "/b": call("b", `${files}/`) },
    files,
    [undefined, undefined],
  ],
  [
    "the document's, repeated",
    api,
    { "/a": call("a", api), "/b": call("b", files) },
    api,
    [undefined, files],
  ],
  ["one's own", api, { "/a": call("a"), "/b": call("b", files) }, api, [undefined, files]],
  // What is relative goes below whatever `baseUrl` is.
  ["below the document's", api, { "/a": call("a", "/v2") }, api, ["/v2"]],
  ["of no document", "", { "/a": call("a", files) }, files, [undefined]],
])("%s", (_, document, items, client, own) => {
  const given = { ...at(...(document === "" ? [] : [document])), paths: items };
  const { api: model } = modelOf(document === "" ? { ...given, servers: [] } : given);
  expect(model.client.plan.server.url).toBe(client);
  expect(model.operations.map(({ plan }) => plan.server?.url)).toEqual(own);
});
