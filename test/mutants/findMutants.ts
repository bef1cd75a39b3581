/** Every mutant of one source file. */
import ts from "typescript";
import { conditions } from "./kinds/conditions.ts";
import { literals } from "./kinds/literals.ts";
import { methods } from "./kinds/methods.ts";
import { operators } from "./kinds/operators.ts";
import { statements } from "./kinds/statements.ts";
import type { Change, Mutant } from "./Mutant.ts";

const kinds = [...conditions, ...operators, ...literals, ...statements, ...methods];

/** In the order of the text. */
export function findMutants(file: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const times = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    if (isTypeOnly(node)) return;
    for (const kind of kinds)
      for (const change of kind.find(node, source)) {
        const mutant = describe({ file, source, kind: kind.name, change });
        const time = times.get(mutant.key) ?? 0;
        times.set(mutant.key, time + 1);
        found.push(time === 0 ? mutant : { ...mutant, key: `${mutant.key} #${time + 1}` });
      }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What no program runs. */
function isTypeOnly(node: ts.Node): boolean {
  return ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}

interface Found {
  readonly file: string;
  readonly source: ts.SourceFile;
  readonly kind: string;
  readonly change: Change;
}

function describe({ file, source, kind, change }: Found): Mutant {
  const { line } = source.getLineAndCharacterOfPosition(change.start);
  const starts = source.getLineStarts();
  const from = starts[line] ?? 0;
  const lineEnd = (starts[line + 1] ?? source.text.length + 1) - 1;
  const before = source.text.slice(from, lineEnd).trim();
  const tail = source.text.slice(change.end, Math.max(lineEnd, change.end));
  const after = (source.text.slice(from, change.start) + change.replacement + tail).trim();
  const name = file.slice(file.lastIndexOf("/") + 1);
  return {
    ...change,
    file,
    kind,
    line: line + 1,
    before,
    after,
    key: `${name}: ${before} -> ${after}`,
  };
}
