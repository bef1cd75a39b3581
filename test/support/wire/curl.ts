/** Runs a vendor's documented curl command against a recorder. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Exchange, Recorder } from "@lading/testing/internal";

/** A command and where it runs. */
export interface CurlCommand {
  /** As on the vendor's page, with the API's own address. */
  readonly command: string;
  /** The folder that holds the files it names. */
  readonly folder: string;
  readonly recorder: Recorder;
}

/**
 * Sends what curl makes of the command and gives the recorded request. Only the address differs from the page: the
 * recorder's in place of `https://api…`. Throws when curl is missing or fails.
 */
export async function curl({ command, folder, recorder }: CurlCommand): Promise<Exchange> {
  const line = command.replace(/https:\/\/[^/\s"']+/, recorder.url);
  // Neither a proxy nor a .curlrc of this machine shall take part.
  const env = { PATH: process.env["PATH"], CURL_HOME: folder, NO_PROXY: "*" };
  const child = spawn("sh", ["-c", line], {
    cwd: folder,
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const errors: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => errors.push(text));
  const before = recorder.exchanges.length;
  const [code] = (await once(child, "close")) as [number];
  const exchange = recorder.exchanges[before];
  if (code === 0 && exchange !== undefined) return exchange;
  throw new Error(`curl ended with code ${String(code)}: ${errors.join("")}`);
}
