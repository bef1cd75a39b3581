/** The request that the standard asks for, made from the document and the caller's values alone. */
import type { JsonValue } from "../../support/providers.ts";
import { expectedAccept, type ExpectedAccept } from "./expectedAccept.ts";
import { expectedForm, partText } from "./expectedForm.ts";
import { normalSpelling, percentEncoded } from "./percentEncoded.ts";
import { parameterTexts } from "./parameterText.ts";
import {
  formOf,
  type DocumentedBody,
  type DocumentedOperation,
  type DocumentedParameter,
} from "./readOperations.ts";

/** What a caller wants to send, in the document's own terms. */
export interface MeantRequest {
  /** `least`, `full`, or the name of an example. */
  readonly name: string;
  readonly values: readonly MeantValue[];
  readonly body?: MeantBody;
}

export interface MeantValue {
  readonly parameter: DocumentedParameter;
  readonly value: JsonValue;
}

export interface MeantBody extends DocumentedBody {
  /** A file is `{"$file": name}`. */
  readonly value: JsonValue;
  readonly isRequired: boolean;
}

/** A request's parts as they have to be sent. */
export interface ExpectedRequest {
  readonly method: string;
  /** Without the server's. */
  readonly path: string;
  /** `name=value` each. */
  readonly query: readonly string[];
  /** Under lower-case names. */
  readonly headers: ReadonlyMap<string, string>;
  readonly cookies: readonly string[];
  readonly accept: ExpectedAccept;
  readonly body?: MeantBody;
}

export function expectedRequest(
  { method, path, responses }: DocumentedOperation,
  { values, body }: MeantRequest,
): ExpectedRequest {
  const textsOf = (place: string): readonly string[] =>
    values
      .filter(({ parameter }) => parameter.in === place)
      .flatMap(({ parameter, value }) => parameterTexts(parameter.object, value));
  const filled = filledPath(path, values);
  const [before = "", ...inPath] = (filled.split("#")[0] ?? "").split(/[?&]/);
  const headers = values
    .filter(({ parameter }) => parameter.in === "header")
    .flatMap(({ parameter, value }) =>
      parameterTexts(parameter.object, value).map(
        (text) => [parameter.name.toLowerCase(), text] as const,
      ),
    );
  return {
    method,
    path: before,
    query: [...inPath, ...textsOf("query"), ...values.flatMap(wholeQuery)],
    headers: new Map(headers),
    cookies: textsOf("cookie"),
    accept: expectedAccept({ responses }),
    ...(body && { body }),
  };
}

/** A form that is the whole query (https://spec.openapis.org/oas/v3.2.0#parameter-locations). */
function wholeQuery({ parameter, value }: MeantValue): readonly string[] {
  const media = formOf(parameter);
  if (media === undefined) return [];
  return expectedForm({ media, value, hasStyles: true }).map(
    ({ name, content }) => `${percentEncoded(name)}=${percentEncoded(partText(content))}`,
  );
}

function filledPath(path: string, values: readonly MeantValue[]): string {
  const filled = path.replaceAll(/\{\+?([^{}]+)\}/g, (braces, name: string) => {
    const given = values.find(
      ({ parameter }) => parameter.in === "path" && parameter.name === name,
    );
    return given
      ? parameterTexts(given.parameter.object, given.value).join("")
      : percentEncoded(braces);
  });
  // The slash that a document forgot is on the wire.
  return normalSpelling(filled.replace(/^(?!\/)/, "/"));
}
