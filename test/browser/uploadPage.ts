/** A page that uploads what a test says, and the servers' common responses. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { openPage, type OpenPage } from "./page.ts";
import type { Ending, UploadOptions } from "./uploadInPage.ts";

/** A page for all tests of a file. */
export interface UploadPage {
  readonly opened: () => OpenPage;
  /** Uploads this many bytes and tells how that ended. */
  readonly upload: (url: string, size: number, options?: UploadOptions) => Promise<Ending>;
}

/** Both ways out of a page; progress is what makes the second one necessary. */
export const ways = [
  ["fetch", false],
  ["XMLHttpRequest", true],
] as const;

/** Opens the page before the first test of a file and closes it after the last. */
export function useUploadPage(): UploadPage {
  let opened: OpenPage | undefined;
  const page = (): OpenPage => {
    if (opened === undefined) throw new Error("The page is not open.");
    return opened;
  };
  beforeAll(async () => {
    opened = await openPage([]);
  });
  beforeEach(() => {
    page().complaints.length = 0;
  });
  afterAll(() => opened?.stop());
  return {
    opened: page,
    upload: (url, size, options) =>
      page().page.evaluate(([to, bytes, how]) => lading.uploads.upload(to, bytes, how), [
        url,
        size,
        options,
      ] as const),
  };
}

/** Responds with 200 and JSON. */
export function respondJson(response: ServerResponse, value: unknown = {}): void {
  response.setHeader("content-type", "application/json").end(JSON.stringify(value));
}

/** Reads a request's body to its end and gives its size in bytes. */
export async function sizeOf(request: IncomingMessage): Promise<number> {
  let size = 0;
  for await (const chunk of request) size += (chunk as Buffer).length;
  return size;
}
