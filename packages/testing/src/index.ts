export type { ApiDescription, OperationDescription, OperationTypes } from "./api/ApiDescription.ts";
