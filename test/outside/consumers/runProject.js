/** One project of a user's: its files, and what is run in it. */
import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { plainEnvironment } from "../../dist/support/packages/plainEnvironment.js";

/**
 * @typedef {object} Project
 * @property {string} name Of its folder.
 * @property {Readonly<Record<string, string | object>>} files Path → text, or a value that becomes JSON.
 * @property {readonly string[]} [sources] Words after `lading generate --spec openapi.yaml`, where it has generated sources.
 * @property {readonly (readonly string[])[]} commands Each is a program of the installed packages, or an absolute path, and its words.
 * @property {string} [prints] What the last command must print.
 */

/** The longest that one command may take, in milliseconds. */
const patience = 240_000;

/**
 * Writes the files, generates the sources, and runs the commands.
 *
 * @param {string} home The folder with `node_modules`.
 * @param {Project} project
 * @param {Readonly<Record<string, string>>} env What the commands find in their environment.
 * @returns {Promise<string | undefined>} What went wrong.
 */
export async function runProject(home, { name, files, sources, commands, prints = "" }, env) {
  const folder = join(home, "projects", name);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const text = typeof content === "string" ? content : JSON.stringify(content, undefined, 2);
    writeFileSync(join(folder, path), text);
  }
  const lading = join(home, "node_modules/lading/bin/lading.js");
  const spec = join(home, "openapi.yaml");
  const generating = sources && [process.execPath, lading, "generate", "--spec", spec, ...sources];
  let output = "";
  for (const words of [...(generating ? [generating] : []), ...commands]) {
    const result = await run(folder, home, words, env);
    if (result.failure !== undefined) return result.failure;
    output = result.output;
  }
  return output.includes(prints) ? undefined : `printed not ${prints}, but:\n${output}`;
}

/** @returns {Promise<{ readonly output: string, readonly failure?: string }>} */
function run(cwd, home, [program = "", ...words], env) {
  const file = program.startsWith("/") ? program : join(home, "node_modules", program);
  const [command, args] = program.startsWith("/")
    ? [file, words]
    : [process.execPath, [file, ...words]];
  const options = {
    cwd,
    env: { ...plainEnvironment(), ...env },
    timeout: patience,
    maxBuffer: 64 << 20,
  };
  return new Promise((resolve) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`;
      const shown = [program, ...words].join(" ");
      resolve(error ? { output, failure: `${shown}\n${output || error.message}` } : { output });
    });
  });
}
