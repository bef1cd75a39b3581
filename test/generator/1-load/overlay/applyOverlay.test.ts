/** What overlays do to a document: https://spec.openapis.org/overlay/v1.1.0.html. */
import { join } from "node:path";
import { Source } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { Findings } from "../../../../generator/src/1-load/check/Findings.ts";
import { applyOverlay } from "../../../../generator/src/1-load/overlay/applyOverlay.ts";
import { readOverlay } from "../../../../generator/src/1-load/overlay/readOverlay.ts";
import { parseTree } from "../../../../generator/src/1-load/read/parseSource.ts";
import { workspace } from "../../workspace.ts";

interface Applied {
  readonly tree: unknown;
  readonly findings: Findings;
  /** The file, line and column in which the value at a pointer is written. */
  readonly placeOf: (pointer: string) => string;
}

/** Applies an overlay with these actions, each a line of YAML. */
async function apply(
  document: string,
  actions: readonly string[],
  version = "1.1.0",
): Promise<Applied> {
  const text = [`overlay: ${version}`, "info: {title: Fixes, version: '1'}", "actions:"];
  const root = workspace({
    "specs/toy/overlay.yaml": [...text, ...actions.map((action) => `  - ${action}`)].join("\n"),
  });
  const findings = new Findings(join(root, "specs/toy"), "specs/toy");
  const path = join(root, "specs/toy/overlay.yaml");
  const overlay = await readOverlay({ path, label: "specs/toy/overlay.yaml" }, findings);
  const source = new Source(join(root, "specs/toy/openapi.yaml"), document);
  const tree = parseTree(source, () => undefined) as object;
  if (overlay) applyOverlay({ tree, source }, overlay, findings);
  const placeOf = (pointer: string): string => {
    const { file, line, column } = findings.locate({ source, pointer });
    return `${file}:${line}:${column}`;
  };
  return { tree, findings, placeOf };
}

interface Row {
  readonly given: string;
  readonly actions: readonly string[];
  readonly want: unknown;
}

