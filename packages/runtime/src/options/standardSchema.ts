/**
 * Standard Schema, version 1: what every validation library of note puts under `~standard`, so that one kind of object
 * serves all who validate (https://standardschema.dev). Only the parts that are needed to check an answer.
 */

/** Tells whether an unknown value is an `Output`. Objects of valibot, Zod, ArkType and others are such schemas. */
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

/** `issues` is left out when the value fits. */
export type SchemaVerdict<Output = unknown> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

/** One place where the value differs. */
export interface SchemaIssue {
  readonly message: string;
  /** The way to the place, from the outside in; left out for the value as a whole. */
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Schemas of one operation's answers by status, as the document spells it: `200`, `4XX`, `default`. */
export interface StatusSchemas {
  readonly [status: string]: StandardSchema;
}

/** Schemas of answers by operationId. Operations and statuses that are left out are not checked. */
export interface ResponseSchemas {
  readonly [operationId: string]: StatusSchemas;
}

/** The client option `validation`. */
export interface Validation {
  /** `schemas` of the package's entry `@lading/<provider>/schemas`, a part of it, or schemas of your own. */
  readonly schemas: ResponseSchemas;
  /**
   * What becomes of an answer that differs from the document: `error` (default) makes it an `ApiResponseError`, `warn` hands
   * it over and tells the logger. Error answers of the API stay what they are; the difference is added to their message.
   */
  readonly onMismatch?: "error" | "warn" | undefined;
}
