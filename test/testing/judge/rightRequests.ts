/** Requests that `judged.yaml` allows. */
import type { RequestText, SentPart } from "./requestOf.ts";

export const credentials = { authorization: "Basic dGVzdDo=" };
export const picture: SentPart = {
  name: "file",
  filename: "a;b.png",
  type: "image/png",
  content: "png",
};
export const title: SentPart = { name: "title", content: "A cat" };

export function upload(...parts: readonly SentPart[]): RequestText {
  return { to: "/v1/upload", headers: credentials, parts: [picture, title, ...parts] };
}

export function json(value: unknown): RequestText {
  return {
    to: "/v1/pets",
    headers: credentials,
    body: typeof value === "string" ? value : JSON.stringify(value),
    type: "application/json",
  };
}

/** By what is special about them. */
export const right: Readonly<Record<string, RequestText>> = {
  "a file with a semicolon in its name": upload(),
  "a text where a file or a text may be": {
    ...upload(),
    parts: [{ name: "file", content: "https://pets.example/cat.png" }, title],
  },
  "a list joined by commas": upload({ name: "tags", content: "cat,dog" }),
  "a list joined by pipes": upload({ name: "sizes", content: "1|2" }),
  "a list of parts": upload({ name: "labels", content: "a" }, { name: "labels", content: "b" }),
  "an item instead of a list": upload({ name: "colors", content: "red" }),
  "a list instead of an item": upload(
    { name: "colors", content: "red" },
    { name: "colors", content: "blue" },
  ),
  "a list with brackets": upload(
    { name: "owners[]", content: "ada" },
    { name: "owners[]", content: "bob" },
  ),
  "an object with brackets": upload({ name: "place[city]", content: "Graz" }),
  "an object as JSON": upload({ name: "meta", content: '{"age":3}' }),
  "an object as a JSON file, as FormData sends it": upload({
    name: "meta",
    content: '{"age":3}',
    filename: "blob",
    type: "application/json",
  }),
  "JSON text": upload({ name: "rules", content: '["a"]' }),
  "a number, and a boolean": upload(
    { name: "count", content: "3" },
    { name: "isPublic", content: "false" },
  ),
  "one of two alternatives": {
    to: "/v1/either",
    headers: credentials,
    parts: [{ name: "url", content: "https://pets.example" }],
  },
  "free names": { to: "/v1/free", headers: credentials, parts: [{ name: "any", content: "1" }] },
  "a URL-encoded form": {
    to: "/v1/token",
    headers: { "x-api-key": "k" },
    body: "grant=code&scope=a%20b",
    type: "application/x-www-form-urlencoded",
  },
  bytes: {
    to: "/v1/raw",
    method: "PUT",
    headers: credentials,
    body: "1234",
    type: "image/png",
  },
  "a JSON body without what only the server writes": json({ name: "Tom", kind: "cat" }),
  "known query parameters": {
    to: "/v1/pets?limit=3&filter[kind]=cat&red=1&key=secret",
    method: "GET",
    headers: { "x-api-key": "k" },
  },
};
