/** Tells a Prism that threw, and so never responds, from one that is only busy. */
import { get, type ClientRequest } from "node:http";

/** Milliseconds until Prism is asked whether it is there, and how much longer it may take after it said so. */
const patience = 2_000;
const grace = 500;

/**
 * Ends a request that Prism does not respond to. Prism has one thread: when it responds to a later request first, it has left
 * this one. On a slow machine both wait.
 */
export function endIfStuck(request: ClientRequest, prismUrl: string): void {
  let timer = setTimeout(probe, patience);
  let isOver = false;
  const stop = (): void => {
    isOver = true;
    clearTimeout(timer);
  };
  request.once("response", stop).once("close", stop);

  function probe(): void {
    const other = get(new URL("/is-anyone-there", prismUrl), { agent: false }, (response) => {
      response.resume();
      if (!isOver) timer = setTimeout(end, grace);
    });
    other.once("error", () => {
      if (!isOver) timer = setTimeout(probe, patience);
    });
    request.once("close", () => other.destroy());
  }

  function end(): void {
    request.destroy(new Error("Prism does not respond this request."));
  }
}
