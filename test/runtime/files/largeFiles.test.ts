/** Node cuts the sizes of files of 4 GiB and more to 32 bits. Sparse files: they take no room, and most is never read. */
import { createHash } from "node:crypto";
import { openAsBlob } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ApiRequestError, Client, fileFromPath, type OperationPlan } from "@lading/runtime";
import { measureSource, sha256, sliceSource } from "@lading/runtime/flows";
import { acme, operation, recordingFetch, startServer } from "../support.ts";

const gib = 2 ** 30;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lading-large-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A file of `size` bytes, all zeros but the last: `!`. */
async function sparse(size: number): Promise<string> {
  const path = join(folder, `${size}.bin`);
  const handle = await open(path, "w");
  await handle.truncate(size);
  if (size > 0) await handle.write("!", size - 1);
  await handle.close();
  return path;
}

const upload: OperationPlan = operation({
  id: "putThing",
  method: "PUT",
  bodies: [{ kind: "raw", mediaType: "application/octet-stream" }],
});

describe("fileFromPath", () => {
  test.each([0, 5, 4 * gib - 1, 4 * gib, 4 * gib + 5, 6 * gib])("of %d bytes", async (size) => {
    const { content } = await fileFromPath(await sparse(size));
    expect(content).toBeInstanceOf(Blob);
    const blob = content as Blob;
    expect(blob.size).toBe(size);
    expect(await blob.slice(-1).text()).toBe(size > 0 ? "!" : "");
    expect(await blob.slice(Math.max(size - 3, 0), size - 1).text()).toBe(size > 0 ? "\0\0" : "");
  });

  test("is cut into parts, each with its own bytes", async () => {
    const size = 4 * gib + 3;
    const file = await fileFromPath(await sparse(size));
    const parts = [
      ...(sliceSource(file, "acme.upload").slices(gib) as Iterable<{
        size: number;
        content: Blob;
      }>),
    ];
    expect(parts.map((part) => part.size)).toEqual([gib, gib, gib, gib, 3]);
    const last = parts.at(-1)!.content;
    expect(await last.text()).toBe("\0\0!");
    expect(last.slice(1, 3, "image/png")).toMatchObject({ size: 2, type: "image/png" });
    expect(new Uint8Array(await last.slice(1).arrayBuffer())).toEqual(new Uint8Array([0, 33]));
    expect(await sha256(last)).toBe(createHash("sha256").update("\0\0!").digest("hex"));
  });

  test("goes with its whole length by every transport", async () => {
    const size = 4 * gib + 5;
    const body = await fileFromPath(await sparse(size));
    let length: string | undefined;
    const { url } = await startServer((request, response) => {
      length = request.headers["content-length"];
      // Before the body is read: the rest of it stays where it is.
      response.writeHead(413, { connection: "close" }).end();
    });
    for (const transport of [{}, { fetch: globalThis.fetch }]) {
      length = undefined;
      const client = new Client(acme, { baseUrl: url, maxRetries: 0, ...transport });
      await client.call(upload, { body }).catch(() => undefined);
      expect(length).toBe(String(size));
    }
  });
});

describe("openAsBlob", () => {
  test.each([4 * gib, 4 * gib + 5, 4 * gib + 5_000_000, 6 * gib])(
    "of %d bytes is refused for the true reason",
    async (size) => {
      const blob = await openAsBlob(await sparse(size));
      const { fetch, sent } = recordingFetch(() => Response.json({}));
      let arrived = 0;
      const { url } = await startServer((_, response) => {
        arrived++;
        response.end();
      });
      for (const body of [blob, new File([blob], "a.bin")]) {
        for (const transport of [{ fetch }, { baseUrl: url }]) {
          const failed = new Client(acme, transport).call(upload, { body });
          await expect(failed).rejects.toBeInstanceOf(ApiRequestError);
          await expect(failed).rejects.toThrow(
            `acme.putThing: a Blob of ${blob.size} bytes has more content than its size says: Node cuts the size of a file of 4 GiB and more ` +
              "(openAsBlob). Give await fileFromPath(path) instead",
          );
        }
      }
      await expect(measureSource(blob, "acme.upload")).rejects.toThrow("acme.upload: a Blob of");
      expect([arrived, sent.length]).toEqual([0, 0]);
    },
  );

  test("of less is sent like any other", async () => {
    const { fetch, sent } = recordingFetch(() => Response.json({}));
    const body = await openAsBlob(await sparse(3));
    await new Client(acme, { fetch }).call(upload, { body });
    await new Client(acme, { fetch }).call(upload, { body: body.slice(1) });
    expect(sent.map(({ text }) => text)).toEqual(["\0\0!", "\0!"]);
    const source = await measureSource(body, "acme.upload");
    expect(source.size).toBe(3);
  });
});
