/** Every flow against a stand-in that behaves as the vendor's own mock server does, which differs from the page. */
import { Uploadcare, toFile } from "@lading/uploadcare";
import { expect, test } from "vitest";
import { sha256 } from "@lading/testing/internal";
import { mebibyte, patterned, uploadcareBench } from "./uploadcareBench.ts";

const mock = {
  filesFormat: "brackets",
  urlParameters: "query",
  vendorsMock: { urls: 3 },
} as const;
const wait = { interval: 1, growth: 1 };
const url = "https://cats.example/cat.jpg";

test("parts follow a 301 to the path with a slash, as PUT and with their bytes", async () => {
  const { uploadcare, fake } = await uploadcareBench(mock);
  const bytes = patterned(14 * mebibyte);
  const { uuid } = await uploadcare.upload(new Blob([bytes]), { wait });
  expect(fake.files.get(uuid)?.sha256).toBe(sha256(bytes));
});

test("three URLs for another number of parts are refused with the true reason, and nothing is sent", async () => {
  const { uploadcare, fake } = await uploadcareBench(mock);
  await expect(uploadcare.upload(new Blob([patterned(21 * mebibyte)]), { wait })).rejects.toThrow(
    "the API returned 3 URLs for 5 parts",
  );
  expect(fake.storage.requests).toEqual([]);
});

test("a file from a URL, its parameters in the query", async () => {
  const { uploadcare, fake } = await uploadcareBench(mock);
  const { uuid } = await uploadcare.upload(url, { urlParameters: "query", wait });
  expect(fake.files.get(uuid)?.size).toBe(url.length);
});

test("a group of new files, of URLs and of files that are up already", async () => {
  const { uploadcare, fake } = await uploadcareBench(mock);
  const there = await uploadcare.upload(new Blob(["one"]), { wait });
  const uuid = there.uuid as `${string}-${string}-${string}-${string}-${string}`;
  const options = { filesFormat: "brackets", urlParameters: "query", wait } as const;
  const group = await uploadcare.uploadGroup([uuid, new Blob(["two"]), url], options);
  const [first, ...others] = fake.groups.get(group.id) ?? [];
  expect([first, others.length]).toEqual([uuid, 2]);
});

test("the id of a file that is already uploaded uploads nothing", async () => {
  const { uploadcare, fake } = await uploadcareBench();
  const { uuid } = await uploadcare.upload(new Blob(["one"]), { wait });
  const before = fake.requests.length;
  const file = await uploadcare.upload(uuid as "a-b-c-d-e", { wait });
  expect(file.uuid).toBe(uuid);
  const asked = fake.requests.slice(before).map(({ method }) => method);
  expect(new Set(asked)).toEqual(new Set(["GET"]));
  for await (const result of uploadcare.uploadMany([uuid as "a-b-c-d-e"], { wait }))
    expect(result).toMatchObject({ ok: true, value: { uuid } });
  await expect(uploadcare.upload("17be4678-dab7-4bc7-8753-28914a22960a")).rejects.toThrow(
    "File is not found",
  );
});

test.each(["body", "query"] as const)(
  "a URL that was fetched before, asked in the %s",
  async (urlParameters) => {
    const { uploadcare, fake } = await uploadcareBench({ urlParameters, fetchStates: ["success"] });
    const options = {
      urlParameters,
      wait,
      check_URL_duplicates: "1",
      save_URL_duplicates: "1",
    } as const;
    const first = await uploadcare.upload(url, options);
    const second = await uploadcare.upload(url, options);
    expect(second.uuid).toBe(first.uuid);
    expect(fake.files.size).toBe(1);
  },
);

test("a part may have another name than its file", async () => {
  const { uploadcare, fake } = await uploadcareBench();
  const file = toFile(new Blob(["cat"]), "cat.jpg", { partName: "avatar" });
  const uploaded = await uploadcare.uploadFile({ file });
  expect(Object.keys(uploaded)).toEqual(["avatar"]);
  expect(fake.files.get(uploaded["avatar"] ?? "")?.filename).toBe("cat.jpg");
});

test("errors without a code, as production has them, are errors of the call", async () => {
  const body = { error: { content: "Request throttled.", status_code: 429 } };
  const fetch = () => Promise.resolve(Response.json(body));
  const uploadcare = new Uploadcare({ publicKey: "demopublickey", fetch, maxRetries: 0 });
  const result = await uploadcare.uploadFile({ file: new Blob(["cat"]) }).result();
  expect(result).toMatchObject({ ok: false, status: 429, error: body });
});
