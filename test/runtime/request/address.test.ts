import { expect, test } from "vitest";
import { Client, type OperationPlan, type ProviderPlan } from "@lading/runtime";
import { acme, operation, recordingFetch, refusalOf, sentBy } from "../support.ts";

const fileOf: Partial<OperationPlan> = {
  id: "openFile",
  path: "/files/{name}",
  parameters: [{ name: "name", in: "path", required: true }],
};

test.each([
  ["cat.jpg", "/files/cat.jpg"],
  ["a/b?c#d", "/files/a%2Fb%3Fc%23d"],
  ["ä b;c", "/files/%C3%A4%20b%3Bc"],
  ["..a", "/files/..a"],
  ["50%", "/files/50%25"],
  [0, "/files/0"],
])("path value %j goes as %s", async (name, want) => {
  expect((await sentBy(fileOf, { name })).url).toBe(`https://api.acme.test${want}`);
});

test.each([".", "..", "%2e", "%2E%2e", "%252e%252e", "a/../b", "..\\b", "a%2f..%2fb"])(
  "openapi-fetch trap: path value %j cannot move the request",
  async (name) => {
    expect((await refusalOf(fileOf, { name })).message).toBe(
      'acme.openFile: name must not contain "." or ".." as a path segment: it would change the address of the request',
    );
  },
);

test("a parameter goes by the wire's name, and is given by the caller's", async () => {
  const plan: Partial<OperationPlan> = {
    path: "/files/{id}",
    parameters: [
      { name: "id", in: "path", required: true },
      { name: "id", in: "query", as: "queryId" },
    ],
  };
  const { url } = await sentBy(plan, { id: "a", queryId: "b" });
  expect(url).toBe("https://api.acme.test/files/a?id=b");
  const { message } = await refusalOf(plan, { id: "a", pathId: "b" });
  expect(message).toContain("there is no parameter pathId. The parameters: id, queryId");
});

test.each([
  ["/files?all=1", "/files?all=1&page=2"],
  ["/files#Action=List", "/files?page=2"],
  ["/files?all=1#more", "/files?all=1&page=2"],
])("the path %s of a document is asked for as %s", async (path, want) => {
  const plan: Partial<OperationPlan> = { path, parameters: [{ name: "page", in: "query" }] };
  expect((await sentBy(plan, { page: 2 })).url).toBe(`https://api.acme.test${want}`);
});

test("allowReserved keeps slashes in a path, and nothing that would end it", async () => {
  const plan: Partial<OperationPlan> = {
    ...fileOf,
    parameters: [{ name: "name", in: "path", required: true, allowReserved: true }],
  };
  const { url } = await sentBy(plan, { name: "a/b?c#d" });
  expect(url).toBe("https://api.acme.test/files/a/b%3Fc%23d");
  expect((await refusalOf(plan, { name: "a/../b" })).message).toContain(
    "would change the address of the request",
  );
});

test("a server variable without a default must be given", async () => {
  const client = new Client(
    { ...acme, server: { url: "https://{zone}.acme.test", variables: { zone: { default: "" } } } },
    { fetch: () => Promise.reject(new Error("sent")) },
  );
  await expect(client.call(operation(), {})).rejects.toThrow("the client option zone is missing");
});

test("two path values cannot become a dot segment together", async () => {
  const plan: Partial<OperationPlan> = {
    path: "/files/{a}{b}",
    parameters: [
      { name: "a", in: "path", style: "label" },
      { name: "b", in: "path" },
    ],
  };
  expect((await refusalOf(plan, { a: "", b: "." })).message).toContain(
    "would change the address of the request",
  );
  const plain = {
    ...plan,
    parameters: plan.parameters!.map(({ name }) => ({ name, in: "path" as const })),
  };
  // Each is harmless; a server that decodes twice reads one dot.
  expect((await refusalOf(plain, { a: "%2", b: "e" })).message).toContain(
    'the path must not contain "." or ".." as a path segment',
  );
});

test.each([
  ["", "empty"],
  [[], "empty"],
  [{}, "empty"],
  [undefined, "missing"],
  [null, "missing"],
])("path value %j is refused as %s", async (name, word) => {
  const error = await refusalOf(fileOf, { name });
  expect(error.message).toMatch(new RegExp(`^acme\\.openFile: name .*${word}`));
});

test.each([
  ["http://localhost:4010", "http://localhost:4010/things"],
  ["http://localhost:4010/", "http://localhost:4010/things"],
  ["https://gateway.test/acme/v2/", "https://gateway.test/acme/v2/things"],
])("baseUrl %s", async (baseUrl, want) => {
  expect((await sentBy({}, {}, { baseUrl })).url).toBe(want);
});

