/** Formats, judged by ajv-formats. */
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import * as v from "valibot";
import { expect, test } from "vitest";
import { format, type FormatName } from "@lading/runtime/schemas";

const texts: Readonly<Record<FormatName, readonly string[]>> = {
  date: [
    "2026-01-31",
    "2026-02-29",
    "2024-02-29",
    "1900-02-29",
    "2026-13-01",
    "26-1-1",
    "2026-01-31T00:00:00Z",
    "",
  ],
  "date-time": [
    "2026-01-31T10:00:00Z",
    "2026-01-31t10:00:00.123z",
    "2026-01-31 10:00:00+02:00",
    "2026-01-31T10:00:00",
    "2026-01-31T24:00:00Z",
    "2026-01-31T10:60:00Z",
    "2026-02-30T10:00:00Z",
    "2026-01-31",
    "now",
    "",
  ],
  email: [
    "a@b.example",
    "a.b+c@d-e.example",
    "a@b",
    "@b.example",
    "a b@c.example",
    "a@-b.example",
    "a..b@c.example",
  ],
  ipv4: ["127.0.0.1", "255.255.255.255", "256.0.0.1", "1.2.3", "01.2.3.4", "1.2.3.4.", ""],
  ipv6: [
    "::1",
    "2001:db8::8a2e:370:7334",
    "::ffff:1.2.3.4",
    "1::2::3",
    "12345::",
    "1.2.3.4",
    "[::1]",
    "",
  ],
  uri: [
    "https://a.example/b?c=d#e",
    "urn:isbn:1",
    "mailto:a@b.example",
    "http://[::1]:8080/",
    "https://a.example/%20",
    "/a/b",
    "a.example",
    "https://a.example/a b",
    "https://a.example/<>",
    "https://a.example/%zz",
    "",
  ],
  uuid: [
    "550e8400-e29b-41d4-a716-446655440000",
    "550E8400-E29B-41D4-A716-446655440000",
    "550e8400e29b41d4a716446655440000",
    "550e8400-e29b-41d4-a716-44665544000g",
    "",
  ],
};

test.each(Object.entries(texts) as [FormatName, readonly string[]][])("%s", (name, given) => {
  const ajv = new Ajv2020();
  addFormats.default(ajv, [name]);
  const theirs = ajv.compile({ type: "string", format: name });
  const ours = v.pipe(v.string(), format(name));
  const judged = given.map((text) => [text, v.is(ours, text)]);
  expect(judged).toEqual(given.map((text) => [text, theirs(text)]));
  expect(new Set(judged.map(([, verdict]) => verdict)).size).toBe(2);
});
