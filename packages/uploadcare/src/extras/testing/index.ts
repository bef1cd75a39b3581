/** What the entry `./testing` adds to what is generated: a fake of Uploadcare. */
export type { FakeFile, FakeUploadcareOptions, FetchState } from "./FakeUploadcareState.ts";
export { startFakeUploadcare, type FakeUploadcare } from "./startFakeUploadcare.ts";
