/** Recorded traffic without secrets, by names alone. */
import { expect, test } from "vitest";
import { redaction } from "@lading/runtime/redaction";

const { header, field, address, text } = redaction({ names: ["X-Tenant"] });

test.each([
  [header("Authorization", "Bearer abcdef"), "***"],
  [header("x-tenant", "abcdef"), "***"],
  [header("content-type", "text/plain"), "text/plain"],
  [
    header("location", "https://s3.test/a?X-Amz-Signature=abcdef&partNumber=1"),
    "https://s3.test/a?X-Amz-Signature=***&partNumber=1",
  ],
  [field("signature", "abcdef"), "***"],
  [field("fileName", "cat.jpg"), "cat.jpg"],
  [field("metadata", '{"password":"abcdef","size":1}'), '{"password":"***","size":1}'],
  [address("/files?api_key=abcdef&page=2"), "/files?api_key=***&page=2"],
  [
    text('{ "a": {"webhook_secret": "abcdef"}, "n": 12345678901234567890 }'),
    '{ "a": {"webhook_secret": "***"}, "n": 12345678901234567890 }',
  ],
  [
    text('["https://s3.test/a?X-Amz-Signature=abcdef"]'),
    '["https://s3.test/a?X-Amz-Signature=***"]',
  ],
  [
    text("<Error><AWSAccessKeyId>abcdef</AWSAccessKeyId></Error>"),
    "<Error><AWSAccessKeyId>***</AWSAccessKeyId></Error>",
  ],
  [text("{ not JSON"), "{ not JSON"],
])("%s", (shown, want) => {
  expect(shown).toBe(want);
});
