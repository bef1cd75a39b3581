/** Operations, their responses and examples of both. */
import type { JsonValue, OperationPlan } from "@lading/runtime";
import type { Docs } from "./docs.ts";
import type { Shape } from "./shape.ts";

/** One operation. */
export interface Operation {
  /** Name of the method. */
  readonly name: string;
  /** Name of its file, without the ending: the function's, unless several operations share one. */
  readonly file: string;
  /** Name of the function: the method's, unless a word of the language or something else has it. */
  readonly functionName: string;
  /** `uploadFilePlan`. */
  readonly planName: string;
  readonly plan: OperationPlan;
  readonly docs: Docs;
  /** JSON pointer of the operation. */
  readonly pointer: string;
  /** Name of the declaration for the flat parameters; left out if the operation has none. */
  readonly paramsName?: string;
  /** `false`: the parameters may be left out as a whole. */
  readonly paramsRequired: boolean;
  /** Media types of which the caller must name one, because nothing else decides which body is meant. */
  readonly contentTypes?: readonly string[];
  /** `UploadFileResult`, printed from `responses`. */
  readonly resultName: string;
  /** The result of the awaited call: the union of the success shapes. */
  readonly data: Shape;
  /** One item of the list, where the plan says how to request it page by page. */
  readonly listItem?: Shape;
  readonly responses: readonly ResponseModel[];
  /** Examples from the document, as the caller would write them. */
  readonly requests: readonly RequestExample[];
  /** An example call for the operation's comment; left out if a reader could not write the parameters down. */
  readonly example?: CallExample;
}

/** One documented response. */
export interface ResponseModel {
  /** `200`, `4XX` or `default`, as the document says. */
  readonly status: string;
  /** A success. If the document names no success, `default` is listed twice: for successes and for everything else. */
  readonly ok: boolean;
  /** Shape of the body; left out when it is empty. */
  readonly shape?: Shape;
  readonly docs: Docs;
  readonly examples: readonly ResponseExample[];
}

/** An example of a response's body. */
export interface ResponseExample {
  /** Key under `examples`, or `default` for a lone `example`. */
  readonly name: string;
  readonly mediaType: string;
  readonly value: JsonValue;
}

/** An example request: flat parameters, where a file is `{ "$file": "cat.jpg" }`. */
export interface RequestExample {
  /** Key under `examples`, or `default`. */
  readonly name: string;
  /** Left out when the request has no body. */
  readonly mediaType?: string;
  readonly params: { readonly [name: string]: JsonValue };
}

/** An example call for readers; it compiles. */
export interface CallExample {
  /** Name of the method. */
  readonly operation: string;
  /** The parameters as a caller writes them, with a file as `{ $file: "cat.jpg" }`; left out if none are required. */
  readonly params?: JsonValue;
  /** The call option of this name, if it is required. */
  readonly contentType?: string;
}