test.each([
  "",
  "/v1",
  "ftp://a.test",
  "https://a.test?key=secret",
  "https://a.test#x",
  "https://user:hunter2@a.test",
])("baseUrl %j is refused when the client is made", (baseUrl) => {
  expect(() => new Client(acme, { baseUrl })).toThrow(/^acme client: baseUrl must be an absolute/);
  expect(() => new Client(acme, { baseUrl })).not.toThrow(/hunter2|secret/);
});

const clustered: ProviderPlan = {
  name: "clustered",
  server: {
    url: "https://{cluster}.api.test/{version}/",
    variables: { cluster: { default: "eu" }, version: { default: "v1", enum: ["v1", "v2"] } },
  },
  options: { cluster: { env: "CLUSTERED_CLUSTER" }, version: { env: "CLUSTERED_VERSION" } },
};

test.each([
  [{}, "https://eu.api.test/v1/things"],
  [{ cluster: "us-2", version: "v2" }, "https://us-2.api.test/v2/things"],
  [{ cluster: "us", baseUrl: "http://localhost:1" }, "http://localhost:1/things"],
])("server variables %j", async (options, want) => {
  expect((await sentBy({}, {}, options, clustered)).url).toBe(want);
});

test.each(["a/b", "evil.test", "a?b", "a#b", "a@b", "a:1", "a\\b", "a b", "..", "", "ä", "%2e"])(
  "server variable %j cannot move the request",
  async (cluster) => {
    const sent = sentBy({}, {}, { cluster }, clustered);
    if (cluster === "") return expect((await sent).url).toBe("https://eu.api.test/v1/things");
    await expect(sent).rejects.toThrow("clustered.listThings: the client option cluster must be");
  },
);

test.each(["v2/eu", "/v2/eu", "./v2/eu"])("the relative server %s", async (url) => {
  const baseUrl = "https://proxy.test/up";
  const sent = await sentBy({ server: { url } }, {}, { baseUrl });
  expect(sent.url).toBe("https://proxy.test/up/v2/eu/things");
});

test("an operation's own server: absolute stays, relative goes under the base", async () => {
  const baseUrl = "http://localhost:1/mock";
  expect((await sentBy({ server: { url: "https://up.acme.test" } }, {}, { baseUrl })).url).toBe(
    "https://up.acme.test/things",
  );
  expect((await sentBy({ server: { url: "/v2" } }, {}, { baseUrl })).url).toBe(
    "http://localhost:1/mock/v2/things",
  );
});

test("a document without an absolute server needs a baseUrl", async () => {
  const relative = { ...acme, server: { url: "/api/v3" } };
  await expect(sentBy({}, {}, {}, relative)).rejects.toThrow("Give the client a baseUrl");
  expect((await sentBy({}, {}, { baseUrl: "https://pets.test" }, relative)).url).toBe(
    "https://pets.test/api/v3/things",
  );
});

test("defaultQuery is added, and a call's own parameter wins", async () => {
  const { url } = await sentBy(
    { parameters: [{ name: "page", in: "query" }] },
    { page: 2 },
    { defaultQuery: { page: 1, lang: ["de", "en"], none: undefined } },
  );
  expect(url).toBe("https://api.acme.test/things?lang=de&lang=en&page=2");
});

const uploadPart: Partial<OperationPlan> = {
  id: "uploadPart",
  method: "PUT",
  path: "/{url}",
  parameters: [
    { name: "url", in: "path", required: true, absoluteUrl: true },
    { name: "X-Company", in: "header", option: "companyId" },
  ],
  security: [["key"]],
  bodies: [{ kind: "raw", mediaType: "application/octet-stream" }],
  bodyRequired: true,
};

test("an absolute URL becomes the whole address, and nothing of ours goes along", async () => {
  const url = "https://bucket.s3.test/part?X-Sig=a%2Fb";
  const { init, ...sent } = await sentBy(
    uploadPart,
    { url, body: new Uint8Array([1]) },
    {
      apiKey: "private_test_key",
      companyId: 7,
      defaultHeaders: { "X-Mine": "1" },
      defaultQuery: { a: 1 },
    },
  );
  expect(sent.url).toBe(url);
  expect(init.headers).toEqual({
    accept: "application/json, */*;q=0.1",
    "content-type": "application/octet-stream",
  });
});

