/** Faults of a connection over `node:http`. */
import type { Defect, Needs } from "../Defect.ts";
import { vitestCommand } from "../vitestCommand.ts";

export const command: readonly string[] = vitestCommand(
  "runtime/transport/nodeTransport",
  "runtime/transport/keptConnections",
  "runtime/send/trueCauses",
);

export const needs: Needs = "sources";

export const defects: readonly Defect[] = [
  {
    name: "a body that is cut short passes for a whole one",
    file: "nodeResponse.ts",
    find: 'readable.on("error", (error) => (isEmpty() ? end() : this.#fail(controller, error)));',
    replace: 'readable.on("error", () => end());',
  },
  {
    name: "an early response does not stop the upload",
    file: "nodeTransport.ts",
    find: "upload.cease();\n",
    replace: "",
  },
  {
    name: "a stale connection is an error",
    file: "nodeTransport.ts",
    find: "if (request.reusedSocket && !isBegun() && !signal.aborted) repeat();\n      else reject(error);",
    replace: "reject(error);",
  },
  {
    name: "an abort leaves the connection open",
    file: "nodeTransport.ts",
    find: "reject(reasonOf(signal));\n      request.destroy();",
    replace: "reject(reasonOf(signal));",
  },
  {
    name: "a connection that closes without a response is waited for",
    file: "nodeTransport.ts",
    find: 'reject(new Error("the connection was closed without a response"));',
    replace: "",
  },
  {
    name: "a success counts though not all was sent",
    file: "nodeResponse.ts",
    find: "if (!isSent) return fail(",
    replace: "if (this.#isOver) return fail(",
  },
];
