/** Tokens with only one layout: strings, numbers, property names. */
import { ts } from "#ts-morph";

/** In the quotes that need fewer escapes, double ones when in doubt. */
export function layoutString(value: string): string {
  const text = JSON.stringify(value)
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  const double = value.split('"').length;
  const single = value.split("'").length;
  if (double <= single) return text;
  return `'${text.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** `1e21`, where JavaScript itself writes `1e+21`. */
export function layoutNumber(text: string): string {
  return text.replace("e+", "e");
}

/** Letters of every language, as far as JavaScript has known them from the start. */
const isWord = /^(?=[\0-\uffff]*$)[$_\p{L}\p{Nl}][$\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*$/u;

/** A property name, in quotes only if necessary. */
export function layoutKey(name: ts.PropertyName): string {
  if (ts.isIdentifier(name)) return ts.idText(name);
  if (ts.isStringLiteral(name)) return isWord.test(name.text) ? name.text : layoutString(name.text);
  if (ts.isNumericLiteral(name)) return layoutNumber(name.text);
  if (ts.isComputedPropertyName(name) && ts.isStringLiteral(name.expression))
    return `[${layoutString(name.expression.text)}]`;
  throw new Error(`no layout for a name of kind ${ts.SyntaxKind[name.kind]}`);
}
