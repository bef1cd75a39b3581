/**
 * This runtime runs packages that were generated for an older one: for each format of plans, `kept/` has a package as it was
 * packed. When a change of the runtime breaks one of them, the format must grow.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as roboflow from "@lading/roboflow";
import { Client } from "@lading/runtime";
import { copyRuntime, withoutSources } from "../support/packages/runtimeCopy.ts";
import { acme, recordingFetch } from "./support.ts";

const kept = join(import.meta.dirname, "kept");

describe.each(readdirSync(kept))("%s", (tarball) => {
  let folder: string;
  let old: typeof roboflow;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "lading-kept-"));
    copyRuntime(folder);
    const home = join(folder, "node_modules/@lading/roboflow");
    mkdirSync(home);
    execFileSync("tar", ["-xzf", join(kept, tarball), "--strip-components=1", "-C", home]);
    const manifest = join(home, "package.json");
    writeFileSync(manifest, withoutSources(readFileSync(manifest, "utf8")));
    old = (await import(pathToFileURL(join(home, "dist/index.js")).href)) as typeof roboflow;
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test("a form and a JSON body are sent, in a whole flow", async () => {
    const { fetch, sent } = recordingFetch(({ url }) =>
      url.endsWith("/upload")
        ? Response.json({ success: true, sourceId: "image-1" }, { status: 201 })
        : Response.json({ eventId: "event-1", created: true }, { status: 201 }),
    );
    const client = new old.Roboflow({ apiKey: "private_test_key", fetch });
    const { uploaded } = await client.uploadAndCreateEvent({
      eventType: "quality_check",
      useCaseId: "a1b3c8e1",
      eventData: { result: "fail" },
      images: [{ file: new Blob(["a cat"], { type: "image/jpeg" }) }],
    });
    expect(uploaded).toHaveLength(1);
    const [form, json] = sent;
    expect(form?.headers.get("content-type")).toMatch(/^multipart\/form-data; boundary=/);
    expect(form?.text).toContain("\r\n\r\na cat\r\n");
    expect(form?.headers.get("authorization")).toBe("Bearer private_test_key");
    expect(JSON.parse(json?.text ?? "")).toMatchObject({ images: [{ sourceId: "image-1" }] });
  });

  test("an error has its class and its code", async () => {
    const { fetch } = recordingFetch(() =>
      Response.json({ error: { message: "no such use case" } }, { status: 404 }),
    );
    const client = new old.Roboflow({ apiKey: "private_test_key", fetch });
    const error = await client
      .uploadVisionEventImage({ file: new Blob(["a cat"], { type: "image/jpeg" }) })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(old.ApiError);
    expect(error).toMatchObject({ status: 404 });
  });
});

test("a package for a newer runtime says what to do", () => {
  expect(() => new Client({ ...acme, format: 2 })).toThrow(
    "acme client: the package was generated for a newer @lading/runtime. Update @lading/runtime",
  );
  expect(() => new Client({ ...acme, format: 1 })).not.toThrow();
});
