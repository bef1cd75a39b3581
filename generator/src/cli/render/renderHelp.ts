/** Help that fits on one screen: what a command does, its options on a line each, and an example. */
import type { ArgsDef, CommandDef } from "citty";

/** A command with the example that its help ends with. */
export interface Command {
  readonly definition: CommandDef & { readonly args: ArgsDef };
  readonly example: string;
  /** Options that few need: the help only names them. */
  readonly rare?: readonly string[];
}

const width = 100;

/** The help of `lading` itself. */
export function renderOverview(commands: ReadonlyMap<string, Command>): string {
  const lines = [...commands].map(([name, { definition }]) => [name, about(definition)] as const);
  return [
    "Typed clients from OpenAPI documents.",
    "",
    ...columns([
      ...lines,
      ["<command> --help", "The options of a command."],
      ["--version", "The version of lading."],
    ]),
    "",
    "Example: npx lading init",
    "",
  ].join("\n");
}

/** The help of one command. */
export function renderHelp(name: string, { definition, example, rare = [] }: Command): string {
  const args = Object.entries(definition.args).filter(([key]) => !rare.includes(key));
  const words = args.flatMap(([key, { type, required }]) =>
    type === "positional" ? [required ? `<${key}>` : `[${key}]`] : [],
  );
  return [
    `lading ${[name, ...words].join(" ")} [options]: ${about(definition)}`,
    "",
    ...columns(args.map(([key, arg]) => [labelOf(key, arg), arg.description ?? ""])),
    ...(rare.length === 0 ? [] : [`  The README explains --${rare.join(", --")}.`]),
    "",
    `Example: npx lading ${example}`,
    "",
  ].join("\n");
}

function about({ meta }: CommandDef): string {
  return (meta as { readonly description?: string } | undefined)?.description ?? "";
}

function labelOf(key: string, arg: ArgsDef[string]): string {
  if (arg.type === "positional") return key;
  const hint = "valueHint" in arg ? ` <${arg.valueHint}>` : "";
  return `--${key}${hint}`;
}

/** Two columns; of a long description, its first sentence. */
function columns(rows: readonly (readonly [label: string, text: string])[]): readonly string[] {
  const first = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, text]) => `  ${label.padEnd(first)}  ${shorten(text, first)}`);
}

function shorten(text: string, used: number): string {
  const [sentence = text] = /^.*?[.](?= |$)/.exec(text) ?? [];
  return text.length + used + 4 > width ? sentence : text;
}
