import { listenToProgress } from "../worker/progress.ts";
import type { Output } from "./report.ts";

const patience = 1000;
const clearLine = "\r\u001b[2K";

/**
 * On a terminal, one line names what a command is doing once it takes more than a second. Returns the function that takes the line
 * away. Steps block the thread, so that a timer alone would come too late.
 */
export function showProgress(output: Output, isQuiet: boolean): () => void {
  if (output.isTTY !== true || isQuiet) return () => undefined;
  const start = performance.now();
  let isShown = false;
  listenToProgress((step) => {
    if (performance.now() - start < patience) return;
    isShown = true;
    output.write(`${clearLine}${step} …`);
  });
  return () => {
    listenToProgress(undefined);
    if (isShown) output.write(clearLine);
  };
}
