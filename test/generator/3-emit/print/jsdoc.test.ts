/** How prose is laid out in a comment. */
import { expect, test } from "vitest";
import { commentText } from "../../../../generator/src/3-emit/print/commentText.ts";
import { jsdoc } from "../../../../generator/src/3-emit/print/jsdoc.ts";

test("what is wrapped of a list's item stands under its first word", () => {
  const words = Array.from({ length: 40 }, () => "purring").join(" ");
  const comment = commentText(jsdoc({ summary: `- ${words}` }) ?? "");
  const [first, second, third] = comment.split("\n").slice(1);
  expect(first).toMatch(/^ \* - purring/);
  expect(second).toMatch(/^ \* {3}purring/);
  expect(third).toMatch(/^ \* {3}purring/);
});
