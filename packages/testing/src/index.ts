export type { ApiDescription, OperationDescription, OperationTypes } from "./api/ApiDescription.ts";
export type * from "./faults/Fault.ts";
export type { FaultOptions } from "./faults/FaultQueue.ts";
