/** The three functions that text of a document reaches code through. */
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { identifier } from "../../../../generator/src/3-emit/print/identifier.ts";
import { jsdoc } from "../../../../generator/src/3-emit/print/jsdoc.ts";
import { literal, propertyKey } from "../../../../generator/src/3-emit/print/literal.ts";
import { commentText } from "../../../../generator/src/3-emit/print/commentText.ts";

const hostile = [
  "x */ globalThis.PWN=1; /*",
  "x */ z: 1 } globalThis.PWN=1; interface J { /*",
  "a*\u200b/ globalThis.PWN=1 /*",
  "a*\u0000/*\u00ad/ globalThis.PWN=1",
  "*\r/ globalThis.PWN=1 /*\u2028*/ globalThis.PWN=1 //\u2029x",
  "\r\nglobalThis.PWN=1\r\\",
  "v${globalThis.PWN=1}w `+globalThis.PWN+`",
  'blue";}\n{globalThis.PWN=1}//',
  'a\\" then ", C=(PWN), D="',
  "x':[require('fs').execSync('id'),",
  "App\\Models\\Doc \ud800 \u202e",
  "__proto__",
  "</script><!--",
  "",
];

/** What stands in the text besides comments, as kinds of statements. */
function statements(text: string): readonly string[] {
  const parsed = ts.createSourceFile("x.ts", text, ts.ScriptTarget.Latest);
  return parsed.statements.map(({ kind }) => ts.SyntaxKind[kind]);
}

describe.each(hostile)("%j", (text) => {
  test("a comment stays a comment, and tells no tag", () => {
    const docs = { summary: text, description: `${text}\n@internal\n\u200b@deprecated` };
    const more = { constraints: [text], defaultValue: [text], links: [`https://x/${text}`] };
    const comment = commentText(jsdoc({ ...docs, ...more }) ?? "");
    expect(statements(`${comment}\ninterface Given {}`)).toEqual(["InterfaceDeclaration"]);
    expect(comment.slice(2, -2)).not.toMatch(
      /[*][/]|[\u2028\u2029\u200b\u202e\0\r]|^ \* @(internal|deprecated)/m,
    );
  });

  test("a literal evaluates to exactly the value", () => {
    const value = { [text]: [text, { a: text }], b: null };
    const evaluated: unknown = new Function(`"use strict"; return ${literal(value)};`)();
    expect(evaluated).toEqual(value);
    expect(Object.keys(evaluated as object)).toEqual(Object.keys(value));
    expect(literal(value)).not.toMatch(/[\n\r\u2028\u2029]/);
  });

  test("code in a comment means what it meant, and stays there", () => {
    const comment = commentText(jsdoc({}, `return ${literal(text)};`) ?? "");
    expect(statements(`${comment}\ninterface Given {}`)).toEqual(["InterfaceDeclaration"]);
    expect(comment.slice(2, -2)).not.toMatch(/[*][/]|[\u2028\u2029\u200b\u202e\0\r]/);
    const [, code = ""] = /```ts\n \* (.*)\n \* ```/.exec(comment) ?? [];
    expect(new Function(code)()).toBe(text);
  });

  test("a property's name stays one", () => {
    const printed = `interface Given { ${propertyKey(text)}: 1 }`;
    const [found] = ts.createSourceFile("x.ts", printed, ts.ScriptTarget.Latest).statements;
    const members = found && ts.isInterfaceDeclaration(found) ? [...found.members] : [];
    const names = members.map(({ name }) => {
      const key = name && ts.isComputedPropertyName(name) ? name.expression : name;
      return key && (ts.isIdentifier(key) || ts.isStringLiteral(key)) ? key.text : undefined;
    });
    expect(names).toEqual([text]);
  });

  test("it is an identifier only when it is one already", () => {
    if (text === "__proto__") expect(identifier(text)).toBe(text);
    else expect(() => identifier(text)).toThrow("not an identifier");
  });
});
