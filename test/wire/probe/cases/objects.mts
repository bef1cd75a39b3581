/** Objects and JSON inside forms, and the urlencoded form that holds everything. */
import { lines, type WireCase } from "../WireCase.mts";

/** One case for each way to spell an object. */
export const cases: readonly WireCase[] = [
  {
    title: "objects: each key on its own, all in one value, and a map in brackets",
    call: (probe) =>
      probe.sendParts({
        exploded: { width: 3, height: 4 },
        joined: { width: 5, height: 6 },
        labels: { "a b": "1", ü: "2" },
      }),
    wire: lines`
      POST /parts
      content-type: multipart/form-data; boundary=B

      --B
      Content-Disposition: form-data; name="key"

      probe-tenant
      --B
      Content-Disposition: form-data; name="width"

      3
      --B
      Content-Disposition: form-data; name="height"

      4
      --B
      Content-Disposition: form-data; name="joined"

      width,5,height,6
      --B
      Content-Disposition: form-data; name="labels[a b]"

      1
      --B
      Content-Disposition: form-data; name="labels[ü]"

      2
      --B
      Content-Disposition: form-data; name="source"

      probe
      --B--

    `,
  },
  {
    title: "JSON parts with a type and no file name, JSON text without a type, XML",
    call: (probe) =>
      probe.sendParts({
        record: { name: "a", tags: ["x"] },
        records: [{ name: "b" }, { name: "c" }],
        jsonText: { name: 'd"' },
        xml: "<e/>",
      }),
    wire: lines`
      POST /parts
      content-type: multipart/form-data; boundary=B

      --B
      Content-Disposition: form-data; name="key"

      probe-tenant
      --B
      Content-Disposition: form-data; name="record"
      Content-Type: application/json

      {"name":"a","tags":["x"]}
      --B
      Content-Disposition: form-data; name="records"
      Content-Type: application/json

      [{"name":"b"},{"name":"c"}]
      --B
      Content-Disposition: form-data; name="jsonText"

      {"name":"d\""}
      --B
      Content-Disposition: form-data; name="xml"
      Content-Type: application/xml

      <e/>
      --B
      Content-Disposition: form-data; name="source"

      probe
      --B--

    `,
  },
  {
    title: "an urlencoded form in every style",
    call: (probe) =>
      probe.sendForm({
        title: "a&b=c+d ü\r\n",
        count: 2,
        comma: ["a", "b"],
        space: ["a", "b"],
        pipe: ["a", "b"],
        repeated: ["a", "b"],
        brackets: ["a", "b"],
        indices: ["a", "b"],
        deep: { ids: [1, 2], inner: { note: "n" } },
        exploded: { width: 3 },
        commaObject: { R: 100, G: 200, B: 150 },
        spaceObject: { R: 100, G: 200, B: 150 },
        pipeObject: { R: 100, G: 200, B: 150 },
        json: { name: "j" },
        jsonText: [1],
      }),
    wire: lines`
      POST /form
      content-type: application/x-www-form-urlencoded

      ${[
        "title=a%26b%3Dc%2Bd+%C3%BC%0D%0A&count=2&comma=a%2Cb&space=a+b&pipe=a%7Cb&repeated=a&repeated=b",
        "&brackets%5B%5D=a&brackets%5B%5D=b&indices%5B0%5D=a&indices%5B1%5D=b",
        "&deep%5Bids%5D%5B0%5D=1&deep%5Bids%5D%5B1%5D=2&deep%5Binner%5D%5Bnote%5D=n&width=3",
        "&commaObject=R%2C100%2CG%2C200%2CB%2C150&spaceObject=R+100+G+200+B+150",
        "&pipeObject=R%7C100%7CG%7C200%7CB%7C150",
        "&json=%7B%22name%22%3A%22j%22%7D&jsonText=%5B1%5D",
      ].join("")}
    `,
  },
];
