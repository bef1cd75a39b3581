/** The copy of an error without credentials looks like the error: what prints or serializes it finds no more than before. */
import { expect, test } from "vitest";
import { ApiConnectionError, Client } from "@lading/runtime";
import { acme, operation } from "../support.ts";

test("only the facts of a copied error are enumerable, as Node's own errors have it", async () => {
  const failure = Object.assign(new Error("refused secret-key"), {
    code: "ECONNREFUSED",
    port: 80,
  });
  const fetch = (): Promise<Response> => Promise.reject(failure);
  const call = new Client(acme, { fetch }).call(
    operation(),
    {},
    { headers: { authorization: "Bearer secret-key" }, maxRetries: 0 },
  );
  const error = await call.catch((reason: unknown) => reason as ApiConnectionError);
  const { cause } = error as ApiConnectionError;
  expect(cause).not.toBe(failure);
  expect(cause).toMatchObject({
    name: "Error",
    message: expect.not.stringContaining("secret-key"),
  });
  expect((cause as Error).stack).not.toContain("secret-key");
  expect(Object.keys(cause as Error)).toEqual(["code", "port"]);
  expect(JSON.stringify(cause)).toBe('{"code":"ECONNREFUSED","port":80}');
});
