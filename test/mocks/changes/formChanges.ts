/** Changes of forms: multipart and URL-encoded. */
import { listOf, objectOf } from "@lading/testing/internal";
import { pick, type Change, type Subject } from "./Change.ts";
import {
  boundary,
  formChange,
  formOf,
  propertiesOf,
  whatOf,
  withForm,
  type Field,
} from "./form.ts";
import { isPlain, typesOf, wrongValues } from "./wrongValues.ts";

function requiredOf({ body }: Subject): ReadonlySet<string> {
  return new Set(listOf(body?.schema["required"]).map(String));
}

function renamed(field: Field, name: string): Field {
  return {
    ...field,
    name,
    lines: field.lines.map((line) => line.replace(/ name="[^"]*"/, ` name="${name}"`)),
  };
}

const wrong = wrongValues
  .filter(({ isTyped }) => isTyped !== true)
  .flatMap(({ name, of, isOpen }) =>
    formChange(name, (form, subject, chance) => {
      const wrongs = propertiesOf(subject).flatMap(([property, schema]) => {
        const value = isPlain(schema) ? of(schema) : undefined;
        const isSent = form.fields.filter((field) => field.name === property).length === 1;
        return value === undefined || !isSent
          ? []
          : [[property, Buffer.from(String(value))] as const];
      });
      const chosen = pick(wrongs, chance);
      if (chosen === undefined) return undefined;
      const fields = form.fields.map((field) =>
        field.name === chosen[0] ? { ...field, content: chosen[1] } : field,
      );
      return {
        fields,
        what: whatOf(form, chosen[0]),
        ...(isOpen !== true && { isAllowed: false }),
      };
    }),
  );

function leftOut(isRequired: boolean): readonly Change[] {
  return formChange(
    `${isRequired ? "a required" : "an optional"} field is left out`,
    (form, subject, chance) => {
      const required = requiredOf(subject);
      const isListed = new Set(propertiesOf(subject).map(([name]) => name));
      const names = [...new Set(form.fields.map(({ name }) => name))].filter(
        (name) => isListed.has(name) && required.has(name) === isRequired,
      );
      const name = pick(names, chance);
      const fields = form.fields.filter((field) => field.name !== name);
      if (name === undefined || fields.length === 0) return undefined;
      return { fields, what: whatOf(form, name), isAllowed: !isRequired };
    },
  );
}

const unknownField = formChange("an unknown field", (form, { body }) => {
  const [first] = form.fields.filter(({ lines }) => !lines.some((line) => /filename/.test(line)));
  const isClosed = body?.schema["additionalProperties"] === false;
  if (first === undefined || !isPlain(body?.schema ?? {})) return undefined;
  return {
    fields: [...form.fields, renamed(first, "zz-unknown")],
    what: whatOf(form, "zz-unknown"),
    isAllowed: !isClosed,
  };
});

const twice = formChange("a single value twice", (form, subject, chance) => {
  const single = propertiesOf(subject).filter(
    ([, schema]) =>
      isPlain(schema) && /^(string|integer|number|boolean)$/.test(typesOf(schema).join()),
  );
  const name = pick(
    single.map(([name]) => name).filter((name) => form.fields.some((field) => field.name === name)),
    chance,
  );
  const field = form.fields.find((each) => each.name === name);
  return (
    field && { fields: [...form.fields, field], what: whatOf(form, field.name), isAllowed: false }
  );
});

const bracketed = formChange(
  "a list whose names have brackets, which the document does not say",
  (form, subject, chance) => {
    const encoding = objectOf(subject.body?.media["encoding"]);
    const lists = propertiesOf(subject).filter(
      ([name, schema]) => typesOf(schema).join() === "array" && encoding[name] === undefined,
    );
    const name = pick(
      lists
        .map(([name]) => name)
        .filter((name) => form.fields.some((field) => field.name === name)),
      chance,
    );
    if (name === undefined) return undefined;
    const fields = form.fields.map((field) =>
      field.name === name ? renamed(field, `${name}[]`) : field,
    );
    return {
      fields,
      what: whatOf(form, name),
      ...(requiredOf(subject).has(name) && { isAllowed: false }),
    };
  },
);

/** How a multipart body is written, which changes nothing of what it says. */
function spelled(
  name: string,
  change: (lines: readonly string[]) => readonly string[],
  shown?: string,
): Change {
  return {
    name: `${name} (multipart)`,
    apply: (subject) => {
      const form = formOf(subject);
      if (form?.kind !== "multipart") return undefined;
      const fields = form.fields.map((field) => ({ ...field, lines: change(field.lines) }));
      return {
        request: withForm(subject.request, { ...form, fields }, shown),
        what: "the body",
        isAllowed: true,
      };
    },
  };
}

export const formChanges: readonly Change[] = [
  ...wrong,
  ...leftOut(true),
  ...leftOut(false),
  ...unknownField,
  ...twice,
  ...bracketed,
  // https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1
  spelled("a boundary in quotes", (lines) => lines, `"${boundary}"`),
  // https://www.rfc-editor.org/rfc/rfc5322#section-1.2.2
  spelled("header names in lower case", (lines) =>
    lines.map((line) => line.replace(/^[^:]+/, (name) => name.toLowerCase())),
  ),
];
