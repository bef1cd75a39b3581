/** Preloaded into a program (`node --import`): its last line says how much memory it needed. */
import { isMainThread } from "node:worker_threads";
import { printUsage } from "./usage.ts";

if (isMainThread) process.on("exit", () => printUsage(0));
