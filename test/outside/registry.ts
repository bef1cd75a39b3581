/** A registry on loopback, with the workspace's packages as npm packs them. Whatever else is asked for, the usual registry has. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** One tarball and what its package.json says. */
export interface Packed {
  readonly manifest: { readonly name: string; readonly version: string };
  readonly tarball: Uint8Array;
  /** As npm computes it. */
  readonly integrity: string;
  readonly shasum: string;
}

export interface Registry {
  /** Ends in a slash. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** `upstream` is the registry that everything else is redirected to. */
export async function startRegistry(
  packages: readonly Packed[],
  upstream: string,
): Promise<Registry> {
  const byName = new Map(packages.map((each) => [each.manifest.name, each]));
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "/").slice(1));
    const [name = path, file] = path.split("/-/");
    const packed = byName.get(name);
    if (packed === undefined) {
      response.writeHead(302, { location: new URL(request.url?.slice(1) ?? "", upstream).href });
      response.end();
    } else if (file === undefined) {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify(packument(packed, `http://${request.headers.host}/`)));
    } else {
      response.writeHead(200, { "content-type": "application/octet-stream" });
      response.end(packed.tarball);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
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
