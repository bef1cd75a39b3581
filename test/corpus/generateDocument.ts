/**
 * `node generateDocument.js <file> <root> <out>`: generates one package and prints one line of JSON about it. A process of its
 * own, so that its memory is the document's alone.
 */
import { generateFile } from "lading";

/** What the line says. */
export interface Generated {
  readonly ok: boolean;
  /** Processor seconds of the whole process: what else the machine does must not count. */
  readonly seconds: number;
  /** Largest resident set in MB. */
  readonly megabytes: number;
  /** `code message (file:line)`, errors first. */
  readonly findings: readonly string[];
}

const [spec = "", root = "", out = ""] = process.argv.slice(2);
const { ok, diagnostics } = await generateFile({ spec, root, out, kind: "package" });
const line: Generated = {
  ok,
  seconds: (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
  megabytes: process.resourceUsage().maxRSS / 1000,
  findings: diagnostics
    .toSorted((one, other) => Number(other.severity === "error") - Number(one.severity === "error"))
    .map(
      ({ code, severity, message, location }) =>
        `${severity} ${code}: ${message} (${location?.file}:${location?.line})`,
    ),
};
process.stdout.write(`${JSON.stringify(line)}\n`);
