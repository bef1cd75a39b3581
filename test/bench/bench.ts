/** `npm run bench -- <name>`: measures, prints a table, writes `test/bench/results.json`; exits with 1 if a figure is missed. */
import { join } from "node:path";
import { benchGenerate } from "./benchGenerate.ts";
import { benchMock } from "./benchMock.ts";
import { benchServerBytes } from "./benchServerBytes.ts";
import { benchSize } from "./bundleSize.ts";
import { benchUpload, installRivals } from "./upload.ts";

const sources = join(import.meta.dirname, "../../bench");
const results = join(sources, "results.json");

/** Each gives the number of figures missed. */
const benches: Readonly<Record<string, () => Promise<number>>> = {
  bytes: () => benchServerBytes(results),
  generate: () => {
    installRivals(sources);
    return benchGenerate(results);
  },
  mock: () => benchMock(results),
  size: () => benchSize(results),
  upload: () => {
    installRivals(sources);
    return benchUpload(results);
  },
};

const [name = "upload"] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;

if (bench === undefined) {
  console.error(
    `There is no benchmark ${name}. The benchmarks: ${Object.keys(benches).join(", ")}`,
  );
  process.exitCode = 1;
} else {
  process.exitCode = (await bench()) === 0 ? 0 : 1;
}
