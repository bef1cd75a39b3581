/** Every kind of credential of the five providers, and tokens in URLs, fields and responses: none of it reaches an archive. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Capillary, tillCredentials } from "@lading/capillary";
import { ImageKit } from "@lading/imagekit";
import { Procore } from "@lading/procore";
import { Roboflow } from "@lading/roboflow";
import type { Hook } from "@lading/runtime";
import { Uploadcare } from "@lading/uploadcare";
import { harOfExchanges, recordHar } from "@lading/testing/har";
import { startRecorder, type Exchange } from "@lading/testing/internal";
import { readProviders } from "../../support/providers.ts";
import { harViolations } from "./harViolations.ts";

const cat = new Blob(["a cat"], { type: "image/jpeg" });

/** What a server may say of itself: addresses that it has presigned, tokens that it has issued. */
const issued = {
  access_token: "private_issued_token",
  url: "https://s3.test/a?X-Amz-Credential=private_issued_id%2F2026&X-Amz-Signature=private_issued_signature",
  webhook: { signing_secret: "private_issued_secret" },
};

interface Connection {
  readonly baseUrl: string;
  readonly hooks: readonly Hook[];
}

const traffic: Readonly<Record<string, (connection: Connection) => Promise<unknown>>> = {
  imagekit: (connection) => {
    const imagekit = new ImageKit({ ...connection, privateKey: "private_imagekit" });
    const token = "private_token";
    const signed = { token, signature: "private_signature", expire: 1, publicKey: "public" };
    return Promise.allSettled([
      imagekit.uploadFile({ file: cat, fileName: "cat.jpg" }),
      imagekit.uploadFile({ file: cat, fileName: "cat.jpg", ...signed }),
      imagekit.uploadFileV2({ file: cat, fileName: "cat.jpg", token }),
      imagekit.uploadFile({
        file: "https://s3.test/b?X-Amz-Signature=private_source&sig=private_sig",
        fileName: "b",
      }),
    ]);
  },
  uploadcare: (connection) => {
    const uploadcare = new Uploadcare({ ...connection, publicKey: "public" });
    const presigned_url = `${connection.baseUrl}/part?X-Amz-Signature=private_part&token=private_query`;
    return Promise.allSettled([
      uploadcare.uploadFile({ file: cat, signature: "private_signature", expire: 2_000_000_000 }),
      uploadcare.uploadPart({ presigned_url, body: cat }),
    ]);
  },
  procore: (connection) => {
    const procore = new Procore({
      ...connection,
      accessToken: () => "private_procore",
      companyId: 42,
    });
    return procore.createImage({
      project_id: 7,
      upload_uuid: "1",
      image_name: "a",
      image: { description: "b" },
    });
  },
  roboflow: (connection) => {
    const roboflow = new Roboflow({ ...connection, apiKey: "private_roboflow" });
    return roboflow.uploadVisionEventImage(
      { file: cat, name: "cat.jpg" },
      {
        headers: { "x-api-key": "private_header", cookie: "session=private_cookie" },
        extra: { query: { api_key: "private_extra" } },
      },
    );
  },
  capillary: (connection) => {
    const capillary = new Capillary({ ...connection, accessToken: "private_capillary" });
    const till = new Capillary({
      ...connection,
      ...tillCredentials({ username: "till.1", password: "private_password" }),
    });
    return Promise.allSettled([
      capillary.uploadFile({ filename: "cat.jpg", body: cat }),
      till.uploadFile({ filename: "cat.jpg", body: cat }),
      capillary.generateToken({ key: "client_1", secret: "private_client_secret" }),
    ]);
  },
};

const providers = await readProviders();

test.each(Object.keys(traffic))("%s", async (name) => {
  const folder = mkdtempSync(join(tmpdir(), "lading-har-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { url, exchanges, stop } = await startRecorder(() => ({
    status: 400,
    headers: {
      "content-type": "application/json",
      "set-cookie": ["sid=private_sid"],
      location: issued.url,
    },
    body: JSON.stringify(issued),
  }));
  onTestFinished(stop);
  const path = join(folder, "traffic.har");
  const har = recordHar(path);
  const hooks = [har];
  // Each of these requests is refused, which is as good.
  await Promise.allSettled([traffic[name]!({ baseUrl: url, hooks })]);
  await expect.poll(() => exchanges.every(({ status }) => status === 400)).toBe(true);
  await har.close();
  const text = readFileSync(path, "utf8");
  const { document } = providers.find((provider) => provider.name === name)!;
  const mocked = harOfExchanges(exchanges, { url, document });
  for (const archive of [text, JSON.stringify(mocked)]) {
    expect(revealed(archive)).toEqual([]);
    expect(harViolations(JSON.parse(archive))).toEqual([]);
    expect((JSON.parse(archive) as typeof mocked).log.entries).toHaveLength(exchanges.length);
  }
  // The proof that something was hidden: the wire had it.
  expect(revealed(exchanges.map(wireText).join())).not.toEqual([]);
});

function wireText({ path, query, headers, body }: Exchange): string {
  return `${path}${query} ${JSON.stringify(headers)} ${body.toString("latin1")}`;
}

/** Every secret begins with `private`: plain, percent-encoded or in base64. */
function revealed(text: string): readonly string[] {
  const base64 = [...text.matchAll(/[A-Za-z\d+/_-]{8,}={0,2}/g)].map(([letters]) =>
    Buffer.from(letters, "base64").toString("latin1"),
  );
  return [text, ...base64].flatMap((shown) => shown.match(/private[_%][\w%]*/g) ?? []);
}
