/**
 * How operations look on the wire: plain data that the generator prints and the runtime follows.
 *
 * A plan omits everything that equals its default, so that a generated plan reads like a summary of the operation.
 */

/** Any JSON value. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** One API provider: its server, its credentials, and where its errors contain message and code. */
export interface ProviderPlan {
  /**
   * The format of the package's plans. It grows when an older runtime would misread them; a runtime reads its own format and
   * all before. Default: 1.
   */
  readonly format?: number;
  /** Name in messages and, in upper case, the prefix of environment variables: `imagekit` → `IMAGEKIT_PRIVATE_KEY`. */
  readonly name: string;
  /** The server of all operations unless `baseUrl` is given. */
  readonly server: ServerPlan;
  /** The document's security schemes by name. */
  readonly security?: { readonly [scheme: string]: SecuritySchemePlan };
  /** Client options, credentials included, by name. */
  readonly options?: { readonly [option: string]: ClientOptionPlan };
  /** Where an error body contains message, code and status. */
  readonly errors?: ErrorPlan;
  /** The header, besides `Retry-After`, that says how long to wait. */
  readonly throttle?: ThrottlePlan;
}

/** A throttle header: a duration, or a moment in seconds since 1970. */
export interface ThrottlePlan {
  readonly header: string;
  readonly unit: "seconds" | "milliseconds" | "epoch-seconds";
}

/** A server URL with its variables (https://spec.openapis.org/oas/v3.1.0#server-object). */
export interface ServerPlan {
  /** Absolute, or relative to `baseUrl`; may contain `{variable}`. */
  readonly url: string;
  /** Each variable is a client option of the same name. */
  readonly variables?: { readonly [variable: string]: ServerVariablePlan };
}

/** A server variable. */
export interface ServerVariablePlan {
  readonly default: string;
  /** The only values allowed; any single host label or path segment when left out. */
  readonly enum?: readonly string[];
}

/** A credential's form on the wire (https://spec.openapis.org/oas/v3.1.0#security-scheme-object). Names are client options. */
export type SecuritySchemePlan =
  | {
      readonly type: "basic";
      readonly username: string;
      /** Left out: sent empty. */ readonly password?: string;
    }
  | { readonly type: "bearer"; readonly token: string }
  | {
      readonly type: "apiKey";
      readonly in: "header" | "query" | "cookie";
      readonly name: string;
      readonly value: string;
    };

/** A value given once, when the client is made. */
export interface ClientOptionPlan {
  /** Environment variable read when the option is left out (Node, Deno, Bun). */
  readonly env: string;
  /** Never shown in messages, logs or `util.inspect`. */
  readonly secret?: true;
}

/** JSON pointers (RFC 6901) into an error body, tried in order. */
export interface ErrorPlan {
  readonly message?: readonly string[];
  readonly code?: readonly string[];
  /** Where the body contains an HTTP status of its own. */
  readonly status?: string;
  /** A 2xx JSON response that has something here is an error. */
  readonly insideSuccess?: string;
}