const rows: Readonly<Record<string, Row>> = {
  "a property that the target does not have is inserted": {
    given: "info: {title: A}",
    actions: ["{target: $.info, update: {version: '2'}}"],
    want: { info: { title: "A", version: "2" } },
  },
  "a primitive replaces a primitive, and null is one": {
    given: "info: {title: A, version: 1, summary: null}",
    actions: ["{target: $.info, update: {title: B, version: null, summary: s}}"],
    want: { info: { title: "B", version: null, summary: "s" } },
  },
  "objects are merged at every depth": {
    given: "a: {b: {c: {d: 1, e: 2}}}",
    actions: ["{target: $, update: {a: {b: {c: {e: 3}, f: 4}}}}"],
    want: { a: { b: { c: { d: 1, e: 3 }, f: 4 } } },
  },
  "lists are concatenated": {
    given: "a: {tags: [x]}",
    actions: ["{target: $.a, update: {tags: [y, z]}}"],
    want: { a: { tags: ["x", "y", "z"] } },
  },
  "an object is appended to a list that is the target": {
    given: "tags: [{name: x}]",
    actions: ["{target: $.tags, update: {name: y}}"],
    want: { tags: [{ name: "x" }, { name: "y" }] },
  },
  "a primitive is appended to a list that is the target": {
    given: "tags: [x]",
    actions: ["{target: $.tags, update: y}"],
    want: { tags: ["x", "y"] },
  },
  "a list is concatenated with a list that is the target": {
    given: "tags: [x]",
    actions: ["{target: $.tags, update: [y, z]}"],
    want: { tags: ["x", "y", "z"] },
  },
  "a primitive that is the target is replaced": {
    given: "tags: [{name: x}, {name: y}]",
    actions: ["{target: '$.tags[*].name', update: z}"],
    want: { tags: [{ name: "z" }, { name: "z" }] },
  },
  "an item that is a primitive is replaced": {
    given: "tags: [x, y]",
    actions: ["{target: '$.tags[1]', update: z}"],
    want: { tags: ["x", "z"] },
  },
  "every place gets a value of its own": {
    given: "paths: {/a: {get: {}}, /b: {get: {}}}",
    actions: [
      "{target: $.paths.*.get, update: {x-a: {b: [1]}}}",
      "{target: \"$.paths['/a'].get['x-a'].b\", update: 2}",
    ],
    want: {
      paths: { "/a": { get: { "x-a": { b: [1, 2] } } }, "/b": { get: { "x-a": { b: [1] } } } },
    },
  },
  "a value that an anchor shares is changed in one place": {
    given: "a: &x {b: 1}\nc: *x\nd: *x",
    actions: ["{target: $.c, update: {b: 2}}"],
    want: { a: { b: 1 }, c: { b: 2 }, d: { b: 1 } },
  },
  "an anchor of the overlay is merged once for each alias": {
    given: "a: {}\nb: {}",
    actions: [
      "{target: $.a, update: &x {c: [1]}}",
      "{target: $.b, update: *x}",
      "{target: $.a.c, update: 2}",
    ],
    want: { a: { c: [1, 2] }, b: { c: [1] } },
  },
  "properties and items are removed, the last item first": {
    given: "a: 1\ntags: [x, y, x, z]",
    actions: ["{target: $.a, remove: true}", "{target: \"$.tags[?@ == 'x']\", remove: true}"],
    want: { tags: ["y", "z"] },
  },
  "a place inside another that is removed goes with it": {
    given: "a: {b: {b: 1}}\nc: 2",
    actions: ["{target: $..b, remove: true}"],
    want: { a: {}, c: 2 },
  },
  "a filter selects by what is below, with or without parentheses": {
    given: "parameters: [{name: x}, {name: y}, {name: z}]",
    actions: [
      "{target: \"$.parameters[?@.name=='x']\", update: {in: query}}",
      "{target: \"$.parameters[?(@.name=='y')]\", remove: true}",
    ],
    want: { parameters: [{ name: "x", in: "query" }, { name: "z" }] },
  },
  "names of any characters are selected in brackets": {
    given: 'paths: {"/a~b/{id}": {get: {}}, __proto__: {}}',
    actions: [
      "{target: \"$['paths']['/a~b/{id}'].get\", update: {summary: s}}",
      "{target: \"$.paths['__proto__']\", update: {summary: t}}",
    ],
    want: JSON.parse(
      '{"paths": {"/a~b/{id}": {"get": {"summary": "s"}}, "__proto__": {"summary": "t"}}}',
    ),
  },
  "actions see the result of those before them": {
    given: "a: {b: 1}",
    actions: [
      "{target: $.a, remove: true}",
      "{target: $, update: {a: {c: 2}}}",
      "{target: $.a.c, update: 3}",
    ],
    want: { a: { c: 3 } },
  },
  "a copy is merged like an update": {
    given: "paths: {/items: {get: {tags: [x]}}, /other: {get: {tags: [y]}, delete: {}}}",
    actions: ["{target: \"$.paths['/other']\", copy: \"$.paths['/items']\"}"],
    want: {
      paths: {
        "/items": { get: { tags: ["x"] } },
        "/other": { get: { tags: ["y", "x"] }, delete: {} },
      },
    },
  },
  "a move is an insertion, a copy and a removal": {
    given: "paths: {/items: {get: {a: 1}}}",
    actions: [
      "{target: $.paths, update: {/new: {}}}",
      "{target: \"$.paths['/new']\", copy: \"$.paths['/items']\"}",
      "{target: \"$.paths['/items']\", remove: true}",
    ],
    want: { paths: { "/new": { get: { a: 1 } } } },
  },
  "an empty field of an overlay that mirrors the document changes nothing": {
    given: "info: {title: A}\ntags: [x]",
    actions: ["{target: $, update: {info: {title: B}, tags: }}"],
    want: { info: { title: "B" }, tags: ["x"] },
  },
};

test.each(Object.entries(rows))("%s", async (_name, { given, actions, want }) => {
  const { tree, findings } = await apply(given, actions);
  expect(findings.diagnostics).toEqual([]);
  expect(tree).toEqual(want);
});

