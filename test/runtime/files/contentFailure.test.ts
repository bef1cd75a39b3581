/** What is said of content that cannot be read, by the kind of content and of failure. */
import { expect, test } from "vitest";
import { contentFailure } from "../../../packages/runtime/src/files/contentFailure.ts";

const file = new File(["x"], "cat.jpg");
const stream = new ReadableStream();
const failure = (name: string): Error => Object.assign(new Error("no luck"), { name });
const changed =
  "the file cat.jpg cannot be read any more: it was changed, moved or deleted after it was chosen. Choose it again";

test.each([
  ["a file that changed", file, failure("NotReadableError"), changed],
  ["a file that is gone", file, failure("NotFoundError"), changed],
  [
    "a file, for another reason",
    file,
    failure("Error"),
    "the file cat.jpg cannot be read: no luck",
  ],
  ["a stream", stream, failure("NotFoundError"), "the given stream cannot be read: no luck"],
])("%s", (_title, content, error, message) => {
  expect(contentFailure(error, content).message).toBe(message);
});
