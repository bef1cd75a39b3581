/** Uploads a whole folder, as a user's program would: `node uploadFolder.js <url> <folder>`. Prints its memory. */
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
  if (++uploaded % 500 === 0) memory.push(process.memoryUsage.rss());
}
console.log(JSON.stringify({ uploaded, memory }));
