/** Archives of browsers and proxies are read as they are: what one leaves out is no deviation. */
import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findDrift, type Deviation, type Drift } from "@lading/testing/drift";
import type { JsonObject } from "@lading/testing/internal";
import { base, document, driftOfEntries, entry, rightPet, type GivenEntry } from "./archives.ts";
import { newFile } from "./spoiltTraffic.ts";

const multipart = "multipart/form-data; boundary=----x";
const bearer = { name: "authorization", value: "Bearer abc" };

function form(title: string, file = "GIF89a\u{FFFD}\u{FFFD}"): string {
  const parts = [
    `Content-Disposition: form-data; name="title"\r\n\r\n${title}`,
    `Content-Disposition: form-data; name="file"; filename="a.gif"\r\nContent-Type: image/gif\r\n\r\n${file}`,
  ];
  return `${parts.map((part) => `------x\r\n${part}\r\n`).join("")}------x--\r\n`;
}

function photo(postData: JsonObject, rest: GivenEntry = {}): JsonObject {
  const headers = [bearer, { name: "content-type", value: String(postData["mimeType"]) }];
  return entry({
    method: "POST",
    url: `${base}/photos`,
    headers,
    postData,
    status: 201,
    type: "",
    ...rest,
  });
}

const found = ({ apis }: Drift): readonly Deviation["kind"][] =>
  apis.flatMap(({ deviations }) => deviations.map(({ kind }) => kind));

describe("what is right stays right", () => {
  test.each<[string, JsonObject]>([
    [
      "a form of Chrome: its text, and files as broken text",
      photo({ mimeType: multipart, text: form("Tom") }),
    ],
    ["a form without its files", photo({ mimeType: multipart, text: form("Tom", "") })],
    [
      "a form of Firefox: parameters that are empty, and its text",
      photo({ mimeType: multipart, params: [], text: form("Tom") }),
    ],
    [
      "a form as base64",
      photo({
        mimeType: multipart,
        text: Buffer.from(form("Tom"), "latin1").toString("base64"),
        encoding: "base64",
      }),
    ],
    [
      "a form of lading: part by part",
      photo({
        mimeType: multipart,
        params: [
          { name: "title", value: "***" },
          { name: "file", fileName: "a.gif", contentType: "image/gif", _size: 9 },
        ],
      }),
    ],
    [
      "HTTP/2: the request line as headers",
      entry({
        headers: [
          { name: ":authority", value: "eu.pets.example" },
          { name: ":path", value: "/" },
          bearer,
        ],
        content: rightPet,
      }),
    ],
    [
      "Charles: a body as base64",
      entry({
        content: {
          ...rightPet,
          text: Buffer.from(String(rightPet["text"])).toString("base64"),
          encoding: "base64",
        },
      }),
    ],
    ["another region", entry({ url: "https://us.pets.example/v2/pets/1", content: rightPet })],
    ["a redacted number", entry({ content: { size: 1, text: '{"name":"[REDACTED]"}' } })],
    ["an error of a range", entry({ status: 404, type: "" })],
    [
      "a URL-encoded form as text",
      entry({
        method: "POST",
        url: `${base}/search`,
        headers: [bearer, { name: "content-type", value: "application/x-www-form-urlencoded" }],
        postData: { mimeType: "application/x-www-form-urlencoded", text: "title=a+b&age=3" },
        type: "image/png",
        content: { size: 3, text: "AAAA", encoding: "base64" },
      }),
    ],
    [
      "a URL-encoded form as parameters",
      entry({
        method: "POST",
        url: `${base}/search`,
        headers: [bearer],
        postData: {
          mimeType: "application/x-www-form-urlencoded",
          params: [
            { name: "title", value: "a b" },
            { name: "age", value: "[redacted]" },
          ],
        },
        type: "image/png",
        content: { size: 3, text: "AAAA", encoding: "base64" },
      }),
    ],
  ])("%s", async (_, given) => {
    const drift = await driftOfEntries([given]);
    expect(drift).toMatchObject({ read: 1, matched: 1, otherHosts: 0 });
    expect(found(drift)).toEqual([]);
  });
});

describe("what is wrong is found in every form", () => {
  test.each<[string, JsonObject, Deviation["kind"]]>([
    [
      "text",
      photo({ mimeType: multipart, text: form("Tom").replace('"title"', '"tilte"') }),
      "part-missing",
    ],
    [
      "params",
      photo({ mimeType: multipart, params: [{ name: "title", value: "a" }] }),
      "part-missing",
    ],
    [
      "a number",
      entry({
        method: "POST",
        url: `${base}/search`,
        headers: [bearer],
        postData: { mimeType: "application/x-www-form-urlencoded", text: "age=old" },
        type: "image/png",
        content: { size: 3, text: "AAAA", encoding: "base64" },
      }),
      "part-differs",
    ],
    [
      "base64",
      entry({ content: { text: btoa('{"name":1}'), encoding: "base64" } }),
      "type-differs",
    ],
    [
      "a scheme",
      entry({ headers: [{ name: "Authorization", value: "Basic YQ==" }], content: rightPet }),
      "credentials-missing",
    ],
  ])("%s", async (_, given, kind) => {
    expect(found(await driftOfEntries([given]))).toContain(kind);
  });
});

