/** A proposal describes what was seen, and nothing more: with it, the same traffic is clean. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseYaml } from "@redocly/openapi-core";
import {
  findDrift,
  proposeOverlay,
  writeProposal,
  type Deviation,
  type Overlay,
  type Proposal,
} from "@lading/testing/drift";
import { readPointer, type JsonObject } from "@lading/testing/internal";
import { applyOverlay } from "./applyOverlay.ts";
import { base, document, entry, rightPet, type GivenEntry } from "./archives.ts";
import { newFile } from "./spoiltTraffic.ts";

const inOld = { ...document, openapi: "3.0.3" };

function pet(pet: JsonObject, rest: GivenEntry = {}): JsonObject {
  const text = JSON.stringify(pet);
  return entry({ content: { size: text.length, text }, ...rest });
}

/** The schema of a pet with these properties too. */
function withProperties(given: JsonObject, properties: JsonObject): JsonObject {
  const pets = { type: "object", required: ["name"], properties };
  return { ...given, components: { ...(given["components"] as object), schemas: { Pet: pets } } };
}

const urls = ["?verbose=true&page=2", "?page=3&page=4&q=x"];
const bearer = { name: "authorization", value: "Bearer a" };

const seen: readonly (readonly [string, readonly JsonObject[]])[] = [
  ["properties", [pet({ name: "a", age: 3, born: "2026-11-28" }), pet({ name: "b", age: 3.5 })]],
  [
    "properties that may be null",
    [pet({ name: "a", owner: null }), pet({ name: "b", owner: "c" })],
  ],
  ["properties of which no value is known", [pet({ name: "a", owner: null })]],
  [
    "objects and lists inside",
    [
      pet({
        name: "a",
        home: { street: "b", rooms: [{ beds: 1 }, { beds: null, "odd 'key": [] }] },
      }),
      pet({ name: "a", home: { floor: 1, rooms: [] } }),
    ],
  ],
  ["values of several types", [pet({ name: "a", age: 3 }), pet({ name: "a", age: "three" })]],
  ["names that JSONPath must quote", [pet({ name: "a", "it's \\ a key": 1 })]],
  ["a status with a body", [pet({ queued: true }, { status: 202 })]],
  ["a status without one", [entry({ status: 204, type: "" })]],
  ["another media type", [pet({ name: "a" }, { type: "application/vnd.pets+json" })]],
  ["a body where none was", [pet({ code: 1 }, { status: 404 })].slice(0, 1)],
  [
    "query parameters, the first of an operation",
    urls.map((query) =>
      entry({ method: "POST", url: `${base}/pets${query}`, status: 201, type: "" }),
    ),
  ],
  ["headers", [entry({ headers: [bearer, { name: "X-Tenant", value: "7" }], content: rightPet })]],
  [
    "properties of a request",
    [
      entry({
        method: "POST",
        url: `${base}/pets`,
        postData: { mimeType: "application/json", text: '{"name":"a","tail":true}' },
        status: 201,
        type: "",
      }),
    ],
  ],
  [
    "a text part",
    [
      entry({
        method: "POST",
        url: `${base}/search`,
        postData: { mimeType: "application/x-www-form-urlencoded", text: "mood=calm" },
        type: "image/png",
        content: { size: 1, text: "AAAA", encoding: "base64" },
      }),
    ],
  ],
];

async function deviationsOf(path: string, given: JsonObject): Promise<readonly Deviation[]> {
  const { apis } = await findDrift({ path, apis: [{ name: "pets", document: given }] });
  return apis[0]?.deviations ?? [];
}

function archive(entries: readonly unknown[]): string {
  const path = newFile("traffic.har");
  writeFileSync(path, JSON.stringify({ log: { entries } }));
  return path;
}

function propose(deviations: readonly Deviation[], given: JsonObject): Proposal {
  const isOwn = (pointer: string): boolean => readPointer(given, pointer) !== undefined;
  return proposeOverlay(deviations, { title: "Pets", document: given, isOwn });
}

