/** The presigned PUTs against an S3-compatible server that others wrote, which checks the signature of each. */
import { createHash, createHmac } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import type { PresignedPut, Segment, SegmentStorage } from "@lading/testing/fakes";

/** A running S3 server with one bucket. */
export interface S3Storage extends SegmentStorage {
  /** The bytes of an object, fetched through a presigned GET. */
  readonly bytes: (key: string) => Promise<Buffer>;
  readonly stop: () => Promise<void>;
}

const bucket = "segments";
/** The server's own fixed test credentials. */
const account = { id: "S3RVER", secret: "S3RVER" } as const;

/** Starts the server on a free loopback port, with its objects in a folder of its own. */
export async function startS3Storage(): Promise<S3Storage> {
  const directory = mkdtempSync(join(tmpdir(), "lading-s3-"));
  const server = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory,
    vhostBuckets: false,
    configureBuckets: [
      {
        name: bucket,
        configs: [],
      },
    ],
  });
  const { port } = await server.run();
  const host = `127.0.0.1:${port}`;
  const fetchObject = async (key: string): Promise<Response | undefined> => {
    const response = await fetch(presigned({ method: "GET", host, key, headers: {} }));
    return response.ok ? response : undefined;
  };
  return {
    presign: (segment) => presignedPut(host, segment),
    stored: async (key) => {
      const response = await fetchObject(key);
      if (!response) return undefined;
      const bytes = Buffer.from(await response.arrayBuffer());
      const etag = response.headers.get("etag")?.replaceAll('"', "") ?? "";
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      return { etag, size: bytes.byteLength, sha256 };
    },
    bytes: async (key) => {
      const response = await fetchObject(key);
      return Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0));
    },
    stop: async () => {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function presignedPut(host: string, { key, size, sha256 }: Segment): PresignedPut {
  const headers = { "content-length": String(size), "x-amz-content-sha256": sha256 };
  return { url: presigned({ method: "PUT", host, key, headers }), headers };
}

interface PresignRequest {
  readonly method: string;
  readonly host: string;
  readonly key: string;
  /** What the request must bear. Those that begin with `x-amz-` are signed, and that there is no content type. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Signature version 2 in the query, which s3rver checks; of version 4 it checks the form alone.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/RESTAuthentication.html
 */
function presigned({ method, host, key, headers }: PresignRequest): string {
  const path = `/${bucket}/${key}`;
  const expires = String(Math.floor(Date.now() / 1000) + 3600);
  const signed = Object.entries(headers)
    .filter(([name]) => name.startsWith("x-amz-"))
    .map(([name, value]) => `${name}:${value}`)
    .sort();
  const text = [method, "", "", expires, ...signed, path].join("\n");
  const query = new URLSearchParams({
    AWSAccessKeyId: account.id,
    Expires: expires,
    Signature: createHmac("sha1", account.secret).update(text).digest("base64"),
  });
  return `http://${host}${path}?${query.toString()}`;
}
