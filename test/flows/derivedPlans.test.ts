/** Plans that hand-written code derives from generated ones: what is secret there is secret here. */
import { expect, test } from "vitest";
import { generatedToken } from "@lading/capillary";
import { ImageKit } from "@lading/imagekit";
import { clientCredentials, refreshToken } from "@lading/procore";
import { Uploadcare } from "@lading/uploadcare";

const canary = "canary-7f9c-d0";
const wait = false;

/** Refuses everything, and says back what it got. */
const fetch = async (url: string, init: RequestInit): Promise<Response> => {
  const text = await new Response(init.body ?? null).text();
  return Response.json({ message: `${url} ${text}`, error: text }, { status: 400 });
};
const options = { fetch, maxRetries: 0 };
const uploadcare = new Uploadcare({ ...options, publicKey: "demopublickey" });
const signed = { signature: canary, expire: 1 };
const address = "https://cats.test/cat.jpg?sig=canary-7f9c-d0";

test.each<[string, () => PromiseLike<unknown>]>([
  [
    "ImageKit's upload from a client",
    () =>
      new ImageKit(options).uploadFile({
        file: new Blob(["x"]),
        fileName: "a.txt",
        publicKey: "public",
        token: canary,
        expire: 1,
        signature: `${canary}-2`,
      }),
  ],
  ["Uploadcare's upload", () => uploadcare.upload(new Blob(["x"]), { signed, wait })],
  [
    "Uploadcare's fetch from a URL in the query",
    () => uploadcare.upload(address as "https://", { signed, wait, urlParameters: "query" }),
  ],
  [
    "Uploadcare's fetch from a URL",
    () => uploadcare.upload(address as "https://", { signed, wait }),
  ],
  [
    "Uploadcare's group",
    () =>
      uploadcare.createFileGroup({ files: ["17be4678-dab7-4bc7-8753-28914a22960a"], ...signed }),
  ],
  ["Capillary's token", () => generatedToken({ fetch, key: canary, secret: `${canary}-2` })()],
  ["Procore's token", () => clientCredentials({ fetch, clientId: "id", clientSecret: canary })()],
  [
    "Procore's token of a user",
    () => refreshToken({ fetch, clientId: "id", clientSecret: "abc-def", refreshToken: canary })(),
  ],
])("%s", async (_, call) => {
  const error = await Promise.resolve(call()).then(
    () => new Error("was not refused"),
    (reason: unknown) => reason as Error,
  );
  expect(error.message).toContain("failed with status 400");
  expect(error.message).not.toContain("canary");
  expect(JSON.stringify(error)).not.toContain("canary");
});
