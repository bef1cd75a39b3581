/** Of several bodies, the one goes that takes what is given. */
import { expect, test } from "vitest";
import type { BodyPlan } from "@lading/runtime";
import { refusalOf, sentBy } from "../support.ts";

const post = (...bodies: readonly BodyPlan[]): object => ({
  id: "sendThing",
  method: "POST",
  bodies,
  bodyRequired: true,
});
const file = new Blob(["x"]);
const json = "application/json";
const form = "application/x-www-form-urlencoded";

const login = [
  {
    kind: "json",
    mediaType: json,
    flat: true,
    properties: ["email", "password"],
    required: ["email", "password"],
    takes: ["object"],
  },
  {
    kind: "urlencoded",
    mediaType: form,
    flat: true,
    closed: true,
    fields: [
      { name: "username", required: true },
      { name: "password", required: true },
    ],
  },
] as const satisfies readonly BodyPlan[];
const patch = [
  {
    kind: "json",
    mediaType: "application/merge-patch+json",
    properties: ["title"],
    takes: ["object"],
    distinct: true,
  },
  { kind: "json", mediaType: "application/json-patch+json", takes: ["array"], distinct: true },
] as const satisfies readonly BodyPlan[];
const upload = [
  {
    kind: "json",
    mediaType: json,
    flat: true,
    properties: ["url"],
    required: ["url"],
    takes: ["object"],
  },
  {
    kind: "multipart",
    mediaType: "multipart/form-data",
    flat: true,
    closed: true,
    fields: [
      { name: "note", required: true },
      { name: "file", kind: "file" },
    ],
  },
] as const satisfies readonly BodyPlan[];
const words = [
  { kind: "json", mediaType: json, properties: ["q"], required: ["q"], takes: ["object"] },
  { kind: "raw", mediaType: "text/plain", text: true, distinct: true },
  { kind: "json", mediaType: "application/x-ndjson", items: "lines", distinct: true },
] as const satisfies readonly BodyPlan[];
const optional = [
  {
    kind: "json",
    mediaType: json,
    flat: true,
    properties: ["a", "b"],
    required: ["a", "b"],
    takes: ["object"],
  },
  { kind: "urlencoded", mediaType: form, flat: true, closed: true, fields: [{ name: "a" }] },
] as const satisfies readonly BodyPlan[];

test.each<[bodies: readonly BodyPlan[], params: object, type: string]>([
  [login, { username: "u", password: "p" }, form],
  [login, { email: "u", password: "p" }, json],
  [patch, { body: [{ op: "add" }] }, "application/json-patch+json"],
  [patch, { body: { title: "t" } }, "application/merge-patch+json"],
  [upload, { note: "n" }, "multipart/form-data"],
  [upload, { note: "n", file }, "multipart/form-data"],
  [upload, { url: "u" }, json],
  [words, { body: "hello" }, "text/plain"],
  [words, { body: { q: "x" } }, json],
  [words, { body: [{ a: 1 }] }, "application/x-ndjson"],
  // Both know the name; only one is complete.
  [optional, { a: 1 }, form],
  [optional, { a: 1, b: 2 }, json],
])("of %j, %j goes as %s", async (bodies, params, type) => {
  const { headers } = await sentBy(post(...bodies), params);
  expect(headers.get("content-type")?.split(";")[0]).toBe(type);
});

test("encodings of one value stand for one another: the first goes", async () => {
  const any = { kind: "json", mediaType: "text/json", flat: true } as const;
  const sent = await sentBy(post(any, { ...any, mediaType: json }), { a: 1 });
  expect(sent.headers.get("content-type")).toBe("text/json");
});

test.each<[bodies: readonly BodyPlan[], params: object, message: string]>([
  [
    [
      { kind: "json", mediaType: "application/json-patch+json", takes: ["object"], distinct: true },
      {
        kind: "json",
        mediaType: "application/merge-patch+json",
        takes: ["object"],
        distinct: true,
      },
    ],
    { body: { spec: 1 } },
    "acme.sendThing: contentType is missing: the given values can be sent as application/json-patch+json, application/merge-patch+json, which differ in meaning. Choose one with the call option contentType",
  ],
  [
    [
      { kind: "raw", mediaType: "image/png", distinct: true },
      { kind: "raw", mediaType: "image/jpeg", distinct: true },
    ],
    { body: new Uint8Array(2) },
    "acme.sendThing: contentType is missing: the given values can be sent as image/png, image/jpeg, which differ in meaning. Choose one with the call option contentType",
  ],
  [
    login,
    { email: "e", username: "u" },
    `acme.sendThing: the given values fit none of the operation's bodies: ${json} (email, password); ${form} (username, password). Give the values of one of them`,
  ],
  [
    login,
    { usrname: "u" },
    "acme.sendThing: there is no parameter usrname. The parameters: email, password, username. To send what the document does not describe, use the call option extra",
  ],
])("of %j, %j is refused", async (bodies, params, message) => {
  expect((await refusalOf(post(...bodies), params)).message).toBe(message);
});

test("a file's own type decides among bodies of bytes", async () => {
  const png = { kind: "raw", mediaType: "image/png", distinct: true } as const;
  const jpeg = { ...png, mediaType: "image/jpeg" };
  const body = new File(["x"], "cat.jpg", { type: "image/jpeg" });
  expect((await sentBy(post(png, jpeg), { body })).headers.get("content-type")).toBe("image/jpeg");
});