test("every value is located in the file that it is written in", async () => {
  const given = "info:\n  title: A\ntags:\n  - x\n  - y\n  - name: z\n";
  const { placeOf } = await apply(given, [
    "{target: '$.tags[0]', remove: true}",
    "{target: $.tags, update: [{name: w}]}",
    "{target: $.info, update: {title: B, contact: {name: C}}}",
    "{target: $.info.contact, copy: '$.tags[1]'}",
    "{target: $.info, update: {license: {}}}",
    "{target: $.info.license, copy: $.info.contact}",
  ]);
  const document = "specs/toy/openapi.yaml";
  const overlay = "specs/toy/overlay.yaml";
  expect(placeOf("/info")).toBe(`${document}:1:1`);
  expect(placeOf("/info/title")).toBe(`${overlay}:6:31`);
  expect(placeOf("/info/contact/name")).toMatch(`${overlay}:7:`);
  expect(placeOf("/info/license/name")).toMatch(`${overlay}:9:`);
  expect(placeOf("/tags/0")).toBe(`${document}:5:5`);
  expect(placeOf("/tags/1/name")).toBe(`${document}:6:5`);
  expect(placeOf("#/tags/2/name")).toBe(`${overlay}:5:32`);
});

test("each action says how many places it matches, and whether it is needed", async () => {
  const { findings } = await apply("a: {b: 1, c: [x]}\nd: {b: 2}", [
    "{target: $.*, update: {b: 1}}",
    "{target: $.a, update: {b: 1}}",
    "{target: $.a.c, update: x}",
    "{target: $.e, remove: true}",
  ]);
  expect(findings.overlay).toEqual({
    file: "specs/toy/overlay.yaml",
    actions: [
      { target: "$.*", kind: "update", line: 4, matches: 2, effect: "applied" },
      { target: "$.a", kind: "update", line: 5, matches: 1, effect: "superfluous" },
      { target: "$.a.c", kind: "update", line: 6, matches: 1, effect: "superfluous" },
      { target: "$.e", kind: "remove", line: 7, matches: 0, effect: "unmatched", suggestion: "" },
    ],
  });
  expect(findings.diagnostics.map(({ code, location }) => [code, location?.line])).toEqual([
    ["overlay-action-superfluous", 5],
    ["overlay-action-superfluous", 6],
    ["overlay-target-missing", 7],
  ]);
});

test("a target that leads nowhere suggests the key that was probably meant", async () => {
  const { findings } = await apply('paths: {"/pets/{id}": {get: {}}}', [
    "{target: \"$.paths['/pet/{id}'].get\", update: {a: 1}}",
    "{target: $.components, remove: true}",
  ]);
  expect(findings.diagnostics.map(({ message, fix }) => `${message} ${fix}`)).toEqual([
    'The document has nothing that $.paths[\'/pet/{id}\'].get selects. Did you mean "/pets/{id}" for "/pet/{id}"? Change the target, or remove the action if it is not needed any more.',
    "The document has nothing that $.components selects. Change the target, or remove the action if it is not needed any more.",
  ]);
});

test("a target in a file that the document refers to is not reached", async () => {
  const { findings } = await apply('paths: {"/pets": {$ref: pets.yaml}}', [
    "{target: $.paths.*.get, remove: true}",
    "{target: $.components.schemas.Pet, remove: true}",
  ]);
  expect(findings.diagnostics.map(({ fix }) => fix)).toEqual([
    expect.stringMatching(
      /^An overlay reaches the document itself, not the files that it refers to/,
    ),
    expect.stringMatching(
      /^An overlay reaches the document itself, not the files that it refers to/,
    ),
  ]);
});

test.each([
  ["{target: $.a, update: [1]}", "a list cannot be merged into an object, at #/a", ""],
  ["{target: $, update: {a: x}}", "a single value cannot be merged into an object, at #/a", "/a"],
  ["{target: $, update: {b: {c: 1}}}", "an object cannot be merged into a list, at #/b", "/b"],
  ["{target: $.c, update: {d: 1}}", "an object cannot be merged into a single value, at #/c", ""],
  ["{target: $.*, update: {d: 1}}", "its target selects an object and a list and a single", ""],
])("%s is refused where it is written: %s", async (action, reason, below) => {
  const { findings } = await apply("a: {x: 1}\nb: [1]\nc: 1", [action]);
  expect(findings.diagnostics).toMatchObject([
    { code: "overlay-action-invalid", pointer: `/actions/0/update${below}`, location: { line: 4 } },
  ]);
  expect(findings.diagnostics[0]?.message).toContain(reason);
});

