import { awaitedCredentials, type WaitingCall } from "./awaitedCredentials.ts";
import { chosenSchemes, credentialsOf } from "../request/credentials.ts";
import { naming } from "../errors.ts";
import type { SecuritySchemePlan } from "../plan.ts";
import {
  operationName,
  wireRequest,
  type PreparedRequest,
  type WireRequest,
} from "../request/wireRequest.ts";

/** A request with its credentials, and the schemes that they were made by. */
export interface DressedRequest {
  readonly request: WireRequest;
  readonly schemes: readonly SecuritySchemePlan[];
}

/** Puts credentials on a request, once they are there. None of ours goes to a presigned URL: it is its own permission. */
export async function dressedRequest(
  prepared: PreparedRequest,
  waiting: Omit<WaitingCall, "request">,
): Promise<DressedRequest> {
  const { settings, plan, whole } = prepared;
  const operation = operationName(settings, plan);
  const schemes = whole ? [] : naming(operation, () => chosenSchemes(settings, plan));
  const credentials = naming(operation, () => credentialsOf(settings, schemes));
  if (!(credentials instanceof Promise)) {
    return { request: wireRequest(prepared, credentials), schemes };
  }
  // An error on the way is that of this request, as far as there is one yet.
  const call = { ...waiting, request: wireRequest(prepared, []) };
  return { request: wireRequest(prepared, await awaitedCredentials(call, credentials)), schemes };
}
