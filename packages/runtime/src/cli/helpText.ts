import type { CommandFacts } from "./UploadCommand.ts";

/** What `--help` prints. */
export function helpText({ packageName, needs, variables = {}, flags = {} }: CommandFacts): string {
  const own = Object.entries(flags).map(
    ([name, { placeholder = "value", description, values }]) => [
      `--${name} <${values?.join("|") ?? placeholder}>`,
      description,
    ],
  );
  const needed = needs.map((names, index) => [
    `${index === 0 ? "" : "or "}${names.join(", ")}`,
    index === 0 ? "credentials" : "",
  ]);
  return [
    `npx ${packageName} upload [options] <file|pattern|folder|->…`,
    "",
    "Uploads files: paths, patterns (*, **, ?, [a-z], {a,b}), whole folders, or - for a list",
    "on standard input. Prints a line for each; exits with 0 when all are uploaded, 1 when",
    "one failed, 2 when nothing was tried.",
    "",
    ...columns([
      ...own,
      ["--concurrency, -c <number>", "uploads at once, default 4"],
      ["--json", "a line of JSON for each file"],
      ["--null, -0", "the list on standard input is separated by NUL"],
      ["--base-url <url>", "the address of the API, or of a mock"],
      ["--help, -h", "this text"],
    ]),
    "",
    "From the environment:",
    ...columns([...needed, ...Object.entries(variables)]),
    "",
  ].join("\n");
}

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(...rows.map(([first = ""]) => first.length));
  return rows.map(([first = "", second = ""]) => `  ${first.padEnd(width)}  ${second}`.trimEnd());
}
