import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import busboy from "busboy";
import { expect, test } from "vitest";
import { Client, toFile, type FieldPlan, type OperationPlan } from "@lading/runtime";
import { acme, bytesOf, operation, refusalOf, sentBy, startServer } from "../support.ts";

function uploading(...fields: readonly FieldPlan[]): Partial<OperationPlan> {
  return {
    id: "uploadThing",
    method: "POST",
    bodies: [{ kind: "multipart", mediaType: "multipart/form-data", flat: true, fields }],
  };
}

/** The parts as they stand on the wire: heads without the boundary lines, line breaks as ⏎. */
async function partsOf(fields: readonly FieldPlan[], params: object): Promise<string[]> {
  const { text, headers } = await sentBy(uploading(...fields), params);
  const boundary = headers.get("content-type")!.split("boundary=")[1]!;
  const pieces = `\r\n${text}`.split(`\r\n--${boundary}`);
  expect([pieces[0], pieces.at(-1)]).toEqual(["", "--\r\n"]);
  return pieces
    .slice(1, -1)
    .map((piece) =>
      piece.replace(/^\r\nContent-Disposition: form-data; /, "").replaceAll("\r\n", "⏎"),
    );
}

test("a whole body, byte for byte", async () => {
  const fields: FieldPlan[] = [{ name: "file", kind: "file" }, { name: "fileName" }];
  const file = new File(["\r\n--x\0ÿ"], "cät 😀.png", { type: "image/png" });
  const { text, headers, init } = await sentBy(uploading(...fields), { fileName: "cat", file });
  const boundary = /^multipart\/form-data; boundary=(lading-[0-9a-f]{32})$/.exec(
    headers.get("content-type")!,
  )![1]!;
  const want =
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="cät 😀.png"\r\nContent-Type: image/png\r\n\r\n\r\n--x\0ÿ\r\n` +
    `--${boundary}\r\nContent-Disposition: form-data; name="fileName"\r\n\r\ncat\r\n--${boundary}--\r\n`;
  expect(text).toBe(want);
  expect((init.body as Blob).size).toBe(Buffer.byteLength(want));
});

test("each part of a field has the headers that the document fixes", async () => {
  const headers = { "X-Kind": "cat", "X-Rate": "1" };
  const fields: readonly FieldPlan[] = [
    { name: "files", kind: "file", headers },
    { name: "note", headers },
    { name: "plain" },
  ];
  const files = [new File(["a"], "a.png"), new File(["b"], "b.png")];
  expect(await partsOf(fields, { files, note: "n", plain: "p" })).toEqual([
    'name="files"; filename="a.png"⏎Content-Type: image/png⏎X-Kind: cat⏎X-Rate: 1⏎⏎a',
    'name="files"; filename="b.png"⏎Content-Type: image/png⏎X-Kind: cat⏎X-Rate: 1⏎⏎b',
    'name="note"⏎X-Kind: cat⏎X-Rate: 1⏎⏎n',
    'name="plain"⏎⏎p',
  ]);
});

test("a list inside of a list is one part of JSON, unless brackets tell where it belongs", async () => {
  const grid = [[1, 2], [3]];
  expect(await partsOf([{ name: "grid" }], { grid })).toEqual([
    'name="grid"⏎Content-Type: application/json⏎⏎[1,2]',
    'name="grid"⏎Content-Type: application/json⏎⏎[3]',
  ]);
  const [first] = await partsOf([{ name: "grid", array: "indices" }], { grid });
  expect(first).toBe('name="grid[0][0]"⏎⏎1');
});

test.each([
  ["multipart/mixed", "multipart/mixed; boundary=B"],
  ["multipart/related", 'multipart/related; boundary=B; type="application/json"'],
  ["multipart/form-data; boundary=theirs", "multipart/form-data; boundary=B"],
])("a body of type %s is %s", async (mediaType, want) => {
  const fields: FieldPlan[] = [
    { name: "about", kind: "json", contentType: "application/json" },
    { name: "note" },
    { name: "media", kind: "file" },
  ];
  const plan = { ...uploading(), bodies: [{ kind: "multipart" as const, mediaType, fields }] };
  const body = { about: { a: 1 }, note: "ä", media: cat };
  const { text, headers } = await sentBy(plan, { body });
  const [, boundary = ""] = /boundary=(lading-\w+)/.exec(headers.get("content-type")!)!;
  expect(headers.get("content-type")?.replace(boundary, "B")).toBe(want);
  const disposition = "Content-Disposition: form-data; name=";
  const noteType = mediaType.includes("form-data") ? "" : "Content-Type: text/plain;charset=UTF-8⏎";
  expect(text.replaceAll(boundary, "B").replaceAll("\r\n", "⏎")).toBe(
    `--B⏎${disposition}"about"⏎Content-Type: application/json⏎⏎{"a":1}⏎` +
      `--B⏎${disposition}"note"⏎${noteType}⏎ä⏎` +
      `--B⏎${disposition}"media"; filename="cat.jpg"⏎Content-Type: image/jpeg⏎⏎x⏎--B--⏎`,
  );
});

const cat = toFile(new Uint8Array([120]), "cat.jpg");

test.each<[string, Partial<FieldPlan>, unknown, string[]]>([
  ["text", {}, "a\r\nb", ['name="f"⏎⏎a⏎b']],
  ["numbers and booleans", {}, [1, true, 0.5], ['name="f"⏎⏎1', 'name="f"⏎⏎true', 'name="f"⏎⏎0.5']],
  ["a date", {}, new Date(0), ['name="f"⏎⏎1970-01-01T00:00:00.000Z']],
  ["null is left out, inside too", { object: "brackets" }, { a: null, b: [null] }, []],
  [
    "a planned text type",
    { contentType: "text/markdown" },
    "x",
    ['name="f"⏎Content-Type: text/markdown⏎⏎x'],
  ],
  [
    "each item as JSON of its own",
    { kind: "json", each: true, contentType: "application/json" },
    [{ a: 1 }, [2]],
    [
      'name="f"⏎Content-Type: application/json⏎⏎{"a":1}',
      'name="f"⏎Content-Type: application/json⏎⏎[2]',
    ],
  ],
  ["comma", { array: "comma" }, ["a", "b"], ['name="f"⏎⏎a,b']],
  ["space", { array: "space" }, [1, 2], ['name="f"⏎⏎1 2']],
  ["pipe", { array: "pipe" }, [1, 2], ['name="f"⏎⏎1|2']],
  ["an object, comma", { object: "comma" }, { a: 1, b: null, c: "d" }, ['name="f"⏎⏎a,1,c,d']],
  ["an object, space", { object: "space" }, { a: 1, c: true }, ['name="f"⏎⏎a 1 c true']],
  ["an object, pipe", { object: "pipe" }, { a: 1, c: "d,e" }, ['name="f"⏎⏎a|1|c|d,e']],
  ["what stands in a joined object", { object: "pipe" }, { a: [1, 2] }, ['name="f"⏎⏎a|[1,2]']],
  ["an object in a joined array", { array: "pipe" }, [1, { a: 2 }], ['name="f"⏎⏎1|{"a":2}']],
  [
    "objects in an array where an object alone is exploded or joined",
    { object: "explode" },
    [{ a: 1 }],
    ['name="f"⏎Content-Type: application/json⏎⏎{"a":1}'],
  ],
  ["an empty object", { object: "comma" }, {}, []],
  ["brackets", { array: "brackets" }, [1, 2], ['name="f[]"⏎⏎1', 'name="f[]"⏎⏎2']],
  ["indices", { array: "indices" }, ["x", "y"], ['name="f[0]"⏎⏎x', 'name="f[1]"⏎⏎y']],
  ["an empty array", { array: "comma" }, [], []],
  ["JSON as a plain text part", { kind: "json" }, { a: [1] }, ['name="f"⏎⏎{"a":[1]}']],
  [
    "JSON with a planned type",
    { kind: "json", contentType: "application/json" },
    [1],
    ['name="f"⏎Content-Type: application/json⏎⏎[1]'],
  ],
  [
    "FormData trap: an object is a JSON part without a file name",
    {},
    { a: 1 },
    ['name="f"⏎Content-Type: application/json⏎⏎{"a":1}'],
  ],
  [
    "objects in an array",
    {},
    [{ a: 1 }, { a: 2 }],
    [
      'name="f"⏎Content-Type: application/json⏎⏎{"a":1}',
      'name="f"⏎Content-Type: application/json⏎⏎{"a":2}',
    ],
  ],
  [
    "deep brackets",
    { object: "brackets", array: "brackets" },
    { ids: [1, 2], a: { b: "c" } },
    ['name="f[ids][]"⏎⏎1', 'name="f[ids][]"⏎⏎2', 'name="f[a][b]"⏎⏎c'],
  ],
  [
    "arrays of objects in brackets, to any depth",
    { object: "brackets" },
    [
      { plan: "p", tags: ["x"] },
      { plan: "q", parts: [{ a: 1 }, { a: 2 }] },
    ],
    [
      'name="f[0][plan]"⏎⏎p',
      'name="f[0][tags][0]"⏎⏎x',
      'name="f[1][plan]"⏎⏎q',
      'name="f[1][parts][0][a]"⏎⏎1',
      'name="f[1][parts][1][a]"⏎⏎2',
    ],
  ],
  [
    "objects in brackets whose arrays repeat their names",
    { object: "brackets", array: "repeat" },
    { ids: [1, 2] },
    ['name="f[ids]"⏎⏎1', 'name="f[ids]"⏎⏎2'],
  ],
  [
    "a file inside an object",
    { object: "brackets" },
    { data: cat, tag: "x" },
    ['name="f[data]"; filename="cat.jpg"⏎Content-Type: image/jpeg⏎⏎x', 'name="f[tag]"⏎⏎x'],
  ],
  [
    "explode",
    { object: "explode" },
    { a: 1, b: cat },
    ['name="a"⏎⏎1', 'name="b"; filename="cat.jpg"⏎Content-Type: image/jpeg⏎⏎x'],
  ],
  [
    "a file or text: text",
    { kind: "file", text: true },
    "https://x.test/a.png",
    ['name="f"⏎⏎https://x.test/a.png'],
  ],
  [
    "several files",
    { kind: "file", array: "indices" },
    [cat, new Blob(["y"])],
    [
      'name="f[0]"; filename="cat.jpg"⏎Content-Type: image/jpeg⏎⏎x',
      'name="f[1]"; filename="f[1]"⏎Content-Type: application/octet-stream⏎⏎y',
    ],
  ],
  [
    "the plan's type for bytes without one",
    { kind: "file", contentType: "image/heic" },
    new Uint8Array([120]),
    ['name="f"; filename="f"⏎Content-Type: image/heic⏎⏎x'],
  ],
  [
    "a range is no type",
    { kind: "file", contentType: "image/*" },
    new Uint8Array([120]),
    ['name="f"; filename="f"⏎Content-Type: application/octet-stream⏎⏎x'],
  ],
  [
    "parts named after their files",
    { kind: "file", partName: "filename" },
    [cat, toFile(new Uint8Array([121]), "b.txt")],
    [
      'name="cat.jpg"; filename="cat.jpg"⏎Content-Type: image/jpeg⏎⏎x',
      'name="b.txt"; filename="b.txt"⏎Content-Type: text/plain⏎⏎y',
    ],
  ],
  [
    "no file name: the field's",
    { kind: "file", partName: "filename" },
    new Uint8Array([120]),
    ['name="f"; filename="f"⏎Content-Type: application/octet-stream⏎⏎x'],
  ],
])("%s", async (_, field, value, want) => {
  if (want.length > 0)
    return expect(await partsOf([{ name: "f", ...field }], { f: value })).toEqual(want);
  expect(
    (await sentBy(uploading({ name: "f", ...field }), { f: value })).init.body,
  ).toBeUndefined();
});

test("names cannot leave their quotes or their line", async () => {
  const file = toFile(new Uint8Array(), 'a"b\r\nc\\%22.jpg', { type: "image/jpeg" });
  expect(await partsOf([], { 'x"\r\ny': "1", file })).toEqual([
    'name="x%22%0D%0Ay"⏎⏎1',
    'name="file"; filename="a%22b%0D%0Ac\\%22.jpg"⏎Content-Type: image/jpeg⏎⏎',
  ]);
  const evil = toFile(new Uint8Array(), "a.jpg", { type: "image/jpeg\r\nX-Evil: 1" });
  expect((await refusalOf(uploading(), { file: evil })).message).toContain(
    "file has a media type that a header cannot have",
  );
});

test("no name can cost its part: control characters, a backslash at the end, no name at all", async () => {
  const named = (name: string): unknown => toFile(new Uint8Array(), name, { type: "image/jpeg" });
  const files = [named("a\0\x1f\x7f\tb"), named("C:\\photos\\"), named("")];
  expect(await partsOf([{ name: "f", kind: "file" }], { f: files })).toEqual([
    'name="f"; filename="a%00%1F%7F\tb"⏎Content-Type: image/jpeg⏎⏎',
    'name="f"; filename="C:\\photos%5C"⏎Content-Type: image/jpeg⏎⏎',
    'name="f"; filename="f"⏎Content-Type: image/jpeg⏎⏎',
  ]);
});

test("fields go out in the plan's order, unlisted ones after, and options fill theirs", async () => {
  const fields: FieldPlan[] = [
    { name: "key", option: "companyId" },
    { name: "b" },
    { name: "a" },
    { name: "store", fallback: "auto" },
  ];
  const { text } = await sentBy(uploading(...fields), { z: 1, a: 1, b: 1 }, { companyId: "k" });
  expect([...text.matchAll(/name="(\w+)"/g)].map(([, name]) => name)).toEqual([
    "key",
    "b",
    "a",
    "store",
    "z",
  ]);
});

test("two parts of one name are refused where the file names the part", async () => {
  const plan = uploading({ name: "file", kind: "file", partName: "filename" }, { name: "key" });
  expect((await refusalOf(plan, { file: [cat, cat] })).message).toContain(
    'file has two parts named "cat.jpg"',
  );
  expect(
    (await refusalOf(plan, { key: "k", file: toFile(new Uint8Array(), "key") })).message,
  ).toContain('two parts named "key"');
});

test("a file has no place in a field that goes as JSON", async () => {
  expect(
    (await refusalOf(uploading({ name: "f", kind: "json" }), { f: { a: cat } })).message,
  ).toContain("f.a is a file, which a field that is sent as JSON cannot contain");
  expect(
    (await refusalOf(uploading({ name: "f", array: "comma" }), { f: [cat] })).message,
  ).toContain("f.0 is a file, which a value that is joined cannot contain");
});

test("a real server's parser reads the same parts, with an exact Content-Length", async () => {
  const parts: unknown[] = [];
  let length = "";
  const { url } = await startServer((request, response) => {
    length = request.headers["content-length"] ?? "none";
    const parser = busboy({ headers: request.headers, defParamCharset: "utf8" });
    parser.on("field", (name, value) => parts.push([name, value]));
    parser.on("file", (name, stream, info) => {
      const hash = createHash("sha256");
      const part = [name, info.filename, info.mimeType];
      parts.push(part);
      stream.on("data", (chunk: Buffer) => hash.update(chunk));
      stream.on("end", () => part.push(hash.digest("hex")));
    });
    parser.on("close", () => response.setHeader("content-type", "application/json").end("{}"));
    request.pipe(parser);
  });
  const big = new Uint8Array(300_000).map((_, index) => index * 7);
  const file = toFile(
    Readable.from([big.slice(0, 100_000), big.slice(100_000)]),
    "große Katze.png",
    { size: big.length },
  );
  await new Client(acme, { baseUrl: url }).call(
    operation(uploading({ name: "file", kind: "file" })),
    { file, näme: "ä\r\n" },
  );
  const hash = createHash("sha256").update(big).digest("hex");
  expect(parts).toEqual([
    ["file", "große Katze.png", "image/png", hash],
    ["näme", "ä\r\n"],
  ]);
  expect(Number(length)).toBeGreaterThan(big.length);
});

test("a stream of unknown length goes in chunks, whole", async () => {
  let framing: string | undefined;
  let bytes: Buffer = Buffer.alloc(0);
  const { url } = await startServer((request, response) => {
    framing = request.headers["transfer-encoding"];
    void bytesOf(request).then((whole) => {
      bytes = whole;
      response.setHeader("content-type", "application/json").end("{}");
    });
  });
  const file = new Blob(["streamed"]).stream();
  await new Client(acme, { baseUrl: url }).call(operation(uploading()), { file });
  expect(framing).toBe("chunked");
  expect(bytes.toString()).toContain("\r\n\r\nstreamed\r\n--lading-");
});

test("the harness sees a lost byte", async () => {
  const parts = await partsOf([], { f: "ab" });
  expect(parts).not.toEqual(['name="f"⏎⏎a']);
});

test.each(["multipart", "urlencoded"] as const)(
  "items of a joined list that hold its separator, or nothing, are refused by name in a %s form",
  async (kind) => {
    const sending = (field: FieldPlan, value: unknown): Promise<Error> =>
      refusalOf(
        { method: "POST", bodies: [{ kind, mediaType: "a/b", flat: true, fields: [field] }] },
        { [field.name]: value },
      );
    for (const [array, item] of [
      ["comma", "New York, NY"],
      ["space", "New York"],
      ["pipe", "a|b"],
    ] as const) {
      expect((await sending({ name: "tags", array }, ["cat", item])).message).toMatch(
        /tags\.1 contains "[ ,|]", which separates the values/,
      );
      const object = await sending({ name: "m", object: array }, { a: 1, b: item });
      expect(object.message).toMatch(/m\.b contains "[ ,|]", which separates the values/);
      const key = await sending({ name: "m", object: array }, { [item]: 1 });
      expect(key.message).toContain(`m.${item} contains`);
      const nested = await sending({ name: "m", object: "brackets", array }, { a: [item] });
      expect(nested.message).toMatch(/m\.a\.0 contains/);
      expect((await sending({ name: "tags", array }, [""])).message).toContain(
        "tags.0 is an empty string",
      );
    }
    for (const key of ["", "a][b", "[a"]) {
      const error = await sending({ name: "m", object: "brackets" }, { a: { [key]: 1 } });
      expect(error.message).toContain(`m.a has the key ${JSON.stringify(key)}`);
    }
  },
);

const textForms = {
  base64: [
    "iVBORw0KGgoAAAAN",
    "iVBO Rw0K\r\nGgo=",
    "_-8",
    "+/8=",
    "YQ= =\n",
    "data:image/png;base64,iVBO",
  ],
  url: ["https://pictures.test/cat.jpg?a=1", "HTTP://pictures.test", "data:,a"],
};

test("a text in the place of a file is what the document says of it", async () => {
  const sending = (text: FieldPlan["text"], file: unknown): [Partial<OperationPlan>, object] => [
    uploading({ name: "file", kind: "file", ...(text && { text }) }),
    { file },
  ];
  for (const form of ["base64", "url"] as const) {
    for (const text of textForms[form]) {
      expect((await sentBy(...sending([form], text))).text).toContain(text);
      expect((await sentBy(...sending(["base64", "url"], [text]))).text).toContain(text);
    }
  }
  const paths = [
    "./cat.jpg",
    "C:\\pictures\\cat.jpg",
    "cat.jpg",
    "~/cat",
    "file:///cat",
    "ftp://a",
    "+_",
    "a=b",
    "",
  ];
  for (const path of paths) {
    expect((await refusalOf(...sending(["base64", "url"], path))).message).toBe(
      "acme.uploadThing: file is a string, but neither a data URL nor base64 text nor an http(s) URL. For a file on disk give " +
        "await fileFromPath(path), for text new Blob([text])",
    );
    expect((await refusalOf(...sending(["url"], ["https://a.test", path]))).message).toContain(
      "file.1 is a string, but neither a data URL nor an http(s) URL. For a file on disk give await fileFromPath(path)",
    );
    expect((await sentBy(...sending(true, path))).text).toContain(path);
  }
  expect((await refusalOf(...sending(["url"], "iVBORw0KGgo="))).message).toContain(
    "nor an http(s) URL",
  );
  expect((await refusalOf(...sending(["base64"], "https://a.test"))).message).toContain(
    "nor base64",
  );
});

test("what has to be there is no list or object of nothing", async () => {
  const fields: readonly FieldPlan[] = [
    { name: "a", kind: "file", required: true },
    { name: "a", array: "comma", required: true },
    { name: "a", object: "brackets", required: true },
  ];
  for (const [index, value] of [[], [null], {}].entries()) {
    const plan = uploading(fields[index]!, { name: "b" });
    expect((await refusalOf(plan, { a: value, b: "c" })).message).toMatch(
      /a is required and is an empty (list|object), so nothing would be sent/,
    );
  }
});

test("the list of an input element is no file, and the message says which to take", async () => {
  const list = { 0: new File(["x"], "a"), length: 1, [Symbol.toStringTag]: "FileList" };
  for (const plan of [uploading({ name: "file", kind: "file" }), uploading({ name: "file" })]) {
    expect((await refusalOf(plan, { file: list })).message).toMatch(
      /file (must be a file|cannot be).* Give .*list/,
    );
  }
});
