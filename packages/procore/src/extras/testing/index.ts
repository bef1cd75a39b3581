/** What the entry `./testing` adds to what is generated: a fake of Procore. */
export {
  startFakeProcore,
  type FakeImage,
  type FakeProcore,
  type FakeProcoreOptions,
  type FakeUpload,
} from "./startFakeProcore.ts";
export { tooManyRequests } from "./tooManyRequests.ts";
