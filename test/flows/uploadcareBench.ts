/** A client before a stand-in for Uploadcare, stopped when the test ends. */
import { Uploadcare, type UploadcareOptions } from "@lading/uploadcare";
import { expect, onTestFinished } from "vitest";
import {
  startFakeUploadcare,
  type FakeUploadcare,
  type FakeUploadcareOptions,
} from "@lading/uploadcare/testing";
import { readProviders } from "../support/providers.ts";

const providers = await readProviders();
const document = providers.find(({ name }) => name === "uploadcare")?.document ?? {};

export const mebibyte = 1_048_576;

/** Both, and the check that nothing was said or sent that must not be. */
export async function uploadcareBench(
  fake: Omit<FakeUploadcareOptions, "document"> = {},
  options: UploadcareOptions = {},
): Promise<{ readonly uploadcare: Uploadcare; readonly fake: FakeUploadcare }> {
  const running = await startFakeUploadcare({ document, ...fake });
  onTestFinished(async () => {
    await running.stop();
    expect(running.violations()).toEqual([]);
  });
  const publicKey = "demopublickey";
  const uploadcare = new Uploadcare({ publicKey, baseUrl: running.url, ...options });
  return { uploadcare, fake: running };
}

/** Bytes that differ from place to place, so that a part in the wrong place shows. */
export function patterned(size: number): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(Math.ceil(size / 4));
  for (let index = 0; index < words.length; index++) words[index] = Math.imul(index, 2654435761);
  return new Uint8Array(words.buffer, 0, size);
}
