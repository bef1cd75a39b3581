import { awaitCredentials, type WaitingCall } from "./awaitCredentials.ts";
import { chosenSchemes, credentialsOf } from "../request/credentials.ts";
import { withOperationName } from "../errors.ts";
import type { SecuritySchemePlan } from "../plan.ts";
import type { PreparedRequest } from "../request/requestContext.ts";
import { operationName, wireRequest, type WireRequest } from "../request/wireRequest.ts";

/** A request with its credentials, and their security schemes. */
export interface AuthorizedRequest {
  readonly request: WireRequest;
  readonly schemes: readonly SecuritySchemePlan[];
}

/** Adds credentials to a request, and waits for them if necessary. A presigned URL gets none: it is a permission itself. */
export async function authorize(
  prepared: PreparedRequest,
  waiting: Omit<WaitingCall, "request">,
): Promise<AuthorizedRequest> {
  const { settings, plan, whole } = prepared;
  const operation = operationName(settings, plan);
  const schemes = whole ? [] : withOperationName(operation, () => chosenSchemes(settings, plan));
  const credentials = withOperationName(operation, () => credentialsOf(settings, schemes));
  if (!(credentials instanceof Promise)) {
    return { request: wireRequest(prepared, credentials), schemes };
  }
  // An error while waiting belongs to this request, although it has no credentials yet.
  const call = { ...waiting, request: wireRequest(prepared, []) };
  return { request: wireRequest(prepared, await awaitCredentials(call, credentials)), schemes };
}
