/** Client options that parameters and fields of many operations share. */
import type { ClientOptions } from "@lading/runtime";
import { buildDocs } from "../docs/buildDocs.ts";
import { buildShape } from "../shapes/buildShape.ts";
import type { Context } from "../context.ts";
import type { Node } from "../document/document.ts";
import { camelCase, environmentName } from "../names/identifier.ts";
import type { Docs } from "../model.ts";

export interface OptionRequest {
  readonly name: string;
  /** The value's schema. */
  readonly schema: Node | undefined;
  /** The parameter's own description, besides its schema's. */
  readonly docs?: Docs;
  /** Never shown. */
  readonly secret: boolean;
  readonly pointer: string;
}

/** The options of every client: an option of the document cannot have their names. The type keeps the list complete. */
const everyClient: Readonly<Record<keyof ClientOptions, true>> = {
  baseUrl: true,
  fetch: true,
  agent: true,
  credentials: true,
  defaultHeaders: true,
  defaultQuery: true,
  timeout: true,
  totalTimeout: true,
  streamTimeout: true,
  maxRetries: true,
  hooks: true,
  maxResponseSize: true,
  maxErrorSize: true,
  maxItemSize: true,
  logger: true,
  logLevel: true,
  dangerouslyAllowBrowser: true,
  validation: true,
};

/** A name that every client's options have, or every object. */
function isTaken(name: string): boolean {
  return Object.hasOwn(everyClient, name) || name in Object.prototype;
}

/** A name that the document happens to use, made free for an option: `timeout` becomes `serverTimeout`. */
export function freeOption(name: string, prefix: string): string {
  return isTaken(name) ? camelCase(`${prefix} ${name}`) : name;
}

/** Reports an option with a name that the runtime uses. */
export function reportTakenOption(context: Context, name: string, pointer: string): void {
  if (!isTaken(name)) return;
  const other =
    name in Object.prototype ? "a property that every object has" : "an option of every client";
  context.report("name-collision", pointer, { name, other });
}

/** Records a client option; reports two places that give it different types. */
export function noteOption(context: Context, request: OptionRequest): void {
  const { name, schema } = request;
  const target = schema && (context.document.follow(schema) ?? schema);
  const shape = schema ? buildShape(context, schema, "request") : ({ kind: "string" } as const);
  reportTakenOption(context, name, request.pointer);
  const known = context.options.get(name);
  if (known !== undefined) {
    if (JSON.stringify(known.shape) !== JSON.stringify(shape)) {
      context.report("extension-conflict", request.pointer, {
        name: `x-lading-client-option: ${name}`,
        reason: "the option has another type there",
      });
    }
    context.options.set(name, { ...known, secret: known.secret || request.secret });
    return;
  }
  context.options.set(name, {
    name,
    shape,
    docs: { ...(target && buildDocs(target)), ...request.docs },
    env: environmentName(context.provider, name),
    secret: request.secret,
  });
}
