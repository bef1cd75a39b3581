/** Was the value taken out of the traffic? `***` is lading's own mark; the words are those of other tools. */
export function isRedacted(text: string): boolean {
  return text.includes("***") || marks.test(text);
}

const marks =
  /^\W*(redacted|removed|hidden|masked|sanitized|scrubbed|filtered|stripped)\W*$|[[<{(](redacted|filtered|sanitized|masked)\b[^\])}>]*[\])}>]/i;
