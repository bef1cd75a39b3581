import { expect, test } from "vitest";
import { ApiRequestError, toFile, type FieldPlan, type OperationPlan } from "@lading/runtime";
import { refusalOf, sentBy } from "../support.ts";

const png = new File([new Uint8Array(10)], "cat.png", { type: "image/png" });

function form(...fields: readonly FieldPlan[]): Partial<OperationPlan> {
  const body = { kind: "multipart", mediaType: "multipart/form-data", flat: true, fields } as const;
  return { id: "upload", method: "POST", bodies: [body] };
}

const limited = form(
  { name: "file", kind: "file", accept: ["image/png", "video/*"], maxSize: 10 },
  { name: "title", maxLength: 3 },
  { name: "tags", array: "comma", maxLength: 3 },
  { name: "metadata", object: "brackets", maxLength: 3 },
);
const raw: Partial<OperationPlan> = {
  id: "upload",
  method: "PUT",
  bodies: [{ kind: "raw", mediaType: "application/octet-stream", maxSize: 10 }],
};

const refused: readonly (readonly [string, Partial<OperationPlan>, object, string])[] = [
  [
    "a file that is too large",
    limited,
    { file: new Uint8Array(11) },
    "file has 11 bytes, but at most 10 are allowed",
  ],
  [
    "a stream that says so itself",
    limited,
    { file: toFile(bytes(), "a.png", { size: 11 }) },
    "file has 11 bytes",
  ],
  [
    "a type that is not allowed",
    limited,
    { file: new File([], "a.pdf") },
    "file has the type application/pdf, but only image/png, video/* is allowed",
  ],
  [
    "a text that is too long",
    limited,
    { file: png, title: "cats" },
    "title has 4 characters, but at most 3 are allowed",
  ],
  [
    "an item that is too long",
    limited,
    { file: png, tags: ["a", "cats"] },
    "tags has 4 characters",
  ],
  [
    "a member that is too long",
    limited,
    { file: png, metadata: { pet: "cats" } },
    "metadata[pet] has 4 characters",
  ],
  ["a raw body that is too large", raw, { body: new Uint8Array(11) }, "body has 11 bytes"],
  [
    "a stream where the length must be known",
    { ...raw, lengthRequired: true },
    { body: bytes() },
    "the server needs the length first",
  ],
];

test.each(refused)(
  "%s is refused before anything is sent",
  async (_what, plan, params, message) => {
    const error = await refusalOf(plan, params);
    expect(error).toBeInstanceOf(ApiRequestError);
    expect(error.message).toContain(`acme.upload: ${message}`);
  },
);

const accepted: readonly (readonly [string, Partial<OperationPlan>, object])[] = [
  ["the largest size", limited, { file: png }],
  ["a type within an allowed range", limited, { file: new File([], "a.mp4") }],
  ["bytes that do not tell their type", limited, { file: new Uint8Array(1) }],
  ["a stream that does not tell its size", limited, { file: toFile(bytes(), "a.png") }],
  ["three characters of two units each", limited, { file: png, title: "😺😺😺" }],
  [
    "a stream with its size",
    { ...raw, lengthRequired: true },
    { body: toFile(bytes(), "a", { size: 3 }) },
  ],
];

test.each(accepted)("%s passes", async (_what, plan, params) => {
  expect((await sentBy(plan, params)).url).toBe("https://api.acme.test/things");
});

async function* bytes(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(3);
}
