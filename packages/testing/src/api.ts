/** What the entry `./testing` of a generated package imports. Its types need nothing of Node. */
export type {
  ApiDescription,
  ModelPlaces,
  OperationDescription,
  OperationType,
  OperationTypes,
} from "./api/ApiDescription.ts";
export { sampleFile } from "./files/sampleFile.ts";
export {
  createSampler,
  type Overrides,
  type Sampler,
  type SamplerOptions,
} from "./samples/createSampler.ts";
