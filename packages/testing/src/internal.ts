/** What lading's own tests share with this package. It may change with every release: use the other entries. */
export * from "./document/json.ts";
export { placedOperations, type PlacedOperation } from "./document/placedOperations.ts";
export { originOf, prefixOf, serverAddress, serverPrefix } from "./document/serverAddress.ts";
export { startWire, type Observed, type Wire } from "./mock/startWire.ts";
export { askPrism, preferences, type WantedResponse } from "./prism/askPrism.ts";
export { endIfStuck } from "./prism/endIfStuck.ts";
export { startPrism, type Prism } from "./prism/startPrism.ts";
export { violations } from "./prism/violations.ts";
export { receivedExchange, type Exchange, type RecordedResponse } from "./record/exchange.ts";
export { multipartParts, sha256, type Part } from "./record/multipartParts.ts";
export { startRecorder, type Recorder, type Replier, type Reply } from "./record/startRecorder.ts";
export { chanceOf, type Chance } from "./samples/chance.ts";
export { sampleValue, type SampleOptions } from "./samples/sampleValue.ts";
export { schemaFit, type SchemaFit } from "./samples/schemaFit.ts";
export { prismView } from "./view/prismView.ts";
