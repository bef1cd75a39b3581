/** One file in parts of 5 MiB: `uploadParts.js <lading|fetch> <url> <path> <concurrency>`. */
import { openAsBlob } from "node:fs";
import { Uploadcare, fileFromPath } from "@lading/uploadcare";
import { printUsage } from "./usage.ts";

const [rival, url = "", path = "", concurrency = "4"] = process.argv.slice(2);
const partSize = 5_242_880;
const begun = performance.now();
const uploadcare = new Uploadcare({ publicKey: "demopublickey", timeout: Infinity });

const file =
  rival === "lading" ? ((await fileFromPath(path)).content as Blob) : await openAsBlob(path);
const parts = Array.from({ length: Math.ceil(file.size / partSize) }, (_none, index) =>
  file.slice(index * partSize, (index + 1) * partSize),
);

async function send(part: Blob, number: number): Promise<void> {
  const address = `${url}/part?partNumber=${number}`;
  if (rival === "lading") {
    await uploadcare.uploadPart({ presigned_url: address, body: part });
    return;
  }
  const headers = { "content-type": "application/octet-stream" };
  const response = await fetch(address, { method: "PUT", body: part, headers });
  if (!response.ok) throw new Error(`part ${number}: ${response.status}`);
  await response.text();
}

let next = 0;
const lanes = Array.from({ length: Number(concurrency) }, async () => {
  for (let index = next++; index < parts.length; index = next++)
    await send(parts[index] as Blob, index);
});
await Promise.all(lanes);
printUsage(begun);
