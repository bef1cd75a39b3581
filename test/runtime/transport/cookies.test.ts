/** The option `credentials`: where it goes, and where it must not. What a browser does with it is tested in one. */
import { expect, test } from "vitest";
import { Client, type ClientOptions, type OperationPlan } from "@lading/runtime";
import { acme, operation, recordingFetch, startServer } from "../support.ts";

/** What `fetch` got, call by call. */
async function reported(
  plan: Partial<OperationPlan>,
  params: object,
  options: ClientOptions,
  responses: (() => Response)[] = [],
): Promise<readonly (RequestCredentials | undefined)[]> {
  const { fetch, sent } = recordingFetch(() => (responses.shift() ?? (() => Response.json({})))());
  await new Client(acme, { fetch, ...options }).call(operation(plan), params);
  return sent.map(({ init }) => init.credentials);
}

test.each(["include", "omit", "same-origin"] as const)("%s is what fetch gets", async (mode) => {
  expect(await reported({}, {}, { credentials: mode })).toEqual([mode]);
  expect(await reported({}, {}, { credentials: mode, baseUrl: "https://other.test/v1" })).toEqual([
    mode,
  ]);
  const bodies = [{ kind: "raw", mediaType: "application/octet-stream" }] as const;
  expect(
    await reported({ method: "POST", bodies }, { body: new Blob(["a"]) }, { credentials: mode }),
  ).toEqual([mode]);
});

test("without the option fetch gets none", async () => {
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  await new Client(acme, { fetch }).call(operation());
  expect(sent[0]!.init).not.toHaveProperty("credentials");
});

test("a server with variables is the client's own", async () => {
  const server = { url: "https://{region}.acme.test", variables: { region: { default: "eu" } } };
  const { fetch, sent } = recordingFetch(() => Response.json({}));
  const client = new Client({ ...acme, server }, { fetch, credentials: "include" });
  await client.call(operation());
  expect(sent[0]!.init.credentials).toBe("include");
});

test("an absolute URL gets no cookies, also on the client's own origin", async () => {
  const plan: Partial<OperationPlan> = {
    path: "/{url}",
    parameters: [{ name: "url", in: "path", required: true, absoluteUrl: true }],
  };
  for (const url of ["https://storage.test/a", "https://api.acme.test/a"]) {
    expect(await reported(plan, { url }, { credentials: "include" })).toEqual([undefined]);
  }
});

test("an operation's own server is another origin, unless it is the same", async () => {
  const at = (url: string): Promise<unknown> =>
    reported({ server: { url } }, {}, { credentials: "include" });
  expect(await at("https://upload.acme.test")).toEqual([undefined]);
  expect(await at("https://api.acme.test/v2")).toEqual(["include"]);
});

test("cookies do not follow a redirect to another origin", async () => {
  const to = (location: string) => (): Response =>
    new Response(null, { status: 307, headers: { location } });
  const options = { credentials: "include" } as const;
  expect(await reported({}, {}, options, [to("https://elsewhere.test/")])).toEqual([
    "include",
    undefined,
  ]);
  expect(await reported({}, {}, options, [to("/v2/things")])).toEqual(["include", "include"]);
});

test("Node's own transport has no cookies, and takes the option", async () => {
  const { url } = await startServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  const client = new Client(acme, { baseUrl: url, credentials: "include" });
  expect(await client.call(operation())).toEqual({});
});

test("another value is refused", () => {
  expect(() => new Client(acme, { credentials: "always" } as object)).toThrow(
    'credentials must be "include", "omit" or "same-origin" and is "always"',
  );
  expect(() => new Client(acme, { credentials: true } as object)).toThrow(
    'credentials must be "include", "omit" or "same-origin" and is a boolean',
  );
});
