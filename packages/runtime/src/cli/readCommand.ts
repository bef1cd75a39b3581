import { parseArgs, type OptionConfig } from "node:util";
import { CommandError } from "./CommandError.ts";
import type { CommandFacts, CommandInput } from "./UploadCommand.ts";

/** The parsed command line. */
export interface CommandRequest extends CommandInput {
  readonly wantsHelp: boolean;
  readonly isJson: boolean;
  /** The list on standard input is separated by NUL instead of line ends. */
  readonly isNullSeparated: boolean;
  readonly concurrency: number;
  /** Paths and patterns; `-` for a list on standard input. */
  readonly targets: readonly string[];
}

/** Flags of every command. */
const commonFlags = {
  json: { type: "boolean" },
  null: { type: "boolean", short: "0" },
  concurrency: { type: "string", short: "c" },
  "base-url": { type: "string" },
  help: { type: "boolean", short: "h" },
} as const satisfies { readonly [name: string]: OptionConfig };

/** Parses the arguments after the program's name. Throws `CommandError`. */
export function readCommand(
  command: CommandFacts,
  words: readonly string[],
  environment: { readonly [name: string]: string | undefined },
): CommandRequest {
  const { values, positionals } = parsed(command.flags ?? {}, words);
  const [verb, ...targets] = positionals;
  const wantsHelp = values["help"] === true;
  if (!wantsHelp && verb !== "upload")
    throw new CommandError(
      verb === undefined
        ? "the command is missing: upload"
        : `there is no command ${verb}. The command: upload`,
    );
  if (!wantsHelp && targets.length === 0)
    throw new CommandError(
      "files are missing. Give paths, patterns or folders, or - for a list on standard input",
    );
  const baseUrl = values["base-url"];
  return {
    wantsHelp,
    targets,
    isJson: values["json"] === true,
    isNullSeparated: values["null"] === true,
    concurrency: wholeNumber(values["concurrency"] ?? "4"),
    baseUrl: typeof baseUrl === "string" ? baseUrl : undefined,
    flags: flagValues(command.flags ?? {}, values),
    variables: variablesOf(command, environment),
  };
}

type Flags = NonNullable<CommandFacts["flags"]>;
type Values = ReturnType<typeof parseArgs>["values"];

function parsed(flags: Flags, words: readonly string[]): ReturnType<typeof parseArgs> {
  const own = Object.keys(flags).map((name) => [name, { type: "string", multiple: true }] as const);
  const options: { [name: string]: OptionConfig } = { ...commonFlags, ...Object.fromEntries(own) };
  try {
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(given: Values[string]): number {
  const number = Number(given);
  if (Number.isInteger(number) && number >= 1 && number <= 1000) return number;
  throw new CommandError(
    `--concurrency must be a whole number from 1 to 1000 and is ${String(given)}`,
  );
}

function flagValues(flags: Flags, values: Values): CommandInput["flags"] {
  const given = new Map<string, readonly string[]>();
  for (const [name, { values: allowed, isList }] of Object.entries(flags)) {
    const list = ((values[name] ?? []) as readonly unknown[]).map(String);
    const bad = list.find((value) => allowed && !allowed.includes(value));
    if (bad !== undefined)
      throw new CommandError(
        `--${name} must be one of ${(allowed ?? []).join(", ")} and is ${bad}`,
      );
    if (list.length > 1 && !isList) throw new CommandError(`--${name} is given more than once`);
    if (list.length > 0) given.set(name, list);
  }
  return given;
}

function variablesOf(
  { needs, variables = {} }: CommandFacts,
  environment: { readonly [name: string]: string | undefined },
): CommandInput["variables"] {
  const names = [...needs.flat(), ...Object.keys(variables)];
  return new Map(names.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));
}
