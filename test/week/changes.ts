/** What Uploadcare does to its API in the week that `docs/changing-a-document.md` tells of: edits of our document. */

/** Tags are sent one by one, `is_stored` may be missing, and a colour mode is new. */
export function breakCallers(text: string): string {
  const [before = "", upload = ""] = text.split("operationId: uploadFile\n");
  const repeated = replaceOnce(
    upload,
    "tags:\n                style: form\n                explode: false",
    "tags:\n                style: form\n                explode: true",
  );
  const optional = replaceOnce(repeated, "        - is_stored\n", "");
  const extended = replaceOnce(optional, "enum: [RGB, RGBA,", "enum: [RGB, RGB16, RGBA,");
  return `${before}operationId: uploadFile\n${extended}`;
}

/** A file says whether anyone may see it. */
export function addProperty(text: string): string {
  return replaceOnce(
    text,
    "        is_ready:\n",
    "        is_public:\n          type: boolean\n          description: May anyone see it?\n        is_ready:\n",
  );
}

function replaceOnce(text: string, before: string, after: string): string {
  if (!text.includes(before)) throw new Error(`the document has no ${JSON.stringify(before)}`);
  return text.replace(before, after);
}