test.each([
  ["{target: $, copy: $.*}", "`copy` selects 2 places, and one can be copied"],
  ["{target: $, copy: $.c}", "$.c selects nothing that could be copied"],
  ["{target: $, remove: true}", "the whole document cannot be removed"],
])("%s is refused: %s", async (action, reason) => {
  const { findings } = await apply("a: {x: 1}\nb: [1]", [action]);
  expect(findings.diagnostics).toMatchObject([{ code: "overlay-action-invalid" }]);
  expect(findings.diagnostics[0]?.message).toContain(reason);
});

test("an overlay of version 1.0 changes objects and lists, and copies nothing", async () => {
  const primitive = await apply("a: {x: 1}", ["{target: $.a.x, update: 2}"], "1.0.0");
  expect(primitive.findings.diagnostics).toMatchObject([{ code: "overlay-action-invalid" }]);
  const copy = await apply("a: {x: 1}", ["{target: $.a, copy: $}"], "1.0.0");
  expect(copy.findings.diagnostics).toMatchObject([
    { code: "overlay-invalid", fix: "Write `overlay: 1.1.0` at the top." },
  ]);
  const { tree } = await apply("a: {x: 1}", ["{target: $.a, update: {x: 2}}"], "1.0.0");
  expect(tree).toEqual({ a: { x: 2 } });
});

test("copies that grow without end are refused", async () => {
  const twice = "{target: $, copy: $}";
  const given = `a: [${"x,".repeat(1000)}x]`;
  await expect(
    apply(
      given,
      Array.from({ length: 20 }, () => twice),
    ),
  ).rejects.toMatchObject({
    code: "document-too-large",
  });
});

test.each([
  ["overlay: 2.0.0\nactions: []", 'its version `overlay` is "2.0.0"', 1],
  ["overlay: 1.1\nactions: []", "its version `overlay` is 1.1", 1],
  ["actions: []", "its version `overlay` is missing", 1],
  ["- a", "it is not a mapping", 1],
  ["", "it is empty", 1],
  ["  \n", "it is empty", 1],
  ["overlay: 1.1.0\nactions: []", "it has no list of actions", 2],
  ["overlay: 1.1.0\nactions:\n  - update: {}", "an action has no `target`", 3],
  ["overlay: 1.1.0\nactions:\n  - target: 1\n    update: {}", "`target` is no text", 3],
  ["overlay: 1.1.0\nactions:\n  - target: $", "an action says no change", 3],
  ["overlay: 1.1.0\nactions:\n  - $", "an action is not a mapping", 3],
  ["overlay: 1.1.0\nactions:\n  - target: $\n    remove: yes", '`remove` is "yes"', 4],
  [
    "overlay: 1.1.0\nactions:\n  - {target: $, update: {}, copy: $.a}",
    "both `update` and `copy`",
    3,
  ],
  ["overlay: 1.1.0\nactions:\n  - target: $\n    updates: {}", "an unknown field `updates`", 4],
  [
    "overlay: 1.1.0\nextend: a\nactions:\n  - {target: $, remove: false}",
    "it has an unknown field `extend`",
    2,
  ],
  [
    "overlay: 1.1.0\nactions:\n  - target: $.paths./a\n    remove: true",
    "unexpected shorthand selector '/' at character 9",
    3,
  ],
  [
    "overlay: 1.1.0\nactions:\n  - target: $\n    copy: a",
    "expected '$', found 'a' at character 1",
    4,
  ],
])("%j is refused: %s", async (text, reason, line) => {
  const root = workspace({ "specs/toy/overlay.yaml": text });
  const findings = new Findings(join(root, "specs/toy"), "specs/toy");
  const path = join(root, "specs/toy/overlay.yaml");
  expect(await readOverlay({ path, label: "overlay.yaml" }, findings)).toBeUndefined();
  expect(findings.hasErrors).toBe(true);
  const found = findings.diagnostics.find(({ message }) => message.includes(reason));
  expect(found?.location).toMatchObject({ file: "overlay.yaml", line });
});

test("extensions are left alone, and an update next to a removal is named", async () => {
  const { tree, findings } = await apply("a: 1\nb: 2", [
    "{target: $.a, remove: true, update: {}, x-why: gone}",
  ]);
  expect(tree).toEqual({ b: 2 });
  expect(findings.diagnostics).toMatchObject([
    { code: "overlay-field-ignored", pointer: "/actions/0/update" },
  ]);
});
