/**
 * `npm run lint`: Redocly's command, without its frame about the end of Node 20, which would be the first thing that a
 * newcomer reads. This repository runs on Node 20 on purpose: its users' versions begin there.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const command = fileURLToPath(
  new URL("../../node_modules/@redocly/cli/bin/cli.js", import.meta.url),
);
const words = ["--config", "redocly.yaml", "--lint-config", "error", ...process.argv.slice(2)];
const child = spawn(process.execPath, [command, "lint", "specs/*/openapi.yaml", ...words], {
  stdio: ["inherit", "inherit", "pipe"],
});
let printed = "";
child.stderr.setEncoding("utf8").on("data", (text) => (printed += text));
child.on("close", (code) => {
  process.stderr.write(printed.replace(/\s*╔═+╗[^╝]*Node\.js 20[^╝]*╝\s*/, ""));
  process.exitCode = code ?? 1;
});
