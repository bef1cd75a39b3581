import { Extras as GeneratedExtras } from "../client.ts";

export type { ExtrasOptions } from "../client.ts";

export class Extras extends GeneratedExtras {
  async openBoxes(count: number): Promise<void> {
    for (let opened = 0; opened < count; opened++) await this.openBox();
  }
}
