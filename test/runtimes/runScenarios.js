/**
 * Runs every scenario in the runtime that runs this file, and prints a line of JSON for each. Arguments: the recorder's URL, the
 * path of a file, the URLs of the stand-ins for Uploadcare and Procore, and `defect` to expect another byte than is sent.
 */
import { readFile } from "node:fs/promises";
import process from "node:process";
import { scenarios } from "./scenarios.js";

const [url, path, uploadcareUrl, procoreUrl, defect] = process.argv.slice(2);
const urls = { url, uploadcareUrl, procoreUrl };
const bytes = new Uint8Array(await readFile(path));
const wantedBytes = Uint8Array.from(bytes);
if (defect === "defect") wantedBytes[bytes.byteLength >> 1] ^= 1;

for (const [title, run] of Object.entries(scenarios)) {
  const failure = await withinTime(run({ ...urls, path, bytes, wantedBytes })).then(
    () => undefined,
    (error) => String(error?.stack ?? error),
  );
  console.log(JSON.stringify({ title, failure }));
}
// Requests that are kept waiting would keep the process.
process.exit(0);

function withinTime(promise) {
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("not done in 10 s")), 10_000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
