/** What a body holds that is no form arrives. */
import fc from "fast-check";
import { expect } from "vitest";
import { sha256 } from "@lading/testing/internal";
import type { Claim } from "./Claim.ts";
import { givenFiles, type GivenFile } from "./contents.ts";
import { expectLength } from "./sending.ts";
import { texts } from "./texts.ts";

/** Raw bytes. */
export const rawClaim: Claim<GivenFile> = {
  title: "raw bytes arrive as they are, under their own type",
  runs: 1500,
  given: givenFiles,
  holds: async (file, send) => {
    const sent = await send({ bodies: [{ kind: "raw", mediaType: "*/*" }] }, { body: file.make() });
    expect(sha256(sent.body)).toBe(sha256(file.bytes));
    expect(sent.headers["content-type"]).toBe(file.type ?? "application/octet-stream");
    expectLength(sent, file.sized);
  },
};

/** Text. */
export const textClaim: Claim<string> = {
  title: "a text arrives in UTF-8",
  runs: 300,
  given: texts,
  holds: async (text, send) => {
    const plan = { bodies: [{ kind: "raw", mediaType: "text/plain", text: true }] } as const;
    const sent = await send(plan, { body: text });
    expect(sent.body).toEqual(Buffer.from(text));
    expectLength(sent);
  },
};

/** JSON. */
export const jsonClaim: Claim<fc.JsonValue> = {
  title: "JSON arrives as it was",
  runs: 700,
  given: fc.jsonValue().filter((value) => value !== null),
  holds: async (value, send) => {
    const plan = { bodies: [{ kind: "json", mediaType: "application/json" }] } as const;
    const sent = await send(plan, { body: value });
    expect(sent.body.toString()).toBe(JSON.stringify(value));
    expectLength(sent);
  },
};
