/** Fields of forms that are no files. */
import { lines, type WireCase } from "../WireCase.mts";

/** One case for each way to spell a value or an array. */
export const cases: readonly WireCase[] = [
  {
    title: "text, numbers and booleans",
    call: (probe) => probe.sendParts({ title: "größe 😺", count: -1.5, flag: false }),
    wire: lines`
      POST /parts
      content-type: multipart/form-data; boundary=B

      --B
      Content-Disposition: form-data; name="key"

      probe-tenant
      --B
      Content-Disposition: form-data; name="title"

      größe 😺
      --B
      Content-Disposition: form-data; name="count"

      -1.5
      --B
      Content-Disposition: form-data; name="flag"

      false
      --B
      Content-Disposition: form-data; name="source"

      probe
      --B--

    `,
  },
  {
    title: "arrays joined by commas, spaces and pipes",
    call: (probe) => probe.sendParts({ comma: ["a", "b c"], space: [1, 2], pipe: ["x", "y"] }),
    wire: lines`
      POST /parts
      content-type: multipart/form-data; boundary=B

      --B
      Content-Disposition: form-data; name="key"

      probe-tenant
      --B
      Content-Disposition: form-data; name="comma"

      a,b c
      --B
      Content-Disposition: form-data; name="space"

      1 2
      --B
      Content-Disposition: form-data; name="pipe"

      x|y
      --B
      Content-Disposition: form-data; name="source"

      probe
      --B--

    `,
  },
  {
    title: "arrays of repeated, bracketed and numbered names",
    call: (probe) =>
      probe.sendParts({ repeated: [true, false], brackets: ["a", "b"], indices: ["c", "d"] }),
    wire: lines`
      POST /parts
      content-type: multipart/form-data; boundary=B

      --B
      Content-Disposition: form-data; name="key"

      probe-tenant
      --B
      Content-Disposition: form-data; name="repeated"

      true
      --B
      Content-Disposition: form-data; name="repeated"

      false
      --B
      Content-Disposition: form-data; name="brackets[]"

      a
      --B
      Content-Disposition: form-data; name="brackets[]"

      b
      --B
      Content-Disposition: form-data; name="indices[0]"

      c
      --B
      Content-Disposition: form-data; name="indices[1]"

      d
      --B
      Content-Disposition: form-data; name="source"

      probe
      --B--

    `,
  },
  {
    title: "nothing given: only what the client fills",
    call: (probe) => probe.sendParts({}),
    wire: lines`
      POST /parts
      content-type: multipart/form-data; boundary=B

      --B
      Content-Disposition: form-data; name="key"

      probe-tenant
      --B
      Content-Disposition: form-data; name="source"

      probe
      --B--

    `,
  },
];
