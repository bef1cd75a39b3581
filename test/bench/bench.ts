/** `npm run bench -- upload`: installs the rivals, measures, prints a table, writes `test/bench/results.json`. */
import { join } from "node:path";
import { benchUpload, installRivals } from "./upload.ts";

const sources = join(import.meta.dirname, "../../bench");
const [name = "upload"] = process.argv.slice(2);

if (name === "upload") {
  installRivals(sources);
  const missed = await benchUpload(join(sources, "results.json"));
  process.exitCode = missed === 0 ? 0 : 1;
} else {
  console.error(`There is no benchmark ${name}. The benchmarks: upload`);
  process.exitCode = 1;
}
