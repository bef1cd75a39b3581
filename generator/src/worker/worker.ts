/** The whole pipeline in a worker thread (`runWithEnoughStack.ts`). */
import { parentPort, workerData } from "node:worker_threads";
import {
  generate,
  generateFile,
  type GenerateFileOptions,
  type GenerateOptions,
} from "../generate.ts";

const { options } = workerData as { readonly options: GenerateFileOptions | GenerateOptions };
const outcome = await ("spec" in options ? generateFile(options) : generate(options));
parentPort?.postMessage(outcome);
