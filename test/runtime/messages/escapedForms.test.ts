/** How a secret looks in base64, whatever is before it. */
import { expect, test } from "vitest";
import { base64Patterns } from "../../../packages/runtime/src/messages/escapedForms.ts";

test("a text is found in the base64 of any content that contains it", () => {
  for (const text of ["s3cret", "a+b/c?>~~"]) {
    const patterns = base64Patterns(text).map((pattern) => new RegExp(pattern));
    for (const before of ["", "x", "xy", "xyz"])
      expect(patterns.some((each) => each.test(btoa(`${before}${text} and more`)))).toBe(true);
  }
});

test("fewer than five letters of base64 are in any text, and are not looked for", () => {
  expect(base64Patterns("abcd")[0]).toBe("YWJjZ");
  expect(base64Patterns("abc")).toEqual([]);
});
