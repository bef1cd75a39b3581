/** Changes of lists that are one text, or several fields of one name: in the query and in forms. */
import { dereference, objectOf, type JsonObject } from "@lading/testing/internal";
import { pick, type Change } from "./Change.ts";
import { formChange, propertiesOf, whatOf } from "./form.ts";
import { queryPairs, withQuery, type Pair } from "./queryPairs.ts";
import { typesOf, wrongText } from "./wrongValues.ts";

type Style = "repeated" | "joined";

/** Whether the items of a list are joined; `undefined`: it is spelled in another way. */
function styleOf({ style = "form", explode = style === "form" }: JsonObject): Style | undefined {
  if (style !== "form") return undefined;
  return explode === true ? "repeated" : "joined";
}

/** An item that a list must not have. */
function wrongItem(root: JsonObject, schema: JsonObject): string | undefined {
  const isList = typesOf(schema).join() === "array";
  const item = isList ? wrongText(dereference(root, schema["items"])) : undefined;
  // What separates items would make two of one.
  return item?.includes(",") === true ? undefined : item;
}

function inQuery(style: Style): Change {
  return {
    name: `a wrong item in a list that is ${style} (query)`,
    apply: ({ root, parameters, request }, chance) => {
      const pairs = queryPairs(request);
      const found = parameters.flatMap(({ place, name, schema, object }) => {
        const item = wrongItem(root, schema);
        const isSent = place === "query" && pairs.some(([each]) => each === name);
        return item !== undefined && isSent && styleOf(object) === style ? [{ name, item }] : [];
      });
      const chosen = pick(found, chance);
      if (chosen === undefined) return undefined;
      const raw = encodeURIComponent(chosen.item);
      const changed =
        style === "repeated"
          ? [...pairs, [chosen.name, raw] as const]
          : pairs.map(([name, text]): Pair => [
              name,
              name === chosen.name ? `${text},${raw}` : text,
            ]);
      const what = `the query parameter ${chosen.name}`;
      return { request: withQuery(request, changed), what, isAllowed: false };
    },
  };
}

const inForms = formChange("a wrong item in a list that is joined", (form, subject, chance) => {
  const { root, body } = subject;
  const encoding = objectOf(body?.media["encoding"]);
  const isOld = String(root["openapi"]).startsWith("3.0") && form.kind === "multipart";
  const found = propertiesOf(subject).flatMap(([name, schema]) => {
    const item = wrongItem(root, schema);
    const spelling = objectOf(encoding[name]);
    const isJoined = "explode" in spelling && !isOld && styleOf(spelling) === "joined";
    const isSent = form.fields.filter((field) => field.name === name).length === 1;
    return item !== undefined && isJoined && isSent ? [{ name, item }] : [];
  });
  const chosen = pick(found, chance);
  if (chosen === undefined) return undefined;
  const fields = form.fields.map((field) =>
    field.name === chosen.name
      ? { ...field, content: Buffer.from(`${field.content.toString()},${chosen.item}`) }
      : field,
  );
  return { fields, what: whatOf(form, chosen.name), isAllowed: false };
});

/** The name is then that of no parameter. */
const bracketed: Change = {
  name: "a list whose names have brackets, which the document does not say (query)",
  apply: ({ parameters, request }, chance) => {
    const pairs = queryPairs(request);
    const found = parameters.filter(
      ({ place, name, schema, object }) =>
        place === "query" &&
        typesOf(schema).join() === "array" &&
        object["x-lading-array-format"] === undefined &&
        pairs.some(([each]) => each === name),
    );
    const chosen = pick(found, chance);
    if (chosen === undefined) return undefined;
    const { name, isRequired } = chosen;
    const changed = pairs.map(([each, raw]): Pair => [each === name ? `${name}[]` : each, raw]);
    const what = `the query parameter ${name}`;
    return { request: withQuery(request, changed), what, ...(isRequired && { isAllowed: false }) };
  },
};

export const listChanges: readonly Change[] = [
  inQuery("repeated"),
  inQuery("joined"),
  ...inForms,
  bracketed,
];
