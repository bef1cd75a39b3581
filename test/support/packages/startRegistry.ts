/** A registry on loopback, with the workspace's packages as npm packs them. Whatever else is asked for, the usual registry has. */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packWorkspace, type Packed } from "./packWorkspace.ts";
import { plainEnvironment } from "./plainEnvironment.ts";

export interface Registry {
  /** Ends in a slash. */
  readonly url: string;
  /** Of the workspace's packages: name → version. */
  readonly versions: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** A tarball in memory. */
interface Published extends Packed {
  readonly bytes: Uint8Array;
}

/** Packs the built workspace and serves it. */
export async function startRegistry(): Promise<Registry> {
  const published = publish();
  const server = createServer(responder(published, usualRegistry())).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    versions: Object.fromEntries(
      published.map(({ manifest }) => [manifest.name, manifest.version]),
    ),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function publish(): readonly Published[] {
  const folder = mkdtempSync(join(tmpdir(), "lading-packed-"));
  try {
    return packWorkspace(folder).map((each) => ({ ...each, bytes: readFileSync(each.tarball) }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function usualRegistry(): string {
  const words = ["config", "get", "registry"];
  return execFileSync("npm", words, { env: plainEnvironment(), encoding: "utf8" }).trim();
}

/** `upstream` is the registry that everything else is redirected to. */
function responder(published: readonly Published[], upstream: string): RequestListener {
  const byName = new Map(published.map((each) => [each.manifest.name, each]));
  return (request, response) => {
    const address = (request.url ?? "/").slice(1);
    const path = decodeURIComponent(address);
    const [name = path, file] = path.split("/-/");
    const each = byName.get(name);
    // A later run may have the same port, and other tarballs.
    response.setHeader("cache-control", "no-store");
    if (each === undefined) {
      response.writeHead(302, { location: new URL(address, upstream).href });
      response.end();
    } else if (file === undefined) {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify(packument(each, `http://${request.headers.host}/`)));
    } else {
      response.writeHead(200, { "content-type": "application/octet-stream" });
      response.end(each.bytes);
    }
  };
}

/** https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md */
function packument({ manifest, integrity, shasum }: Packed, url: string): object {
  const { name, version } = manifest;
  const tarball = `${url}${name}/-/${name.replace(/^.*\//, "")}-${version}.tgz`;
  return {
    name,
    "dist-tags": { latest: version },
    versions: { [version]: { ...manifest, dist: { tarball, integrity, shasum } } },
  };
}
