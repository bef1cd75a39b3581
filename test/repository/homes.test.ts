/** One concept has one home: what OpenAPI is, is said in one place of the generator. `npm run house` prints the list. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const sources = join(import.meta.dirname, "../../generator/src");
const files = new Map(
  readdirSync(sources, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => [path.replaceAll("\\", "/"), readFileSync(join(sources, path), "utf8")]),
);

interface Concept {
  readonly name: string;
  readonly home: string;
  /** How a definition of it looks, wherever it is written. */
  readonly looks: RegExp;
  /** A second definition, as one stood in this repository. */
  readonly copy: string;
}

const concepts: readonly Concept[] = [
  {
    name: "which keys are the author's",
    home: "openapi/objects.ts",
    looks:
      /patternProperties[|"',\s]+(\\?\$defs|definitions|properties\b|responses|headers|dependentSchemas)/,
    copy: "/^(properties|patternProperties|\\$defs|definitions)$/",
  },
  {
    name: "which fields hold values of the API's",
    home: "openapi/objects.ts",
    looks: /examples?\??\|default\|enum|\bexample: value\b|=== "example"/,
    copy: "const data = /^(examples?|default|enum|const|x-.*)$/;",
  },
  {
    name: "what an extension is",
    home: "openapi/roles.ts",
    looks: /startsWith\("x-"\)|\^x-|x-\.\*/,
    copy: 'if (path.startsWith("x-")) return [];',
  },
  {
    name: "which extensions are the generator's",
    home: "openapi/extensions.ts",
    looks: /startsWith\("x-lading-"\)/,
    copy: 'if (!name.startsWith("x-lading-")) continue;',
  },
  {
    name: "the methods of a path item",
    home: "openapi/objects.ts",
    looks: /\bget\b[",\s]+\bput\b[",\s]+\bpost\b/i,
    copy: 'const methods = ["GET", "PUT", "POST", "DELETE"];',
  },
  {
    name: "how a pointer is written and read",
    home: "openapi/pointer.ts",
    looks: /replaceAll\("~1?"|replaceAll\("\/"/,
    copy: 'key.replaceAll("~", "~0").replaceAll("/", "~1")',
  },
  {
    name: "what an object is",
    home: "openapi/pointer.ts",
    looks: /typeof (\w+) === "object" && \1 !== null && !Array\.isArray\(\1\)/,
    copy: 'return typeof value === "object" && value !== null && !Array.isArray(value);',
  },
  {
    name: "following references",
    home: "openapi/references.ts",
    looks: /seen\.(has|add)\((reference|\w+\["\$ref"\])\)/,
    copy: "if (seen.has(reference)) return undefined;",
  },
  {
    name: "which direction a property is absent in",
    home: "openapi/direction.ts",
    looks: /\? "readOnly" : "writeOnly"/,
    copy: 'const keyword = direction === "request" ? "readOnly" : "writeOnly";',
  },
  {
    name: "what bytes are",
    home: "openapi/bytes.ts",
    looks: /contentEncoding\b.*!== undefined/,
    copy: 'if (text(schema, "contentEncoding") !== undefined) return false;',
  },
  {
    name: "the essence of a media type",
    home: "openapi/mediaType.ts",
    looks: /split\(";"/,
    copy: 'mediaType.split(";", 1)[0]?.trim().toLowerCase()',
  },
  {
    name: "the schemas inside a schema",
    home: "2-model/document/subschemasOf.ts",
    looks: /"additionalProperties", "contentSchema"/,
    copy: 'for (const key of ["items", "additionalProperties", "contentSchema"]) visit(key);',
  },
];

test.each(concepts)("$name has one home, $home", ({ name, home, looks }) => {
  const places = placesOf(looks);
  if (process.env["HOUSE"] === "1") console.log(`${name}: ${places.join(", ")}`);
  expect(places).toEqual([home]);
});

test.each(concepts)("a second definition of $name is noticed", ({ looks, copy }) => {
  expect(copy).toMatch(looks);
});

function placesOf(looks: RegExp): readonly string[] {
  return [...files].flatMap(([path, text]) => (looks.test(text) ? [path] : []));
}

/** Trees of JSON, whatever they mean: a file as it was read, where each of its objects was written, and examples. */
const plainWalks = [
  "1-load/collectSpec.ts fileReferences",
  "1-load/normalize/withoutPrototypes.ts withoutPrototypes",
  "1-load/resolve/recordOrigins.ts remember",
  "2-model/examples/buildRequests.ts withFiles",
  "2-model/shapes/buildLiteralShape.ts buildLiteralShape",
];

/** It returns another document, object by object; what stands under each key, `openapi/roles.ts` tells it. */
const copies = ["2-model/raw/rewrite.ts rewriteWithoutDiscriminator"];

test("a document is walked in openapi/walk.ts", () => {
  const walks = [...files].flatMap(([path, text]) =>
    /^(1-load|2-model|openapi)\//.test(path) ? walksIn(text).map((name) => `${path} ${name}`) : [],
  );
  expect(walks.toSorted()).toEqual([...plainWalks, ...copies, "openapi/walk.ts walk"].toSorted());
  expect(
    walksIn("function visit(value) { Object.entries(value).forEach(([, each]) => visit(each)); }"),
  ).toEqual(["visit"]);
});

/** Functions that look at every key of a value, and call themselves for what stands there. */
function walksIn(text: string): readonly string[] {
  const file = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true);
  return file.statements.filter(ts.isFunctionDeclaration).flatMap((declaration) => {
    const name = declaration.name?.text ?? "";
    const body = declaration.body?.getText() ?? "";
    const looksAtAll = /Object\.(entries|keys|values)\((value|root|node|tree)\)/.test(body);
    const callsItself = new RegExp(`\\b(${name}|enter|step)\\b[(,)]`).test(body);
    return looksAtAll && callsItself ? [name] : [];
  });
}
