/** One file from disk as a multipart upload: `uploadFile.js <lading|fetch> <url> <path>`. */
import { openAsBlob } from "node:fs";
import { ImageKit, fileFromPath } from "@lading/imagekit";
import { printUsage } from "./usage.ts";

const [rival, baseUrl = "", path = ""] = process.argv.slice(2);
const begun = performance.now();

if (rival === "lading") {
  const imagekit = new ImageKit({ privateKey: "private_test_key", baseUrl, timeout: Infinity });
  await imagekit.uploadFile({ file: await fileFromPath(path), fileName: "file.bin" });
} else {
  const form = new FormData();
  form.append("file", await openAsBlob(path), "file.bin");
  form.append("fileName", "file.bin");
  const response = await fetch(`${baseUrl}/api/v1/files/upload`, { method: "POST", body: form });
  await response.json();
}
printUsage(begun);
