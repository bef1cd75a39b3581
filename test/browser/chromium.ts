/** The system's Chromium. A missing one is an error, never a skipped test. */
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

// Nothing but the page's own requests leaves this browser.
const quietly = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];

/**
 * Starts Chromium without a window. `CHROMIUM_PATH` names another than Debian's.
 *
 * Rejects, with what to do, when there is none.
 */
export async function startChromium(
  candidates: readonly string[] = [process.env["CHROMIUM_PATH"] ?? "", ...places],
): Promise<Browser> {
  const executablePath = candidates.find((path) => path !== "" && existsSync(path));
  if (executablePath === undefined) {
    throw new Error(
      "There is no Chromium: `apt-get install chromium`, or give its path in CHROMIUM_PATH.",
    );
  }
  // As root, which containers run as, Chromium has no sandbox.
  return chromium.launch({ executablePath, args: quietly, chromiumSandbox: false });
}