/** One operation: everything the runtime needs to call it. */
export interface OperationPlan {
  /** The operationId. */
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  /** The path template, as in the document. */
  readonly path: string;
  /** Replaces the provider's server for this operation. Where it is absolute, `baseUrl` does not change it. */
  readonly server?: ServerPlan;
  readonly parameters?: readonly ParameterPlan[];
  /** One entry for each request media type, in the document's order. */
  readonly bodies?: readonly BodyPlan[];
  /** Where there are several bodies: chooses the one that fits (`chooseBody`). Left out: the first one. */
  readonly chooseBody?: BodyEncoder;
  /** `true`: a call without a body is an error. */
  readonly bodyRequired?: true;
  /** `true`: the server refuses chunked bodies, so the size must be known before the first byte is sent. */
  readonly lengthRequired?: true;
  /** Alternatives (OR) of schemes that go together (AND). The alternative `[]` needs no credential. Left out: no credentials. */
  readonly security?: readonly (readonly string[])[];
  /** Documented statuses (`200`, `4XX`, `default`) and the media types of their bodies; an empty list is an empty body. */
  readonly responses: { readonly [status: string]: readonly string[] };
  /** How bodies are read where the media type does not decide it: ranges, and text or JSON that is bytes. By the same statuses, then by media type. */
  readonly readings?: {
    readonly [status: string]: { readonly [mediaType: string]: Reading };
  };
  /** Where the 64-bit integers are, in a package that has chosen a type for them. */
  readonly int64?: Int64Plan;
  /** Successes that are streams of items, by the same statuses. */
  readonly streams?: { readonly [status: string]: readonly StreamPlan[] };
  /** How the next page is requested, where a success is one page of a list. */
  readonly pagination?: PaginationPlan;
  /** The header `Accept`: what the response may be. Default: anything. */
  readonly accept?: string;
  /** May the request be sent again when the first one may have arrived? Default: by method (GET, HEAD, PUT, DELETE, OPTIONS, TRACE yes; others no). */
  readonly replay?: "safe" | "unsafe";
  /** The header of the idempotency key that `keyedCall` sends, so that the request may be sent again. */
  readonly idempotencyKey?: string;
  /** Is it called repeatedly until its response changes? Then the response must not come from a cache. */
  readonly poll?: true;
}

/**
 * How a body is read. `json`: parsed. `text`: a string. `binary`: a `Blob`. `jsonOrText`: its schema allows strings and other
 * values, so a body that is not JSON is a string.
 */
export type Reading = "json" | "text" | "binary" | "jsonOrText";

/** 64-bit integers, which a number would round beyond 2^53. */
export interface Int64Plan {
  /** `auto`: a number where it is exact, else a bigint. */
  readonly as: "bigint" | "string" | "auto";
  /** Places that others refer to by their index: those of shared schemas, which may be recursive. */
  readonly places?: readonly Int64Place[];
  /** In bodies, by the statuses of `responses`. */
  readonly responses?: { readonly [status: string]: Int64Place };
  /** In items of streams, by the statuses of `streams`. */
  readonly streams?: { readonly [status: string]: Int64Place };
  /** In the body, within the caller's parameters: JSON gets their exact digits there. */
  readonly params?: Int64Place;
}

/** `true`: the value is such an integer. `false`: it is not. A number: an index of `places`. A list: all of them apply. */
export type Int64Place =
  | boolean
  | number
  | readonly Int64Place[]
  | {
      /** Of each item of a list. */
      readonly items?: Int64Place;
      readonly properties?: { readonly [name: string]: Int64Place };
      /** Of properties that are not named. */
      readonly rest?: Int64Place;
    };

/** A response of items (https://spec.openapis.org/oas/v3.2.0#sequential-media-types). */
export interface StreamPlan {
  /** One of the media types of its status. */
  readonly mediaType: string;
  /**
   * How items are separated. `lines`: JSON texts, one per line (https://jsonlines.org). `sequence`: JSON text sequences
   * (RFC 7464). `events`: server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html).
   */
  readonly framing: "lines" | "sequence" | "events";
  /** With `framing: "events"`: an item is the whole event. Default: its data. */
  readonly wholeEvents?: true;
  /** With `framing: "events"`: which events have text as data (all, or these names), or which alone have JSON. Default: all have JSON. */
  readonly data?:
    "text" | { readonly text: readonly string[] } | { readonly json: readonly string[] };
}

/** A list in pages. `PagePointer`s lead into the response's data, `ParamPointer`s into the caller's parameters (RFC 6901). */
export type PaginationPlan =
  | CursorPaginationPlan
  | OffsetPaginationPlan
  | PageNumberPaginationPlan
  | LinkPaginationPlan
  | UrlPaginationPlan;

type PagePointer = string;
type ParamPointer = string;

/** One of the runtime's `followCursor`, `followLink`, … What it is given is the runtime's own business. */
export type PageFollower = (page: never) => unknown;

interface CommonPaginationPlan {
  /** Finds the next page. A plan imports it, so that a bundle holds only the kinds that its operations need. */
  readonly follow?: PageFollower;
  /** The list of items. */
  readonly items: PagePointer;
  /** Says whether there is another page. */
  readonly more?: PagePointer;
}

