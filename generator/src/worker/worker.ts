/** The whole pipeline in a worker thread (`runWithEnoughStack.ts`). */
import { parentPort, workerData } from "node:worker_threads";
import { observe } from "../fingerprint/observe.ts";
import { Surroundings } from "../fingerprint/Surroundings.ts";
import { seeTool } from "../fingerprint/toolFacts.ts";
import { watchRun, type Repeat } from "../fingerprint/watcher.ts";
import { listenToProgress } from "./progress.ts";
import {
  generate,
  generateFile,
  type GenerateFileOptions,
  type GenerateOptions,
} from "../generate.ts";

listenToProgress((progress) => parentPort?.postMessage({ progress }));
const { options, isWatched } = workerData as {
  readonly options: GenerateFileOptions | GenerateOptions;
  readonly isWatched: boolean;
};
let repeat: Repeat | undefined;
const surroundings = new Surroundings();
if (isWatched) {
  // What it loads, the main thread knows.
  observe(
    surroundings,
    seeTool(() => undefined),
  );
  watchRun({
    repeat: (each) => (repeat = each),
    distrust: () => surroundings.distrust(),
    add: (seen) => surroundings.add(seen),
  });
}
const outcome = await ("spec" in options ? generateFile(options) : generate(options));
parentPort?.postMessage({ outcome, repeat, seen: surroundings.list() });
