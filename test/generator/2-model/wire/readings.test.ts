/** The generator types a response's body by its media type, and the runtime reads it: both by the same rule. */
import { expect, test } from "vitest";
import { bodyKindOf } from "../../../../packages/runtime/src/values/mediaTypes.ts";
import { buildReading, needsReading } from "../../../../generator/src/2-model/wire/buildReading.ts";
import { openDocument } from "../../../../generator/src/2-model/document/document.ts";

const document = openDocument({ content: {} });

test.each([
  "application/json",
  "Application/JSON; charset=utf-8",
  "application/problem+json ;charset=utf-8",
  "application/json-patch",
  "application/json-seq",
  "application/xml",
  "image/svg+xml",
  "application/xml-dtd",
  "application/xml-external-parsed-entity",
  'multipart/related; type="application/xop+xml"',
  "multipart/related; type=application/json",
  "text/plain",
  " text/csv",
  "application/x-www-form-urlencoded",
  "application/x-www-form-urlencoded-extended",
  "application/octet-stream; note=text/plain",
  "image/png",
])("%s", (mediaType) => {
  const reading = buildReading(document, mediaType, document.root);
  expect(needsReading(mediaType, reading)).toBe(false);
  expect(reading).toBe(bodyKindOf(mediaType));
});