/** A page with fewer items than its size is the last one, where the response does not say it otherwise. */
interface SizedPaginationPlan extends CommonPaginationPlan {
  readonly size?: PageSizePlan;
}

/** How many items a page has: as the caller says, up to `most`; else `usual`. Unknown where neither applies. */
export interface PageSizePlan {
  readonly parameter: ParamPointer;
  readonly usual?: number;
  readonly most?: number;
}

/** The response, or with `last-item` its last item, has a cursor that is sent for the next page. */
export interface CursorPaginationPlan extends SizedPaginationPlan {
  readonly kind: "cursor" | "last-item";
  /** With `last-item`, the pointer leads into the item. */
  readonly cursor: PagePointer;
  readonly parameter: ParamPointer;
}

/** The next page begins after so many items. */
export interface OffsetPaginationPlan extends SizedPaginationPlan {
  readonly kind: "offset";
  readonly parameter: ParamPointer;
  /** The number of all items. */
  readonly total?: PagePointer;
}

/** Pages are numbered. */
export interface PageNumberPaginationPlan extends SizedPaginationPlan {
  readonly kind: "page";
  readonly parameter: ParamPointer;
  /** The number of the first page. Default: 1. */
  readonly first?: number;
  /** The number of all pages. */
  readonly pages?: PagePointer;
}

/** The header `Link` has the next page's address (RFC 8288, `rel="next"`). */
export interface LinkPaginationPlan extends CommonPaginationPlan {
  readonly kind: "link";
}

/** The body has the next page's address, absolute or relative. */
export interface UrlPaginationPlan extends CommonPaginationPlan {
  readonly kind: "url";
  readonly url: PagePointer;
}

/** One parameter (https://spec.openapis.org/oas/v3.1.0#parameter-object). */
export interface ParameterPlan {
  /** The name on the wire, and the caller's name unless `as` is given. */
  readonly name: string;
  /** The caller's name, where another parameter or the body has the same name on the wire. */
  readonly as?: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required?: true;
  /** Default: `simple` in path and header, `form` in query and cookie. */
  readonly style?:
    | "simple"
    | "label"
    | "matrix"
    | "form"
    | "spaceDelimited"
    | "pipeDelimited"
    | "deepObject"
    /** OpenAPI 3.2: a cookie whose value is sent unencoded. */
    | "cookie";
  /** Default: `true` for `form` and `cookie`, else `false`. */
  readonly explode?: boolean;
  /**
   * With `style: "deepObject"`: how an array is spelled, at any depth. `indices` (default): `name[0]`. `brackets`: `name[]`.
   * `repeat`: the name is repeated for each item. `comma`: one value, joined.
   */
  readonly array?: "brackets" | "repeat" | "comma";
  readonly allowReserved?: true;
  /** The value is sent as JSON text (`content: application/json`). `objects`: only an object is, as in a form. */
  readonly json?: true | "objects";
  /** The client option that fills it; such a parameter is not one of the caller's. */
  readonly option?: string;
  /** Sent when the caller gives no value. */
  readonly fallback?: JsonValue;
  /** The value is an absolute URL and is the request's whole address (a presigned URL). */
  readonly absoluteUrl?: true;
  /** Never shown in messages or logs. */
  readonly secret?: true;
}

/** One way to send the request's body. */
export type BodyPlan = JsonBodyPlan | FormBodyPlan | RawBodyPlan;

/** One of the runtime's encoders: `encodeJson`, `encodeMultipart`, … What it is given is the runtime's own business. */
export type BodyEncoder = (encoding: never) => unknown;

interface CommonBodyPlan {
  /** Encodes the body. A plan imports it, so that a bundle holds only the encoders that its operations need. */
  readonly encode?: BodyEncoder;
  /** Its media type says what the value means, as that of a patch does: where another body fits too, the caller must name it. */
  readonly distinct?: true;
}

