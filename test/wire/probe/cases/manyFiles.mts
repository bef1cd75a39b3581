/** Several files inside one form, and files next to and inside other values. */
import { toFile } from "@lading/runtime";
import { lines, type WireCase } from "../WireCase.mts";

const bytes = new TextEncoder().encode("meow");
const cat = new File([bytes], "cat.jpg", { type: "image/jpeg" });

/** One case for each way to spell the names of files. */
export const cases: readonly WireCase[] = [
  {
    title: "several files under one name",
    call: (probe) =>
      probe.sendParts({ sameName: [cat, toFile(bytes, "dog.txt", { type: "text/x-dog" })] }),
    wire: lines`
      POST /parts
      content-type: multipart/form-data; boundary=B

      --B
      Content-Disposition: form-data; name="key"

      probe-tenant
      --B
      Content-Disposition: form-data; name="sameName"; filename="cat.jpg"
      Content-Type: image/jpeg

      meow
      --B
      Content-Disposition: form-data; name="sameName"; filename="dog.txt"
      Content-Type: text/x-dog

      meow
      --B
      Content-Disposition: form-data; name="source"

      probe
      --B--

    `,
  },
  {
    title: "files in an array of brackets and in one of indices",
    call: (probe) =>
      probe.sendParts({ bracketedFiles: [cat, cat], indexedFiles: [cat, new Blob([bytes])] }),
    wire: lines`
      POST /parts
      content-type: multipart/form-data; boundary=B

      --B
      Content-Disposition: form-data; name="key"

      probe-tenant
      --B
      Content-Disposition: form-data; name="bracketedFiles[]"; filename="cat.jpg"
      Content-Type: image/jpeg

      meow
      --B
      Content-Disposition: form-data; name="bracketedFiles[]"; filename="cat.jpg"
      Content-Type: image/jpeg

      meow
      --B
      Content-Disposition: form-data; name="indexedFiles[0]"; filename="cat.jpg"
      Content-Type: image/jpeg

      meow
      --B
      Content-Disposition: form-data; name="indexedFiles[1]"; filename="indexedFiles[1]"
      Content-Type: application/octet-stream

      meow
      --B
      Content-Disposition: form-data; name="source"

      probe
      --B--

    `,
  },
  {
    title: "a file and a list inside a bracketed object",
    call: (probe) =>
      probe.sendParts({ deep: { file: cat, ids: [1, 2], inner: { note: "n" } }, source: "s" }),
    wire: lines`
      POST /parts
      content-type: multipart/form-data; boundary=B

      --B
      Content-Disposition: form-data; name="key"

      probe-tenant
      --B
      Content-Disposition: form-data; name="deep[file]"; filename="cat.jpg"
      Content-Type: image/jpeg

      meow
      --B
      Content-Disposition: form-data; name="deep[ids][]"

      1
      --B
      Content-Disposition: form-data; name="deep[ids][]"

      2
      --B
      Content-Disposition: form-data; name="deep[inner][note]"

      n
      --B
      Content-Disposition: form-data; name="source"

      s
      --B--

    `,
  },
  {
    title: "a file where text is welcome, and text where a file is",
    call: (probe) => probe.sendParts({ fileOrText: "https://x.example/cat.jpg", file: cat }),
    wire: lines`
      POST /parts
      content-type: multipart/form-data; boundary=B

      --B
      Content-Disposition: form-data; name="key"

      probe-tenant
      --B
      Content-Disposition: form-data; name="file"; filename="cat.jpg"
      Content-Type: image/jpeg

      meow
      --B
      Content-Disposition: form-data; name="fileOrText"

      https://x.example/cat.jpg
      --B
      Content-Disposition: form-data; name="source"

      probe
      --B--

    `,
  },
  {
    title: "parts that bear the names of their files",
    call: (probe) => probe.sendNamed({ files: [cat, toFile(bytes, 'a "b".png')], note: "n" }),
    wire: lines`
      POST /named
      content-type: multipart/form-data; boundary=B

      --B
      Content-Disposition: form-data; name="note"

      n
      --B
      Content-Disposition: form-data; name="cat.jpg"; filename="cat.jpg"
      Content-Type: image/jpeg

      meow
      --B
      Content-Disposition: form-data; name="a %22b%22.png"; filename="a %22b%22.png"
      Content-Type: image/png

      meow
      --B--

    `,
  },
];
