/**
 * Uploads one file to a stand-in, as a user's program would: `node uploadFile.js <url> <path> [--stream] [--state <path>]`.
 * Prints a line of JSON for each state, and one at the end. A state that is there already is gone on from.
 */
import {
  createReadStream,
  existsSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { parseArgs } from "node:util";
import { fileFromPath, toFile, Uploadcare } from "@lading/uploadcare";

const { values, positionals } = parseArgs({
  options: { stream: { type: "boolean" }, state: { type: "string" } },
  allowPositionals: true,
});
const [baseUrl, path] = positionals;
const { state } = values;

/** Written next to and renamed: a process that dies meanwhile leaves the older state. */
function keep(now) {
  writeFileSync(`${state}.new`, JSON.stringify(now));
  renameSync(`${state}.new`, state);
  console.log(JSON.stringify({ done: now.done }));
}

const uploadcare = new Uploadcare({ publicKey: "demopublickey", baseUrl });
const input = values.stream
  ? toFile(createReadStream(path), "large.bin", { size: statSync(path).size })
  : await fileFromPath(path);
// What the system counts as the most a process ever had begins with what the process had that started it.
let mostMemory = 0;
const onUploadProgress = () => {
  mostMemory = Math.max(mostMemory, process.memoryUsage.rss());
};
const file = await uploadcare.upload(input, {
  onUploadProgress,
  wait: { interval: 10 },
  ...(state !== undefined && { onState: keep }),
  ...(state !== undefined &&
    existsSync(state) && { resumeFrom: JSON.parse(readFileSync(state, "utf8")) }),
});
console.log(JSON.stringify({ uuid: file.uuid, mostMemory }));
