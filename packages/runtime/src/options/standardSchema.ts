/**
 * Standard Schema, version 1: the common interface of validation libraries, under the property `~standard`
 * (https://standardschema.dev). Only the parts that are needed to check a response.
 */

/** Checks whether an unknown value is an `Output`. Schemas of valibot, Zod, ArkType and others have this type. */
export interface StandardSchema<Output = unknown> {
  readonly "~standard": {
    readonly version: 1;
    /** The library. */
    readonly vendor: string;
    readonly validate: (
      value: unknown,
    ) => SchemaVerdict<Output> | PromiseLike<SchemaVerdict<Output>>;
  };
}

/** `issues` is left out when the value is valid. */
export type SchemaVerdict<Output = unknown> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

/** One place where the value differs. */
export interface SchemaIssue {
  readonly message: string;
  /** The keys that lead to the place, outermost first; left out for the value as a whole. */
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Schemas of one operation's responses by status, as the document spells it: `200`, `4XX`, `default`. */
export interface StatusSchemas {
  readonly [status: string]: StandardSchema;
}

/** Schemas of responses by operationId. Operations and statuses that are left out are not checked. */
export interface ResponseSchemas {
  readonly [operationId: string]: StatusSchemas;
}

/** The client option `validation`. */
export interface Validation {
  /** `schemas` of the package's entry `@lading/<provider>/schemas`, a part of it, or schemas of your own. */
  readonly schemas: ResponseSchemas;
  /**
   * What happens to a response that differs from the document: `error` (default) rejects with an `ApiResponseError`, `warn`
   * returns it and logs a warning. An error response stays the same error; the difference is added to its message.
   */
  readonly onMismatch?: "error" | "warn" | undefined;
}
