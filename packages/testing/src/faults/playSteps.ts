import type { Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import type { Step } from "./steps.ts";

/**
 * Takes steps on a connection, one after the other, and ends the connection after the last one. After a step `hang` it stays
 * open: the other side leaves. Returns as soon as the connection is gone.
 */
export async function playSteps(socket: Socket, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (socket.destroyed || step.do === "hang") return;
    await play(socket, step);
  }
  socket.destroySoon();
}

async function play(socket: Socket, step: Exclude<Step, { do: "hang" }>): Promise<void> {
  switch (step.do) {
    case "wait":
      await setTimeout(step.time, undefined, { ref: false });
      return;
    case "shutdown":
      socket.end();
      return;
    case "write":
      await new Promise<void>((resolve) => void socket.write(step.bytes, () => resolve()));
      return;
    case "reset":
      socket.resetAndDestroy();
      return;
    case "end":
      socket.destroySoon();
  }
}
