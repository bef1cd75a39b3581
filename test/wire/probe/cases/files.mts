/** Files inside forms. */
import { toFile } from "@lading/runtime";
import { Readable } from "node:stream";
import { lines, type WireCase } from "../WireCase.mts";

const bytes = new TextEncoder().encode("meow");
const cat = new File([bytes], "cat.jpg", { type: "image/jpeg" });

async function* purr(): AsyncGenerator<Uint8Array> {
  yield bytes.subarray(0, 1);
  yield bytes.subarray(1);
}

/** One case for each way to give a file. */
export const cases: readonly WireCase[] = [
  {
    title: "a file",
    call: (probe) => probe.sendParts({ file: cat }),
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
      Content-Disposition: form-data; name="source"

      probe
      --B--

    `,
  },
  {
    title: "bytes without a name and a type",
    call: (probe) => probe.sendNested({ name: "a", body: { file: bytes } }),
    wire: lines`
      POST /nested/a
      content-type: multipart/form-data; boundary=B

      --B
      Content-Disposition: form-data; name="file"; filename="file"
      Content-Type: application/octet-stream

      meow
      --B--

    `,
  },
  {
    title: "the type that the document gives to bytes without one",
    call: (probe) => probe.sendParts({ picture: bytes }),
    wire: lines`
      POST /parts
      content-type: multipart/form-data; boundary=B

      --B
      Content-Disposition: form-data; name="key"

      probe-tenant
      --B
      Content-Disposition: form-data; name="picture"; filename="picture"
      Content-Type: image/png

      meow
      --B
      Content-Disposition: form-data; name="source"

      probe
      --B--

    `,
  },
  {
    title: "a stream of unknown size, the form in chunks",
    call: (probe) => probe.sendOptional({ file: purr(), note: "n" }),
    wire: lines`
      POST /optional
      content-type: multipart/form-data; boundary=B
      transfer-encoding: chunked

      --B
      Content-Disposition: form-data; name="file"; filename="file"
      Content-Type: application/octet-stream

      meow
      --B
      Content-Disposition: form-data; name="note"

      n
      --B--

    `,
  },
  {
    title: "a stream of known size",
    call: (probe) =>
      probe.sendOptional({ file: toFile(Readable.from([bytes]), "cat.png", { size: 4 }) }),
    wire: lines`
      POST /optional
      content-type: multipart/form-data; boundary=B

      --B
      Content-Disposition: form-data; name="file"; filename="cat.png"
      Content-Type: image/png

      meow
      --B--

    `,
  },
  {
    title: "a form that has a field of a parameter's name",
    call: (probe) => probe.sendNested({ name: "a/b", body: { name: "c", file: cat } }),
    wire: lines`
      POST /nested/a%2Fb
      content-type: multipart/form-data; boundary=B

      --B
      Content-Disposition: form-data; name="name"

      c
      --B
      Content-Disposition: form-data; name="file"; filename="cat.jpg"
      Content-Type: image/jpeg

      meow
      --B--

    `,
  },
  {
    title: "a form instead of JSON, because there is a file",
    call: (probe) => probe.sendEither({ file: bytes.buffer }),
    wire: lines`
      POST /either
      content-type: multipart/form-data; boundary=B

      --B
      Content-Disposition: form-data; name="file"; filename="file"
      Content-Type: application/octet-stream

      meow
      --B--

    `,
  },
];