describe("what cannot be judged is counted with its reason", () => {
  test.each<[string, JsonObject, string]>([
    ["an aborted request", entry({ status: 0, type: "" }), "had no response"],
    ["one of Safari", entry({ status: -1, type: "" }), "had no response"],
    ["a redirect", entry({ status: 308, type: "" }), "was redirected, or not modified"],
    ["from the cache", entry({ status: 304, type: "" }), "was redirected, or not modified"],
    [
      "a preflight",
      entry({
        method: "OPTIONS",
        headers: [{ name: "Access-Control-Request-Method", value: "GET" }],
        status: 204,
        type: "",
      }),
      "was a preflight of a browser (CORS)",
    ],
    [
      "a page",
      entry({ url: `${base}/index.html`, type: "text/html" }),
      "was a page, or a part of one",
    ],
    [
      "a script, as Chrome says",
      entry({
        url: `${base}/app`,
        rest: { _resourceType: "script", _initiator: { type: "parser" } },
      }),
      "was a page, or a part of one",
    ],
    [
      "what the API does not know either",
      entry({ url: `${base}/cats`, status: 404 }),
      "called an operation that the API does not know either",
    ],
    [
      "a response without its body",
      entry({ content: { size: 812 } }),
      "had a response whose body the archive does not have",
    ],
    [
      "a request without its body",
      photo({ mimeType: multipart }, { rest: { request: undefined } }),
      "has no request.method",
    ],
    [
      "a request whose form was left out",
      photo({ mimeType: multipart, comment: "12 bytes", _size: 12 }),
      "had a request whose body the archive does not have",
    ],
    ["an entry without an address", entry({ url: "nowhere" }), "has no request.url"],
  ])("%s", async (_, given, reason) => {
    const drift = await driftOfEntries([given]);
    expect(found(drift)).toEqual([]);
    expect(drift.unjudged).toEqual([{ reason, count: 1 }]);
  });

  test("other hosts, other versions, and what is no HTTP", async () => {
    const urls = [
      "https://cdn.example/a",
      "https://eu.pets.example/v1/pets/1",
      "blob:https://a/b",
      "data:,a",
    ];
    const drift = await driftOfEntries(urls.map((url) => entry({ url })));
    expect(drift).toMatchObject({ read: 4, matched: 0, otherHosts: 4 });
    expect(found(drift)).toEqual([]);
  });
});

describe("credentials", () => {
  const without = entry({ headers: [], content: rightPet });

  test("of an export without sensitive data are not missed", async () => {
    expect(found(await driftOfEntries([without, without]))).toEqual([]);
  });

  test("are missed where another entry has them, and in a whole recording", async () => {
    const other = entry({ content: rightPet });
    expect(found(await driftOfEntries([without, other]))).toEqual(["credentials-missing"]);
    const lading = { name: "@lading/testing", version: "0.1.0" };
    expect(found(await driftOfEntries([without], lading))).toEqual(["credentials-missing"]);
  });
});

describe("an archive that cannot be read", () => {
  test.each<[string, string, string]>([
    ["no JSON", "log:\n  entries", " is no JSON: "],
    ["JSON that is cut", '{\n"log": {\n"entries": "a', ":3 is no JSON: "],
    ["no archive", "{}", ' is no HTTP archive: it has no "log". Export the traffic as HAR 1.2'],
    ["no entries", '{"log":{}}', " is no HTTP archive: log.entries is no list."],
  ])("%s", async (_, text, message) => {
    const path = newFile("traffic.har");
    writeFileSync(path, text);
    const reading = findDrift({ path, apis: [{ name: "pets", document }] });
    await expect(reading).rejects.toThrow(`${path}${message}`);
  });

  test("no file, and a folder", async () => {
    const apis = [{ name: "pets", document }];
    await expect(findDrift({ path: "nowhere.har", apis })).rejects.toThrow(
      "nowhere.har cannot be read. Check the path.",
    );
    await expect(findDrift({ path: ".", apis })).rejects.toThrow(". is no file.");
  });

  test("a byte order mark is none of it", async () => {
    const path = newFile("traffic.har");
    writeFileSync(
      path,
      `\uFEFF${JSON.stringify({ log: { entries: [entry({ content: rightPet })] } })}`,
    );
    const drift = await findDrift({ path, apis: [{ name: "pets", document }] });
    expect(drift).toMatchObject({ read: 1, matched: 1 });
  });
});

test("what looks like a secret is in no sample, from any recorder", async () => {
  const secret = "sekret123456";
  const headers = [
    { name: "Authorization", value: `Bearer ${secret}` },
    { name: "Cookie", value: `session=${secret}` },
    { name: "X-Api-Key", value: secret },
  ];
  const body = JSON.stringify({ name: "Tom", access_token: secret, owner: { password: secret } });
  const drift = await driftOfEntries([
    entry({
      url: `${base}/pets/1?token=${secret}&page=1`,
      headers,
      content: { size: body.length, text: body },
    }),
    photo(
      { mimeType: multipart, text: form("Tom").replace('name="title"', 'name="password"') },
      { headers: [...headers, { name: "content-type", value: multipart }] },
    ),
    entry({
      method: "POST",
      url: `${base}/search`,
      headers,
      postData: { mimeType: "application/x-www-form-urlencoded", text: `password=${secret}` },
      type: "image/png",
      content: { size: 3, text: "AAAA", encoding: "base64" },
    }),
  ]);
  expect(found(drift)).toEqual(
    expect.arrayContaining(["query-undescribed", "header-undescribed", "property-undescribed"]),
  );
  const shown = drift.apis.flatMap(({ deviations }) =>
    deviations.map(({ what, samples, values }) => [what, samples, values]),
  );
  expect(JSON.stringify(shown)).not.toContain(secret);
});