/** A JSON body. */
export interface JsonBodyPlan extends CommonBodyPlan {
  readonly kind: "json";
  readonly mediaType: string;
  /** The body's properties are among the flat parameters. Left out: the body is the parameter `body`. */
  readonly flat?: true;
  /** The parameter `body` is a list, or an async iterable, of items, separated as `StreamPlan` describes. */
  readonly items?: "lines" | "sequence";
  /** With `flat`: only the properties that a client option or a fallback fills, or that are secret. */
  readonly fields?: readonly FieldPlan[];
  /** Every property that the body may have. Left out: any. */
  readonly properties?: readonly string[];
  /** Where there are several bodies: the properties that it must have. */
  readonly required?: readonly string[];
  /** Where there are several bodies: what the value may be. Left out: anything. */
  readonly takes?: readonly ("object" | "array" | "scalar")[];
}

/** A `multipart/form-data` body (RFC 7578), one of another multipart type, or `application/x-www-form-urlencoded`. */
export interface FormBodyPlan extends CommonBodyPlan {
  readonly kind: "multipart" | "urlencoded";
  readonly mediaType: string;
  /** The form's fields are among the flat parameters. Left out: the form is the parameter `body`. */
  readonly flat?: true;
  /** Every documented field, in the order in which the parts are sent. Fields not listed follow as text. */
  readonly fields: readonly FieldPlan[];
  /** The caller may give no other fields. */
  readonly closed?: true;
}

/** Unencoded bytes or text: the parameter `body`. */
export interface RawBodyPlan extends CommonBodyPlan {
  readonly kind: "raw";
  /** May be a range (`image/*`): then the value or the call option `contentType` decides. */
  readonly mediaType: string;
  /** `text`: the caller passes a string. Default: a file. */
  readonly text?: true;
  /** Largest size in bytes. */
  readonly maxSize?: number;
}

/** One field of a form or one property of a flat JSON body. */
export interface FieldPlan {
  /** The name on the wire without brackets, and the caller's name. */
  readonly name: string;
  readonly required?: true;
  /**
   * `text` (default): strings, numbers and booleans as text.
   * `file`: bytes with a file name. `json`: the value as JSON text.
   */
  readonly kind?: "file" | "json";
  /** With `kind: "json"`: each item of an array is a JSON value of its own, spelled as `array` says. */
  readonly each?: true;
  /** With `kind: "file"`: the document allows one file here, so a list is refused. */
  readonly single?: true;
  /** With `kind: "file"`: a string is sent as a plain text part. Any string, or one of these forms: base64 (a data URL too), an http(s) URL. */
  readonly text?: true | readonly ("base64" | "url")[];
  /** Content-Type of the part, where the document's `encoding` fixes it. Default: none for text, the file's own for files. */
  readonly contentType?: string;
  /** Constant headers of each of its parts, except Content-Type. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * How an array is spelled. `repeat`: the name is repeated for each item. `comma`, `space`, `pipe`: one value, joined.
   * `brackets`: `name[]`. `indices`: `name[0]`. Also for arrays inside an object that is spelled with brackets.
   * Default: `repeat`; with `object: "brackets"`, `indices`, because only these show to which item a property belongs.
   */
  readonly array?: "repeat" | "comma" | "space" | "pipe" | "brackets" | "indices";
  /**
   * How an object is spelled. Default: one JSON part. `brackets`: `name[key]`, to any depth. `explode`: each key on its own.
   * `comma`, `space`, `pipe`: one value, keys and values joined.
   */
  readonly object?: "brackets" | "explode" | "comma" | "space" | "pipe";
  /** Each file's part has the file's own name instead of the field's. */
  readonly partName?: "filename";
  /** Media types and ranges that a file's own type must match, where it has one. */
  readonly accept?: readonly string[];
  /** Largest size of a file in bytes. */
  readonly maxSize?: number;
  /** Longest text in characters (Unicode code points); of each text, where the value has several. */
  readonly maxLength?: number;
  /** The client option that fills it; such a field is not one of the caller's parameters. */
  readonly option?: string;
  /** Sent when the caller gives no value. */
  readonly fallback?: JsonValue;
  /** Never shown in messages or logs. */
  readonly secret?: true;
}
