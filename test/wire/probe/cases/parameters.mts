/** Parameters in every place and style, with and without `explode` (https://spec.openapis.org/oas/v3.1.1#style-examples). */
import type { Probe } from "@lading/probe";
import { lines, type WireCase } from "../WireCase.mts";

type Value = Parameters<Probe["readPath"]>[0]["simple"];

const list = ["blue", "a b"];
/** Without blanks, which separate the items of one style; what holds its separator is refused. */
const words = ["blue", "red"];
const map = { R: "100", G: "2,0" };
const size = { R: "100", G: "2.0" };

function everywhere(value: Value): Parameters<Probe["readPath"]>[0] {
  return {
    simple: value,
    simpleExploded: value,
    label: value,
    labelExploded: value,
    matrix: value,
    matrixExploded: value,
  };
}

/** One case for each place and each sort of value. */
export const cases: readonly WireCase[] = [
  {
    title: "text in the path",
    call: (probe) => probe.readPath(everywhere("a/b?ü")),
    wire: lines`
      GET ${[
        "/path/a%2Fb%3F%C3%BC/a%2Fb%3F%C3%BC/.a%2Fb%3F%C3%BC/.a%2Fb%3F%C3%BC",
        "/;matrix=a%2Fb%3F%C3%BC/;matrixExploded=a%2Fb%3F%C3%BC",
      ].join("")}


    `,
  },
  {
    title: "an array in the path",
    call: (probe) => probe.readPath(everywhere(list)),
    wire: lines`
      GET ${[
        "/path/blue,a%20b/blue,a%20b/.blue,a%20b/.blue.a%20b",
        "/;matrix=blue,a%20b/;matrixExploded=blue;matrixExploded=a%20b",
      ].join("")}


    `,
  },
  {
    title: "an object in the path",
    call: (probe) => probe.readPath(everywhere(map)),
    wire: lines`
      GET ${[
        "/path/R,100,G,2%2C0/R=100,G=2%2C0/.R,100,G,2%2C0/.R=100.G=2%2C0",
        "/;matrix=R,100,G,2%2C0/;R=100;G=2%2C0",
      ].join("")}


    `,
  },
  {
    title: "text in the query, each style alike; JSON; reserved characters; what the client fills",
    call: (probe) =>
      probe.readQuery({
        form: "a&b",
        flat: "",
        space: "c d",
        pipe: "e|f",
        reserved: "x/y?z=[1]&#",
        json: { ids: [1, 2] },
        flag: true,
      }),
    wire: lines`
      GET ${[
        "/query?form=a%26b&flat=&space=c%20d&pipe=e%7Cf&reserved=x/y?z=[1]&%23",
        "&json=%7B%22ids%22%3A%5B1%2C2%5D%7D&flag=true&page=1",
      ].join("")}


    `,
  },
  {
    title: "arrays in the query",
    call: (probe) => probe.readQuery({ form: list, flat: list, space: words, pipe: list, page: 2 }),
    wire: lines`
      GET ${[
        "/query?form=blue&form=a%20b&flat=blue,a%20b&space=blue%20red&pipe=blue%7Ca%20b",
        "&page=2",
      ].join("")}


    `,
  },
  {
    title: "objects in the query",
    call: (probe) => probe.readQuery({ form: map, flat: map, space: map, pipe: map, deep: map }),
    wire: lines`
      GET ${[
        "/query?R=100&G=2%2C0&flat=R,100,G,2%2C0&space=R%20100%20G%202%2C0",
        "&pipe=R%7C100%7CG%7C2%2C0&deep%5BR%5D=100&deep%5BG%5D=2%2C0&page=1",
      ].join("")}


    `,
  },
  {
    title: "text and JSON in headers",
    call: (probe) =>
      probe.readHeader({ "X-Simple": "a b", "X-Exploded": "c", "X-Json": { id: 1 } }),
    wire: lines`
      GET /header
      x-exploded: c
      x-json: {"id":1}
      x-simple: a b


    `,
  },
  {
    title: "arrays in headers",
    call: (probe) => probe.readHeader({ "X-Simple": list, "X-Exploded": list }),
    wire: lines`
      GET /header
      x-exploded: blue,a b
      x-simple: blue,a b


    `,
  },
  {
    title: "objects in headers",
    call: (probe) => probe.readHeader({ "X-Simple": size, "X-Exploded": size }),
    wire: lines`
      GET /header
      x-exploded: R=100,G=2.0
      x-simple: R,100,G,2.0


    `,
  },
  {
    title: "text in cookies",
    call: (probe) => probe.readCookie({ session: "a;b", flat: "c" }),
    wire: lines`
      GET /cookie
      cookie: session=a%3Bb; flat=c


    `,
  },
  {
    title: "arrays in cookies",
    call: (probe) => probe.readCookie({ session: list, flat: list }),
    wire: lines`
      GET /cookie
      cookie: session=blue; session=a%20b; flat=blue,a%20b


    `,
  },
  {
    title: "objects in cookies",
    call: (probe) => probe.readCookie({ session: map, flat: map }),
    wire: lines`
      GET /cookie
      cookie: R=100; G=2%2C0; flat=R,100,G,2%2C0


    `,
  },
];
