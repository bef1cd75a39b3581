/** The entry `@lading/testing/fakes`: fakes of APIs that have state, and what surrounds them. */
export { documentViolations, type FindViolations, type Talk } from "./fakes/documentViolations.ts";
export type * from "./fakes/Fake.ts";
export type { FakeFault, FakeFaults, FaultyRequest } from "./fakes/FakeFault.ts";
export { oncePerKey } from "./fakes/oncePerKey.ts";
export { pageOf, type PageOptions, type PageRequest } from "./fakes/pageOf.ts";
export type * from "./fakes/SegmentStorage.ts";
export { startFake } from "./fakes/startFake.ts";
export {
  startFakeLogin,
  testApp,
  type FakeLogin,
  type LoginReply,
} from "./fakes/startFakeLogin.ts";
export {
  startFakeSegmentStorage,
  type FakeSegmentStorage,
  type FakeSegmentStorageOptions,
  type StorageFault,
} from "./fakes/startFakeSegmentStorage.ts";
export {
  startFakeStorage,
  type FakeStorage,
  type PartRequest,
  type StorageOptions,
} from "./fakes/startFakeStorage.ts";
export { sha256 } from "./record/sha256.ts";