describe.each([
  ["3.1", document],
  ["3.0", inOld],
])("in OpenAPI %s", (_version, given) => {
  test.each(seen)("%s", async (_, entries) => {
    const path = archive(entries);
    const deviations = await deviationsOf(path, given);
    expect(deviations).not.toEqual([]);
    const { overlay, left, proposed } = propose(deviations, given);
    expect(left).toEqual([]);
    expect(proposed).toBe(deviations.length);
    expect(await deviationsOf(path, applyOverlay(given, overlay!))).toEqual([]);
  });

  const types =
    given === document
      ? [{ type: "string" }, { type: ["string", "boolean"] }]
      : [{ type: "string" }];
  test.each(types)("null where %o is described", async (name) => {
    const changed = withProperties(given, { name });
    const path = archive([pet({ name: null })]);
    const { overlay, left } = propose(await deviationsOf(path, changed), changed);
    expect(left).toEqual([]);
    expect(await deviationsOf(path, applyOverlay(changed, overlay!))).toEqual([]);
  });

  test("values that an enumeration does not list", async () => {
    const changed = withProperties(given, { name: { type: "string", enum: ["Tom"] } });
    const path = archive(["Tom", "Ann", "Ben"].map((name) => pet({ name })));
    const { overlay } = propose(await deviationsOf(path, changed), changed);
    const added = overlay!.actions.map(({ target, update }) => [target, update]);
    const target = "$['components']['schemas']['Pet']['properties']['name']['enum']";
    expect(added).toEqual([
      [target, "Ann"],
      [target, "Ben"],
    ]);
    expect(await deviationsOf(path, applyOverlay(changed, overlay!))).toEqual([]);
  });
});

test("what is proposed is no more than what was seen", async () => {
  const [, entries] = seen[0]!;
  const { overlay } = propose(await deviationsOf(archive(entries), document), document);
  expect(overlay!.actions.map(({ description, update }) => ({ description, update }))).toEqual([
    {
      description:
        "`age` of the response 200 is not described. Seen in 2 of 2 responses of getPet.",
      update: { age: { type: "number" } },
    },
    {
      description:
        "`born` of the response 200 is not described. Seen in 1 of 2 responses of getPet.",
      update: { born: { type: "string", format: "date" } },
    },
  ]);
});

describe("what is left to its reader", () => {
  const many = Array.from({ length: 60 }, (_, index) => pet({ name: `pet ${String(index)}` }));
  const listed = { type: "string", enum: ["Tom"] };
  const enumerated = withProperties(document, { name: listed });
  const shared = {
    ...document,
    components: {
      ...(document["components"] as object),
      schemas: {
        Name: { type: "string" },
        Pet: { type: "object", properties: { name: { $ref: "#/components/schemas/Name" } } },
      },
    },
  };
  test.each<[string, readonly JsonObject[], JsonObject, string]>([
    ["another type", [pet({ name: 1 })], document, "decide which of the two is right"],
    ["an operation", [entry({ url: `${base}/cats` })], document, "an operation needs a name"],
    ["more than 50 values", many, enumerated, "is it an enumeration?"],
    ["null in an enumeration", [pet({ name: null })], enumerated, "has to list null"],
    ["null of a shared schema", [pet({ name: null })], shared, "say it where it is referred to"],
  ])("%s", async (_, entries, given, reason) => {
    const { overlay, left } = propose(await deviationsOf(archive(entries), given), given);
    expect(overlay).toBeUndefined();
    expect(left.map((each) => each.reason).join("\n")).toContain(reason);
  });

  test("what is in another file", async () => {
    const deviations = await deviationsOf(archive([pet({ name: "a", age: 1 })]), document);
    const options = { title: "Pets", document, isOwn: () => false };
    const [{ reason } = { reason: "" }] = proposeOverlay(deviations, options).left;
    expect(reason).toContain("another file");
  });
});

describe("a file", () => {
  const action = { target: "$['info']", description: "d", update: { title: "a" } };
  const overlay: Overlay = {
    overlay: "1.0.0",
    info: { title: "t", version: "1.0.0" },
    actions: [action],
  };

  test("is written, and what is proposed later is added to it, once", () => {
    const path = newFile("deep/overlay.yaml");
    const other = { ...action, update: { title: "b" } };
    writeProposal(path, overlay);
    writeProposal(path, { ...overlay, actions: [action, other] });
    const text = readFileSync(path, "utf8");
    expect(text).toMatch(/^# Proposed by lading drift/);
    expect(parseYaml(text)).toEqual({ ...overlay, actions: [action, other] });
  });

  test("that someone wrote stays as it is", () => {
    const path = newFile("overlay.yaml");
    writeFileSync(path, "overlay: 1.0.0\n");
    expect(() => writeProposal(path, overlay)).toThrow("was not proposed by lading drift");
    expect(readFileSync(path, "utf8")).toBe("overlay: 1.0.0\n");
    expect(existsSync(path)).toBe(true);
  });
});
