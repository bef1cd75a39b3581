/** A file that Uploadcare fetches: all five states, both dialects, and the ends that are none. */
import { UrlFetchError, WaitError, type FromUrlStatus } from "@lading/uploadcare";
import { expect, test } from "vitest";
import { uploadcareBench } from "./uploadcareBench.ts";

const url = "https://cats.example/pictures/cat.jpg?token=private_test_key";
const wait = { interval: 1, growth: 1 };

test.each(["body", "query"] as const)("parameters in the %s", async (urlParameters) => {
  const { uploadcare, fake } = await uploadcareBench({ urlParameters });
  const metadata = { "a.B:c-D_9": "one & two" };
  const options = { urlParameters, wait, metadata, store: "1", filename: "my cat.jpg" } as const;
  const { uuid, ...file } = await uploadcare.upload(new URL(url), options);
  expect(file).toMatchObject({ metadata, is_ready: true, original_filename: "my cat.jpg" });
  expect(fake.files.get(uuid)).toMatchObject({ is_stored: true, size: url.length });
});

test("progress is reported as far as the API tells it", async () => {
  const { uploadcare } = await uploadcareBench();
  const reported: unknown[] = [];
  await uploadcare.upload(url, { wait, onUploadProgress: (event) => reported.push(event) });
  expect(reported).toEqual([{ loaded: 400, total: 1000 }]);
});

test("every state is reported, typed by its status", async () => {
  const { uploadcare } = await uploadcareBench({ pollsUntilReady: 0 });
  const statuses: FromUrlStatus["status"][] = [];
  const response = await uploadcare.uploadFromUrl({ source_url: url });
  const end = await uploadcare.waitFor(response, {
    ...wait,
    onStatus: ({ status }) => statuses.push(status),
  });
  expect(statuses).toEqual(["unknown", "waiting", "progress", "success"]);
  expect(end.status === "success" && end.original_filename).toMatch(/^cat.jpg/);
});

test("a fetch that fails is an end for waitFor, and an error for upload", async () => {
  const { uploadcare } = await uploadcareBench({ fetchStates: ["waiting", "error"] });
  const response = await uploadcare.uploadFromUrl({ source_url: url });
  const end = await uploadcare.waitFor(response, wait);
  expect(end).toMatchObject({ status: "error", error_code: "HostnameNotFoundError" });
  const error = await uploadcare.upload(url, { wait }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UrlFetchError);
  expect(error).toMatchObject({ code: "HostnameNotFoundError" });
  expect((error as Error).message).toBe(
    "uploadcare.upload: Uploadcare could not fetch cats.example/pictures/cat.jpg: Host does not exist. (HostnameNotFoundError)",
  );
});

test("a fetch that stays unknown is an end too", async () => {
  const { uploadcare } = await uploadcareBench();
  const token = "945ebb27-1fd6-46c6-a859-b9893712d650";
  expect(await uploadcare.waitFor(token, { ...wait, unknownFor: 0 })).toEqual({
    status: "unknown",
  });
});

test("a fetch that never ends runs into the deadline", async () => {
  const { uploadcare } = await uploadcareBench({ fetchStates: ["progress"] });
  const patience = { wait: { ...wait, timeout: 100 } };
  const error = await uploadcare.upload(url, patience).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(WaitError);
  expect(error).toMatchObject({ state: { status: "progress", total: 1000 } });
});

test("a URL that was fetched before is its file at once", async () => {
  const { uploadcare, fake } = await uploadcareBench({ fetchStates: ["success"] });
  const params = { source_url: url, check_URL_duplicates: "1" } as const;
  const first = await uploadcare.waitFor(await uploadcare.uploadFromUrl(params), wait);
  const before = fake.requests.length;
  const second = await uploadcare.waitFor(await uploadcare.uploadFromUrl(params), wait);
  expect(second).toMatchObject({
    status: "success",
    uuid: first.status === "success" && first.uuid,
  });
  expect(fake.requests).toHaveLength(before + 1);
});
