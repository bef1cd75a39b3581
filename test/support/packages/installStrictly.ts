/** A project whose `node_modules` are as strict as pnpm's: a package finds what it declares, and its user finds the package alone. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { objectOf } from "@lading/testing/internal";

const repository = join(import.meta.dirname, "../../..");

/** Installs built packages of this workspace, and `peers`, into the empty `folder`. */
export function installStrictly(
  folder: string,
  providers: readonly string[],
  peers: readonly string[],
): void {
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  const store = (name: string): string => join(folder, "node_modules/.pnpm", name, "node_modules");
  for (const name of ["runtime", ...providers]) {
    const home = join(store(name), "@lading", name);
    mkdirSync(home, { recursive: true });
    for (const path of ["package.json", "dist"])
      cpSync(join(repository, "packages", name, path), join(home, path), { recursive: true });
    const { dependencies, peerDependencies } = objectOf(
      JSON.parse(readFileSync(join(home, "package.json"), "utf8")),
    );
    for (const wanted of Object.keys({ ...objectOf(dependencies), ...objectOf(peerDependencies) }))
      if (wanted === "@lading/runtime" || peers.includes(wanted))
        link(placeOf(wanted, store), join(store(name), wanted));
  }
  for (const name of providers)
    link(join(store(name), "@lading", name), join(folder, "node_modules/@lading", name));
  for (const name of peers)
    link(join(repository, "node_modules", name), join(folder, "node_modules", name));
}

function placeOf(name: string, store: (name: string) => string): string {
  return name === "@lading/runtime"
    ? join(store("runtime"), name)
    : join(repository, "node_modules", name);
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, "dir");
}
