/** Changes of what a part of a multipart body says of itself: its media type, its file name, its JSON. */
import { objectOf, type JsonObject } from "@lading/testing/internal";
import { pick, type Change } from "./Change.ts";
import { formChange, propertiesOf, whatOf, type Field } from "./form.ts";
import { typesOf } from "./wrongValues.ts";

function isOfType(line: string): boolean {
  return /^content-type:/i.test(line);
}

/** The media types that a part may have, where the document names them. */
function typesOfPart(encoding: JsonObject, schema: JsonObject): readonly string[] {
  const { contentType } = encoding;
  if (typeof contentType === "string") return contentType.split(/\s*,\s*/);
  const { contentMediaType, contentEncoding, type } = schema;
  const isFile = typeof contentMediaType === "string" && contentEncoding === undefined;
  return isFile && type === undefined ? [contentMediaType] : [];
}

const otherType = formChange("a part of another media type", (form, subject, chance) => {
  const encoding = objectOf(subject.body?.media["encoding"]);
  const found = propertiesOf(subject).filter(([name, schema]) => {
    const types = typesOfPart(objectOf(encoding[name]), schema);
    const isStrict = types.length > 0 && !types.some((type) => /\*|octet-stream/.test(type));
    return isStrict && form.fields.some((field) => field.name === name);
  });
  const chosen = pick(found, chance);
  if (chosen === undefined || form.kind === "urlencoded") return undefined;
  const [name] = chosen;
  const fields = form.fields.map((field): Field =>
    field.name === name
      ? {
          ...field,
          lines: [
            ...field.lines.filter((line) => !isOfType(line)),
            "Content-Type: application/x-zz",
          ],
        }
      : field,
  );
  return { fields, what: whatOf(form, name), isAllowed: false };
});

const noJson = formChange("text that is no JSON in a part", (form, subject, chance) => {
  const encoding = objectOf(subject.body?.media["encoding"]);
  const found = propertiesOf(subject).filter(
    ([name, schema]) =>
      typesOf(schema).join() === "object" &&
      encoding[name] === undefined &&
      form.fields.some((field) => field.name === name),
  );
  const chosen = pick(found, chance);
  if (chosen === undefined || form.kind === "urlencoded") return undefined;
  const [name] = chosen;
  const fields = form.fields.map((field) =>
    field.name === name ? { ...field, content: Buffer.from('{"zz') } : field,
  );
  return { fields, what: whatOf(form, name), isAllowed: false };
});

/** The name should be there and need not (https://www.rfc-editor.org/rfc/rfc7578#section-4.2). */
const noFileName = formChange("a file without a file name", (form) => {
  const isFile = ({ lines }: Field): boolean => lines.some((line) => /; filename=/.test(line));
  const [file] = form.fields.filter(isFile);
  if (file === undefined) return undefined;
  const fields = form.fields.map((field) => ({
    ...field,
    lines: field.lines.map((line) => line.replaceAll(/; filename(\*)?=("[^"]*"|[^;]*)/g, "")),
  }));
  return { fields, what: "the files" };
});

export const partChanges: readonly Change[] = [...otherType, ...noJson, ...noFileName];
