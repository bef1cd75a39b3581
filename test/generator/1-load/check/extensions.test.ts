import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkExtensions } from "../../../../generator/src/1-load/check/checkExtensions.ts";
import { extensions } from "../../../../generator/src/openapi/extensions.ts";

/** The code reported for one extension on one object. */
function codeOf(type: string, name: string, value: unknown, pointer = "/any"): string | undefined {
  let found: string | undefined;
  checkExtensions({ members: { [name]: value }, type, pointer }, (code) => (found = code));
  return found;
}

test("the README lists the extensions that the generator knows", () => {
  const readme = readFileSync(new URL("../../../../generator/README.md", import.meta.url), "utf8");
  const listed = Array.from(readme.matchAll(/^\| `(x-lading-[a-z\d-]+)`/gm), ([, name]) => name);
  expect(listed.toSorted()).toEqual([...extensions.keys()].toSorted());
});

test.each([
  ["Info", "x-lading-class-name", "ImageKit", "imageKit"],
  [
    "SecurityScheme",
    "x-lading-credentials",
    { username: "privateKey" },
    { username: "a", token: "b" },
  ],
  [
    "SecurityScheme",
    "x-lading-credentials",
    { username: "user", password: "word" },
    { password: "word" },
  ],
  ["SecurityScheme", "x-lading-credentials", { value: "apiKey" }, "apiKey"],
  ["Parameter", "x-lading-client-option", "publicKey", "public-key"],
  ["Parameter", "x-lading-client-default", null, undefined],
  ["Parameter", "x-lading-secret", true, false],
  ["Encoding", "x-lading-array-format", "comma", "commas"],
  ["Parameter", "x-lading-array-format", "brackets", "bracket"],
  ["Parameter", "x-lading-absolute-url", true, "true"],
  [
    "Operation",
    "x-lading-pagination",
    { kind: "page", items: "", parameter: "page", first: 0 },
    { kind: "page", items: "", parameter: "page", total: "/total" },
  ],
  ["Operation", "x-lading-pagination", { kind: "link", items: "" }, { kind: "link" }],
  [
    "Operation",
    "x-lading-pagination",
    { kind: "url", items: "", url: "/a" },
    { kind: "urls", items: "", url: "/a" },
  ],
  ["Operation", "x-lading-pagination", { kind: "link", items: "/a" }, { kind: "link", items: "a" }],
  ["Operation", "x-lading-replay", "safe", true],
  ["Operation", "x-lading-poll", true, "yes"],
  ["Root", "x-lading-idempotency-key", "Idempotency-Key", true],
  ["Root", "x-lading-webhook-signature", { kind: "standard" }, { kind: "svix" }],
  [
    "Root",
    "x-lading-webhook-signature",
    { kind: "hmac", header: "X-Signed", payload: "v0:{timestamp}:{body}", timestampHeader: "X-At" },
    { kind: "hmac", header: "X-Signed", timestampHeader: "X-At" },
  ],
  ["PathItem", "x-lading-webhook-event", "order.paid", ""],
  ["PathItem", "x-lading-idempotency-key", false, "Idempotency Key"],
  ["Operation", "x-lading-idempotency-key", "X-Request-Key", "Content-Length"],
  [
    "Root",
    "x-lading-throttle",
    { header: "X-Reset", unit: "seconds" },
    { header: "X-Reset", unit: "hours" },
  ],
  ["Root", "x-lading-int64", "auto", "number | bigint"],
  ["Operation", "x-lading-content-length", "required", "exact"],
  ["Root", "x-lading-errors", { message: ["/error/message"] }, { message: "/error/message" }],
  ["Root", "x-lading-errors", { status: "/status" }, { status: "status" }],
])("on %s, %s takes %j, not %j", (type, name, good, bad) => {
  expect(codeOf(type, name, good)).toBeUndefined();
  if (bad !== undefined) expect(codeOf(type, name, bad)).toBe("extension-invalid");
  expect(codeOf("Response", name, good)).toBe("extension-misplaced");
});

test.each([
  ["x-lading-client-option", "/a/properties/key", undefined],
  ["x-lading-client-option", "/a/items", "extension-misplaced"],
  ["x-lading-parameter", "/a/schema/additionalProperties", undefined],
  ["x-lading-parameter", "/a/properties/key", "extension-misplaced"],
])("%s on the schema %s gives %s", (name, pointer, code) => {
  expect(codeOf("Schema", name, "name", pointer)).toBe(code);
});

test.each([
  ["x-lading-idempotency-key", "/paths/~1cats", undefined],
  ["x-lading-idempotency-key", "/webhooks/catAdded", "extension-misplaced"],
  ["x-lading-webhook-event", "/webhooks/catAdded", undefined],
  ["x-lading-webhook-event", "/components/pathItems/CatAdded", undefined],
  ["x-lading-webhook-event", "/paths/~1cats", "extension-misplaced"],
])("%s on what is at %s gives %s", (name, pointer, code) => {
  expect(codeOf("PathItem", name, "Name", pointer)).toBe(code);
  expect(codeOf("Operation", name, "Name", `${pointer}/post`)).toBe(code);
});

test("a likely meant extension is suggested", () => {
  const details: unknown[] = [];
  checkExtensions(
    {
      members: { "x-lading-client-options": "a", "x-lading-quux-and-more": 1 },
      type: "Root",
      pointer: "",
    },
    (...finding) => details.push(finding[2].suggestion),
  );
  expect(details).toEqual([" Did you mean x-lading-client-option?", ""]);
});
