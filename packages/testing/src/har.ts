/** The entry `@lading/testing/har`: traffic as HTTP archives. */
export type * from "./har/Har.ts";
export { harOfExchanges, type ExchangesOrigin } from "./har/harOfExchanges.ts";
export { writeHar } from "./har/writeHar.ts";
export { recordHar, type HarRecorder, type RecordHarOptions } from "./har/recordHar.ts";
