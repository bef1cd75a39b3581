/**
 * Calls that send an idempotency key: the API carries out all requests with the same key once. A bundle without such a call
 * contains none of this code.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header
 */
import { Refusal, withOperationName } from "../errors.ts";
import { releaseAll } from "../files/ownedStreams.ts";
import { operationName } from "../request/wireRequest.ts";
import { ownProperties } from "../values/ownProperties.ts";
import { describe } from "../values/values.ts";
import { ApiCall } from "./apiCall.ts";
import {
  senderOf,
  settingsOf,
  type CallOptions,
  type Client,
  type OperationCall,
} from "./client.ts";

/** The options of a call that sends an idempotency key. */
export interface KeyedCallOptions extends CallOptions {
  /**
   * The idempotency key. The API carries out requests with the same key once: store it with what the call is for, and the call
   * can be repeated later, even by another process. Default: a random UUID for this call and its retries.
   */
  readonly idempotencyKey?: string | undefined;
}

interface KeyedCall extends OperationCall {
  readonly options?: KeyedCallOptions | undefined;
}

type Send = <Data, Result>(client: Client, call: OperationCall) => ApiCall<Data, Result>;

/**
 * Sends one operation with one key for all its attempts, so that it is retried as an idempotent method is. `send` is
 * `streamingCall` where the response may be a stream.
 */
export function keyedCall<Data, Result>(
  client: Client,
  call: KeyedCall,
  send: Send = (...given) => new ApiCall(senderOf(...given)),
): ApiCall<Data, Result> {
  const operation = operationName(settingsOf(client), call.plan);
  try {
    return send(
      client,
      withOperationName(operation, () => withKey(call)),
    );
  } catch (error) {
    // As every other refusal, it is the result of the call.
    releaseAll(call.params, error);
    return new ApiCall(() => Promise.reject(error));
  }
}

function withKey({ plan, params, options = {} }: KeyedCall): OperationCall {
  const { idempotencyKey, ...others } = ownProperties(options);
  const { headers, extra } = others;
  const name = plan.idempotencyKey!;
  const isKey = (header: string): boolean => header.toLowerCase() === name.toLowerCase();
  if ([headers, extra?.headers].some((given) => Object.keys(given ?? {}).some(isKey))) {
    throw new Refusal(
      `the header ${name} is the call's idempotency key. Give it as the call option idempotencyKey`,
      "idempotencyKey",
    );
  }
  return {
    plan: { replay: "safe", ...plan },
    params,
    options: { ...others, headers: { ...headers, [name]: keyOf(idempotencyKey) } },
  };
}

function keyOf(given: unknown): string {
  if (given === undefined) return randomKey();
  if (typeof given === "string" && given.trim() !== "") return given;
  throw new Refusal(
    `idempotencyKey must be a text that is not empty and is ${given === "" ? "empty" : describe(given)}`,
    "idempotencyKey",
  );
}

/** A random UUID (RFC 9562 §5.4). Browsers have `randomUUID` only on pages that came over https. */
function randomKey(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
