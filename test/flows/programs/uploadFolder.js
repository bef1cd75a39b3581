/**
 * Uploads a whole folder, as a user's program would: `node --expose-gc uploadFolder.js <url> <folder>`. Prints the memory that is
 * in use after each 500 files: without what only waits for the collector, which differs by Node's version.
 */
import { opendir } from "node:fs/promises";
import { join } from "node:path";
import { fileFromPath, ImageKit } from "@lading/imagekit";

const [baseUrl, folder] = process.argv.slice(2);
const imagekit = new ImageKit({ baseUrl, privateKey: "private_test_key" });

async function* inputs() {
  for await (const { name } of await opendir(folder))
    yield { file: await fileFromPath(join(folder, name)), fileName: name };
}

const memory = [];
let uploaded = 0;
for await (const result of imagekit.uploadMany(inputs(), { concurrency: 16, order: "settled" })) {
  if (!result.ok) throw result.error;
  if (++uploaded % 500 > 0) continue;
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  memory.push(heapUsed + external);
}
console.log(JSON.stringify({ uploaded, memory }));
