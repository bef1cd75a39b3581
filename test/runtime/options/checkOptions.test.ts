/** Options that no client can work with: the error names the option, and says what it may be. */
import { Agent } from "node:http";
import { expect, test } from "vitest";
import { ApiRequestError, Client, type ClientOptions } from "@lading/runtime";
import { acme } from "../support.ts";

const wrong: readonly (readonly [string, object, message: RegExp])[] = [
  ["agent", { agent: {} }, /agent must be an http\.Agent or https\.Agent and is/],
  ["agent", { agent: new Agent(), fetch }, /agent would have no effect: the option fetch/],
  ["credentials", { credentials: "always" }, /credentials must be .* and is "always"/],
  ["validation", { validation: {} }, /validation must be \{ schemas, onMismatch \}/],
  ["agnet", { agnet: new Agent() }, /there is no option agnet/],
];

test.each(wrong)("%s: %o", (parameter, given, message) => {
  const options = { apiKey: "k", ...given } as ClientOptions;
  expect(() => new Client(acme, options)).toThrow(
    expect.objectContaining({ parameter, message: expect.stringMatching(message) }),
  );
  expect(() => new Client(acme, options)).toThrow(ApiRequestError);
});
