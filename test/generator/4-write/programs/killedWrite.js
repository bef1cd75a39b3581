/**
 * `node killedWrite.js <root> <packages.json> <changes>`: writes packages, and is killed when it has made so many changes to
 * the disk. Exit code 0 when it makes no more than that.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const [root, file, changes] = process.argv.slice(2);
let left = Number(changes);

for (const name of ["mkdirSync", "writeFileSync", "renameSync", "rmSync", "rmdirSync"]) {
  const change = fs[name];
  fs[name] = (...given) => {
    if (left === 0) process.kill(process.pid, "SIGKILL");
    left -= 1;
    return change(...given);
  };
}
// Named imports see the replacements too.
syncBuiltinESMExports();

const { writePackages } = await import("../../../../generator/dist/4-write/writePackages.js");
const packages = JSON.parse(fs.readFileSync(file, "utf8"));
await writePackages({ root, packages, complete: false, check: false });
