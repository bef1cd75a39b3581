/** Bodies that are no forms. */
import { toFile } from "@lading/runtime";
import { lines, type WireCase } from "../WireCase.mts";

const bytes = new TextEncoder().encode("meow");

/** One case for each kind of body and each source of its media type. */
export const cases: readonly WireCase[] = [
  {
    title: "a range: the file's own type",
    call: (probe) =>
      probe.sendImage({ filename: "x", body: new Blob([bytes], { type: "image/webp" }) }),
    wire: lines`
      PUT /image/x
      content-type: image/webp

      meow
    `,
  },
  {
    title: "a range: the type of the name in the path",
    call: (probe) => probe.sendImage({ filename: "x.gif", body: bytes }),
    wire: lines`
      PUT /image/x.gif
      content-type: image/gif

      meow
    `,
  },
  {
    title: "a range: the type that the call asks for",
    call: (probe) =>
      probe.sendImage({ filename: "x.gif", body: bytes }, { contentType: "image/avif" }),
    wire: lines`
      PUT /image/x.gif
      content-type: image/avif

      meow
    `,
  },
  {
    title: "one type, whatever the name says",
    call: (probe) => probe.sendPng({ body: toFile(bytes, "cat.jpg") }),
    wire: lines`
      PUT /png
      content-type: image/png

      meow
    `,
  },
  {
    title: "bytes in a stream of unknown size",
    call: (probe) => probe.sendBlob({ body: new Blob([bytes]).stream() }),
    wire: lines`
      PUT /blob
      content-type: application/octet-stream
      transfer-encoding: chunked

      meow
    `,
  },
  {
    title: "no bytes where none are needed",
    call: (probe) => probe.sendBlob(),
    wire: lines`
      PUT /blob


    `,
  },
  {
    title: "a file of no bytes, which is a body nevertheless",
    call: (probe) => probe.sendBlob({ body: new Uint8Array() }),
    wire: lines`
      PUT /blob
      content-type: application/octet-stream


    `,
  },
  {
    title: "plain text",
    call: (probe) => probe.sendText({ body: "ü\r\n\r\n--B" }),
    wire: lines`
      POST /text
      content-type: text/plain

      ü

      --B
    `,
  },
  {
    title: "XML",
    call: (probe) => probe.sendXml({ body: "<cat/>" }),
    wire: lines`
      POST /xml
      content-type: application/xml

      <cat/>
    `,
  },
  {
    title: "a form that is left out",
    call: (probe) => probe.sendOptional(),
    wire: lines`
      POST /optional


    `,
  },
  {
    title: "JSON, with what the client fills",
    call: (probe) => probe.sendJson({ title: "ü", note: null }),
    wire: lines`
      POST /json
      content-type: application/json

      {"title":"ü","note":null,"tenant":"probe-tenant","source":"probe"}
    `,
  },
  {
    title: "JSON instead of a form, because there is no file",
    call: (probe) => probe.sendEither({ url: "https://x.example" }),
    wire: lines`
      POST /either
      content-type: application/json

      {"url":"https://x.example"}
    `,
  },
];
