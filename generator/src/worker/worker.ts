/** The whole pipeline in a worker thread (`runWithEnoughStack.ts`). */
import { parentPort, workerData } from "node:worker_threads";
import { listenToProgress } from "./progress.ts";
import {
  generate,
  generateFile,
  type GenerateFileOptions,
  type GenerateOptions,
} from "../generate.ts";

listenToProgress((progress) => parentPort?.postMessage({ progress }));
const { options } = workerData as { readonly options: GenerateFileOptions | GenerateOptions };
const outcome = await ("spec" in options ? generateFile(options) : generate(options));
parentPort?.postMessage({ outcome });
