/** Uploadcare's whole flow in a page: parts to another origin, progress, going on after a crash. */
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { UploadState } from "@lading/uploadcare";
import { startFakeUploadcare, type FakeUploadcare } from "@lading/uploadcare/testing";
import type { FakeFaults } from "@lading/testing/fakes";
import { sha256 } from "@lading/testing/internal";
import { readProviders } from "../support/providers.ts";
import { openToPages } from "./crossOrigin.ts";
import { openPage, type OpenPage } from "./page.ts";

const packageName = "@lading/uploadcare";
const providers = await readProviders();
const document = providers.find(({ name }) => name === "uploadcare")?.document ?? {};
const size = 16 * 1_048_576; // four parts
let opened: OpenPage;

beforeAll(async () => {
  opened = await openPage([packageName]);
});
afterAll(() => opened.stop());

async function startFake(faults: FakeFaults): Promise<FakeUploadcare> {
  const fake = await startFakeUploadcare({ document, faults, headers: openToPages });
  onTestFinished(async () => {
    await fake.stop();
    expect(fake.violations()).toEqual([]);
  });
  return fake;
}

interface Order {
  readonly url: string;
  readonly size: number;
  readonly kind: "File" | "stream";
  readonly isWatched: boolean;
  /** The page is lost once so many parts are up. */
  readonly crashAfter?: number;
  readonly resumeFrom?: UploadState;
}

interface Ending {
  readonly uuid?: string;
  readonly loaded: readonly number[];
  readonly state?: UploadState;
}

/** Uploads as a page does: the bytes differ from place to place. */
function upload(order: Order): Promise<Ending> {
  return opened.page.evaluate(async ({ url, size, kind, isWatched, crashAfter, resumeFrom }) => {
    const { Uploadcare, toFile } = lading.packages[
      "@lading/uploadcare"
    ] as typeof import("@lading/uploadcare");
    const words = Uint32Array.from({ length: size / 4 }, (_, index) =>
      Math.imul(index, 2654435761),
    );
    const file = new File([words], "cat.bin");
    const loaded: number[] = [];
    let state: UploadState | undefined;
    const uploadcare = new Uploadcare({ publicKey: "demopublickey", baseUrl: url });
    const input = kind === "File" ? file : toFile(file.stream(), "cat.bin", { size });
    const uploaded = uploadcare.upload(input, {
      wait: { interval: 1 },
      ...(isWatched && { onUploadProgress: (event) => loaded.push(event.loaded) }),
      ...(crashAfter !== undefined && {
        onState: (now) => {
          state = now;
          if (now.done.length === crashAfter) throw new Error("crash");
        },
      }),
      ...(resumeFrom && { resumeFrom }),
    });
    const uploadedFile = await uploaded.catch((error: unknown) => {
      if (crashAfter === undefined) throw error;
    });
    return { loaded, ...(uploadedFile && { uuid: uploadedFile.uuid }), ...(state && { state }) };
  }, order);
}

const wanted = sha256(
  Buffer.from(
    Uint32Array.from({ length: size / 4 }, (_, index) => Math.imul(index, 2654435761)).buffer,
  ),
);

test.each([
  ["File", true],
  ["File", false],
  ["stream", false],
] as const)("a %s in parts, watched: %s; a part that fails goes again", async (kind, isWatched) => {
  const fake = await startFake(({ part, attempt }) =>
    part === 2 && attempt === 1 ? { status: 503 } : undefined,
  );
  const { uuid = "", loaded } = await upload({ url: fake.url, size, kind, isWatched });
  expect(fake.files.get(uuid)?.sha256).toBe(wanted);
  expect(fake.storage.requests).toHaveLength(5);
  expect(loaded).toEqual(loaded.toSorted((one, other) => one - other));
  expect(loaded.at(-1)).toBe(isWatched ? size : undefined);
});

test("another page goes on where one was lost", async () => {
  const fake = await startFake(() => undefined);
  const order = { url: fake.url, size, kind: "File", isWatched: false } as const;
  const { state } = await upload({ ...order, crashAfter: 2 });
  const before = fake.storage.requests.length;
  const { uuid = "" } = await upload({ ...order, ...(state && { resumeFrom: state }) });
  expect(uuid).toBe(state?.uuid);
  expect(fake.files.get(uuid)?.sha256).toBe(wanted);
  expect(fake.storage.requests.length - before).toBeLessThanOrEqual(2);
});

test("a page is no place for the secret key", async () => {
  const signed = opened.page.evaluate(async () => {
    const { signUpload } = lading.packages[
      "@lading/uploadcare"
    ] as typeof import("@lading/uploadcare");
    await signUpload({ secretKey: "private_test_key" });
  });
  await expect(signed).rejects.toThrow("signUpload: secretKey is a secret");
});
