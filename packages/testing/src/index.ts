export type { ApiDescription, OperationDescription, OperationTypes } from "./api/ApiDescription.ts";
export type * from "./faults/Fault.ts";
export type { FaultOptions } from "./faults/FaultQueue.ts";
export { parseFault, type ParsedFault } from "./faults/parseFault.ts";
export { sampleFile } from "./files/sampleFile.ts";
export type { JsonObject } from "./document/json.ts";
export type { Violation } from "./judge/Violation.ts";
export type { Mock, MockOptions, MockSource } from "./mock/Mock.ts";
export type { MockPart, MockRequest } from "./mock/MockRequest.ts";
export { startMock } from "./mock/startMock.ts";
export { VerificationError } from "./mock/VerificationError.ts";
export type {
  MockReply,
  OperationName,
  ReplyOptions,
  TypedReply,
  UndocumentedReply,
} from "./reply/MockReply.ts";