test.each(["/part", "ftp://x.test/", "https://user:pw@x.test/", 7, "javascript:alert(1)"])(
  "%j is refused as an absolute URL",
  async (url) => {
    const error = await refusalOf(uploadPart, { url, body: new Uint8Array([1]) });
    expect(error.message).toMatch(/^acme\.uploadPart: url must be an absolute/);
  },
);

test("a name that has no place on the wire is refused, not dropped", async () => {
  expect((await refusalOf(fileOf, { name: "a", nmae: "b" })).message).toBe(
    "acme.openFile: there is no parameter nmae. The parameters: name. To send what the document does not describe, use the call option extra",
  );
});

test("everything that is missing is named at once", async () => {
  const plan = operation({
    path: "/{a}",
    parameters: [
      { name: "a", in: "path", required: true },
      { name: "b", in: "query", required: true },
      { name: "Company", in: "header", required: true, option: "companyId" },
    ],
    bodies: [
      {
        kind: "multipart",
        mediaType: "multipart/form-data",
        flat: true,
        fields: [{ name: "file", kind: "file", required: true }],
      },
    ],
    bodyRequired: true,
  });
  expect((await refusalOf(plan)).message).toBe(
    "acme.listThings: a, b, Company (the client option companyId or the environment variable ACME_COMPANY_ID), file are missing",
  );
});

test.each(["x\r\nX-Evil: 1", "x\ny", "日本"])("header value %j is refused", async (value) => {
  const plan: Partial<OperationPlan> = { parameters: [{ name: "X-Note", in: "header" }] };
  expect((await refusalOf(plan, { "X-Note": value })).message).toContain('the header "X-Note"');
  expect((await refusalOf({}, {}, { defaultHeaders: { "X-Note": value } })).message).toContain(
    'the header "X-Note"',
  );
});

test.each(["X Note", "X-Note:", " X-Note", "X-Nöte", ""])(
  "the header name %j is refused, no matter who gives it",
  async (name) => {
    const plan: Partial<OperationPlan> = { parameters: [{ name, in: "header" }] };
    const refused = `the header ${JSON.stringify(name)} `;
    expect((await refusalOf(plan, { [name]: "a" })).message).toContain(refused);
    const options = { defaultHeaders: { [name]: "a" } };
    expect((await refusalOf({}, {}, options)).message).toContain(refused);
  },
);

test("headers: the call's own win, null takes one away, cookies are joined", async () => {
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  const client = new Client(acme, { fetch, defaultHeaders: { "X-A": "1", "X-B": "1" } });
  const plan = operation({
    parameters: [
      { name: "a", in: "cookie" },
      { name: "b", in: "cookie" },
    ],
  });
  await client.call(plan, { a: 1, b: "x y" }, { headers: { "x-a": "2", "X-B": null } });
  expect(sent[0]!.init.headers).toEqual({
    accept: "application/json, */*;q=0.1",
    "x-a": "2",
    cookie: "a=1; b=x%20y",
  });
});

test.each<[server: string, own: string | undefined, baseUrl: string, wanted: string]>([
  ["/api/v1", undefined, "https://a.test", "https://a.test/api/v1/things"],
  ["/api/v1", undefined, "https://a.test/api/v1", "https://a.test/api/v1/things"],
  ["/api/v1/", undefined, "https://a.test/proxy/api/v1//", "https://a.test/proxy/api/v1/things"],
  ["./api/v1", undefined, "https://a.test/api/v1", "https://a.test/api/v1/things"],
  ["/api/v1", undefined, "https://a.test/other/v1", "https://a.test/other/v1/api/v1/things"],
  ["/v1", undefined, "https://a.test/api-v1", "https://a.test/api-v1/v1/things"],
  // A host is no path.
  ["/api", undefined, "https://api", "https://api/api/things"],
  ["/api/v1", "/api/v2", "https://a.test/api/v1", "https://a.test/api/v2/things"],
  ["/api/v1", "/api/v2", "https://a.test/api/v2", "https://a.test/api/v2/things"],
  ["https://b.test/api/v1", undefined, "https://a.test", "https://a.test/things"],
  ["https://b.test/api/v1", undefined, "https://a.test/api/v1", "https://a.test/api/v1/things"],
  ["https://b.test/api", "/v2", "https://a.test/v2", "https://a.test/v2/things"],
])("server %j, the operation's %j and baseUrl %j are %s", async (server, own, baseUrl, wanted) => {
  const plan = own === undefined ? {} : { server: { url: own } };
  const provider = { ...acme, server: { url: server } };
  expect((await sentBy(plan, {}, { baseUrl }, provider)).url).toBe(wanted);
});
