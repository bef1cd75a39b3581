/** Procore's tokens, from a login server that lets them expire. The client's own use of such a source is the runtime's. */
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { clientCredentials, refreshToken } from "@lading/procore";
import { startFakeLogin, testApp, type FakeLogin } from "@lading/testing/fakes";

const { clientId, clientSecret } = testApp;

async function startedLogin(lifetime?: number): Promise<FakeLogin> {
  const login = await startFakeLogin(lifetime);
  onTestFinished(login.stop);
  return login;
}

async function failureOf(work: Promise<unknown>): Promise<Error> {
  return work.then(
    () => new Error("did not fail"),
    (error: unknown) => error as Error,
  );
}

beforeEach(() => {
  // Only the time of day: the network's timers stay real.
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("client credentials", () => {
  test("a token is kept until shortly before it expires", async () => {
    const login = await startedLogin(5400);
    const source = clientCredentials({ clientId, clientSecret, baseUrl: login.url });
    expect(await source()).toBe("test_access_token_1");
    vi.advanceTimersByTime(5_339_000);
    expect(await source()).toBe("test_access_token_1");
    vi.advanceTimersByTime(2000);
    expect(await source()).toBe("test_access_token_2");
    expect(login.grants).toEqual(
      Array(2).fill({
        grant_type: "client_credentials",
        client_id: clientId,
        client_secret: clientSecret,
      }),
    );
  });

  test("a token of a short life is kept for three quarters of it", async () => {
    const login = await startedLogin(20);
    const source = clientCredentials({ clientId, clientSecret, baseUrl: login.url });
    await source();
    vi.advanceTimersByTime(14_900);
    expect(await source()).toBe("test_access_token_1");
    vi.advanceTimersByTime(200);
    expect(await source()).toBe("test_access_token_2");
  });

  test("callers in parallel share one request, and so do those whose token was refused", async () => {
    const login = await startedLogin();
    const source = clientCredentials({ clientId, clientSecret, baseUrl: login.url });
    const tokens = await Promise.all(Array.from({ length: 20 }, () => source()));
    expect(new Set(tokens)).toEqual(new Set(["test_access_token_1"]));
    const renewed = await Promise.all(Array.from({ length: 20 }, () => source({ refresh: true })));
    expect(new Set(renewed)).toEqual(new Set(["test_access_token_2"]));
    expect(login.grants).toHaveLength(2);
  });

  test("who gives up does not take the token from the others", async () => {
    const login = await startedLogin();
    const source = clientCredentials({ clientId, clientSecret, baseUrl: login.url });
    const controller = new AbortController();
    const impatient = failureOf(source({ signal: controller.signal }));
    const patient = source();
    controller.abort(new Error("gave up"));
    expect((await impatient).message).toBe("gave up");
    expect(await patient).toBe("test_access_token_1");
    expect(login.grants).toHaveLength(1);
  });

  test("a failure is reported to all who wait, and not kept", async () => {
    const login = await startedLogin();
    login.replies.push({ status: 400, body: "not now" });
    const source = clientCredentials({ clientId, clientSecret, baseUrl: login.url });
    const failures = await Promise.all([failureOf(source()), failureOf(source())]);
    expect(failures[0]).toBe(failures[1]);
    expect(failures[0]).toMatchObject({ status: 400 });
    expect(await source()).toBe("test_access_token_1");
  });

  test("the environment gives what is not given", async () => {
    const login = await startedLogin();
    vi.stubEnv("PROCORE_CLIENT_ID", clientId).stubEnv("PROCORE_CLIENT_SECRET", clientSecret);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    expect(await clientCredentials({ baseUrl: login.url })()).toBe("test_access_token_1");
  });

  test("nothing is sent without a secret", async () => {
    const login = await startedLogin();
    const source = clientCredentials({ clientId, baseUrl: login.url });
    expect((await failureOf(source())).message).toBe(
      "procore.issueToken: client_secret (the client option clientSecret) is missing",
    );
    expect(login.grants).toEqual([]);
  });
});

describe("no error tells a secret", () => {
  test.each<[string, Parameters<FakeLogin["replies"]["push"]>[0] | undefined, string]>([
    ["a refusal that repeats it", undefined, "Client test_client_id with secret *** is unknown"],
    [
      "a response that is cut off behind its token",
      {
        headers: { "content-type": "application/json" },
        body: '{"access_token":"test_access_token_secret',
      },
      "the login server accepted the credentials, but its response has no access_token",
    ],
    [
      "a response that names its token otherwise",
      {
        headers: { "content-type": "application/json" },
        body: '{"accessToken":"test_access_token_secret"}',
      },
      "the login server accepted the credentials, but its response has no access_token",
    ],
  ])("%s", async (_what, reply, want) => {
    const login = await startedLogin();
    if (reply) login.replies.push(reply);
    const secret = reply ? clientSecret : "wrong_client_secret";
    const source = clientCredentials({ clientId, clientSecret: secret, baseUrl: login.url });
    const error = await failureOf(source());
    expect(error.message).toContain(want);
    const reported = [
      inspect(error, { depth: 9 }),
      JSON.stringify(error),
      String(error.stack),
    ].join();
    expect(reported).not.toMatch(/client_secret_?\b|wrong_client_secret|test_access_token_secret/);
  });
});

describe("refresh tokens", () => {
  test("each is used once, and the newest is reported before its access token is", async () => {
    const login = await startedLogin();
    const reported: string[] = [];
    const source = refreshToken({
      ...testApp,
      baseUrl: login.url,
      onRefreshToken: async (token) => {
        await Promise.resolve();
        reported.push(token);
      },
    });
    expect(await source()).toBe("test_access_token_1");
    expect(reported).toEqual(["test_refresh_token_1"]);
    expect(await source({ refresh: true })).toBe("test_access_token_2");
    expect(login.grants.map(({ refresh_token }) => refresh_token)).toEqual([
      "test_refresh_token_0",
      "test_refresh_token_1",
    ]);
  });

  test("one that is spent is refused, in the server's words", async () => {
    const login = await startedLogin();
    const source = refreshToken({ ...testApp, refreshToken: "spent", baseUrl: login.url });
    expect(await failureOf(source())).toMatchObject({ status: 400, code: "invalid_grant" });
  });

  test("what cannot be stored fails the call, and the new refresh token is not lost", async () => {
    const login = await startedLogin();
    const store = vi.fn().mockRejectedValueOnce(new Error("disk full"));
    const source = refreshToken({ ...testApp, baseUrl: login.url, onRefreshToken: store });
    expect((await failureOf(source())).message).toBe("disk full");
    expect(await source()).toBe("test_access_token_2");
  });
});
