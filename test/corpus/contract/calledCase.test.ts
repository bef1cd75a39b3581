/** A call without a response says nothing of the client, and is made once more. */
import { expect, test } from "vitest";
import type { Operation } from "../../support/providers.ts";
import type { Exchange, Wire } from "@lading/testing/internal";
import { calledCase } from "./calledCase.ts";
import type { CallPlace } from "./callCase.ts";
import { undescribed, type CorpusCase } from "./corpusCases.ts";

const described = {
  key: "GET /cats",
  method: "GET",
  path: "/cats",
  parameters: [],
  bodies: [],
  bodyRequired: false,
  responses: [],
};
const given: CorpusCase = {
  operation: { name: "listCats", plan: {} } as Operation,
  described,
  request: { name: "full", values: [] },
  response: undescribed,
  status: 200,
};

/** A wire on which each call meets the next of these complaints, and then the last of them again. */
function placeOf(complaints: readonly string[]): CallPlace & { readonly calls: () => number } {
  let calls = 0;
  const observe: Wire["observe"] = () => {
    const complaint = complaints[calls] ?? complaints.at(-1);
    calls++;
    const violations = complaint === undefined || complaint === "" ? [] : [complaint];
    const sent = { method: "GET", path: "/cats", query: "", headers: {}, body: Buffer.alloc(0) };
    const exchange = { ...sent, violations };
    return Promise.resolve({
      value: undefined as never,
      exchanges: [exchange as never as Exchange],
    });
  };
  const wire = { url: "http://127.0.0.1:1", observe } as Wire;
  const place = { wire, client: {}, hasOwnServer: false, prefix: "", isOld: false };
  return { ...place, credentials: new Set(), calls: () => calls };
}

const late = "request: no response: Error: Prism does not respond this request.";

test.each<[what: string, complaints: readonly string[], calls: number, left: readonly string[]]>([
  ["one with a response", [""], 1, []],
  ["one that Prism responded to too late", [late, ""], 2, []],
  ["one on a connection that closed", ["request: no response: Error: socket hang up", ""], 2, []],
  ["one that Prism never responds", [late], 2, [late]],
  [
    "one with a fault",
    ["request.query.a: must be integer"],
    1,
    ["request.query.a: must be integer"],
  ],
])("%s", async (_what, complaints, calls, left) => {
  const place = placeOf(complaints);
  const { outcome } = await calledCase(place, given);
  expect([place.calls(), outcome]).toMatchObject([calls, { kind: "called", violations: left }]);
});
