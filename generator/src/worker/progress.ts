/** What a run is doing now. A caller may listen, such as a command on a terminal; a worker passes it on to the thread that started it. */

let listener: ((step: string) => void) | undefined;

/** One listener at a time; `undefined` for none. */
export function listenToProgress(each: ((step: string) => void) | undefined): void {
  listener = each;
}

/** Says that a step begins: a verb and its object. */
export function reportProgress(step: string): void {
  listener?.(step);
}
