/** The code of every `@example` in the comments of a source. */
import type { Api } from "../../generator/src/2-model/model.ts";
import { variableName } from "../../generator/src/3-emit/print/constructorText.ts";
import type { Fence } from "../support/readmes/readmes.ts";

/** The fence below each `@example`; one without a fence is a fence that does not compile. */
export function examplesOf(path: string, text: string): readonly Fence[] {
  return [...text.matchAll(/^ *\* @example\n((?: *\*(?! @|\/).*\n)*)/gm)].map((match) => {
    const lines = (match[1] ?? "").split("\n").map((line) => line.replace(/^ *\* ?/, ""));
    const [, code] = /^```ts\n([^]*?)^```$/m.exec(lines.join("\n")) ?? [];
    return {
      place: `${path}:${String(text.slice(0, match.index).split("\n").length + 1)}`,
      language: "ts",
      text: code ?? "The example has no fence.\n",
    };
  });
}

/**
 * A module that has the examples, each in a function of its own, so that one compilation is enough for all of a package. They
 * find what a reader of the comment has: a client, and the functions that they call from the package.
 */
export function examplesModule(api: Api, examples: readonly Fence[], module: string): string {
  const called = examples.flatMap(({ text }) => [
    ...text.matchAll(/(?<![.\w]|new )[a-z_$][\w$]*(?=\()/gi),
  ]);
  const names = [...new Set([api.client.className, ...called.map(([name]) => name)])];
  return [
    `import { ${names.join(", ")} } from ${JSON.stringify(module)};`,
    `declare const ${variableName(api)}: ${api.client.className};`,
    `export const used = { ${names.join(", ")} };`,
    ...examples.map(
      ({ place, text }, index) =>
        `export async function example${String(index)}(): Promise<void> {\n// ${place}\n${text}}\n`,
    ),
  ].join("\n");
}
