import { expect, test } from "vitest";
import {
  jpeg,
  pictureSize,
  png,
  sampleFile,
} from "../../../packages/testing/src/files/sampleFile.ts";

test("the JPEG is one, of the stated size", () => {
  const bytes = Buffer.from(jpeg);
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  expect(bytes.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
  expect([bytes.readUInt16BE(frame + 5), bytes.readUInt16BE(frame + 7)]).toEqual([
    pictureSize,
    pictureSize,
  ]);
  expect(bytes.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
});

test("the PNG is one, of the stated size", () => {
  const bytes = Buffer.from(png);
  expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([pictureSize, pictureSize]);
});

test.each([
  ["cat.jpg", "image/jpeg", jpeg],
  ["cat.PNG", "image/png", png],
  ["file.bin", "image/jpeg", jpeg],
])("%s is a picture of type %s", async (name, type, bytes) => {
  const file = sampleFile(name);
  expect([file.name, file.type, file.size]).toEqual([name, type, bytes.byteLength]);
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
});
