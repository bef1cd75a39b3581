export { startPrism, type Prism } from "./prism/startPrism.ts";
