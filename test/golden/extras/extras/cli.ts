import { Extras } from "./client.ts";

await new Extras().openBoxes(2);
