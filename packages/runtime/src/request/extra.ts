/** The call option `extra`: values that the document does not describe. */
import { Refusal } from "../errors.ts";
import type { HeaderValues } from "../options/headerValues.ts";
import { isFlat, namesOf } from "./inputs.ts";
import type { BodyPlan, OperationPlan, SecuritySchemePlan } from "../plan.ts";
import type { Settings } from "../options/settings.ts";
import { describe, isRecord } from "../values/values.ts";

/** Values that the document does not describe. They cannot replace values that it describes. */
export interface Extra {
  /** Added to the query: the name is repeated for each item of a list, objects have brackets. */
  readonly query?: { readonly [name: string]: unknown } | undefined;
  /** Added to the headers. */
  readonly headers?: HeaderValues | undefined;
  /** Properties of a JSON object, or fields of a form. Refused if the body is a list, text or bytes. */
  readonly body?: { readonly [name: string]: unknown } | undefined;
}

const places = ["query", "headers", "body"];

/** Checks the option. Throws a `Refusal` for names that the document describes, and for credentials. */
export function checkExtra(
  settings: Settings,
  plan: OperationPlan,
  extra: Extra | undefined,
): Extra | undefined {
  if (extra === undefined) return undefined;
  if (!isRecord(extra as unknown))
    throw new Refusal(`extra must be an object and is ${describe(extra)}`);
  for (const [place, values] of Object.entries(extra)) {
    if (!places.includes(place)) {
      throw new Refusal(
        `extra has no property ${place}. The properties: query, headers, body`,
        "extra",
      );
    }
    if (values !== undefined && !isRecord(values)) {
      throw new Refusal(`extra.${place} must be an object and is ${describe(values)}`, "extra");
    }
  }
  refuseKnown("query", extra.query, knownNames(settings, plan, "query"));
  refuseKnown("headers", extra.headers, knownNames(settings, plan, "header"));
  if (extra.body && !plan.bodies) {
    throw new Refusal("extra.body is given, but the operation has no body", "extra");
  }
  return extra;
}

function refuseKnown(
  place: keyof Extra,
  values: object | undefined,
  known: readonly string[],
): void {
  // Only the names of headers have no case.
  const spelled = (name: string): string => (place === "headers" ? name.toLowerCase() : name);
  const names = new Set(known.map(spelled));
  const name = Object.keys(values ?? {}).find((each) => names.has(spelled(each)));
  if (name === undefined) return;
  throw new Refusal(
    `extra.${place} contains ${name}, which the document describes. Give it as a parameter or a client option`,
    name,
  );
}

/** The operation's parameters in the query or the headers, and the names of its credentials there. */
function knownNames(
  { provider }: Settings,
  { parameters = [], security = [] }: OperationPlan,
  place: "query" | "header",
): readonly string[] {
  const schemes = security.flat().flatMap((name) => provider.security?.[name] ?? []);
  return [
    ...parameters.flatMap((each) => (each.in === place ? [each.name] : [])),
    ...schemes.flatMap((scheme) => credentialName(scheme, place)),
  ];
}

function credentialName(scheme: SecuritySchemePlan, place: "query" | "header"): readonly string[] {
  if (scheme.type === "apiKey") return scheme.in === place ? [scheme.name] : [];
  return place === "header" ? ["authorization"] : [];
}

/** The body's value with the extra properties or fields. */
export function withExtra(body: BodyPlan, value: unknown, extra: Extra["body"]): unknown {
  if (extra === undefined) return value;
  const isWhole = body.kind === "raw" || (body.kind === "json" && body.items !== undefined);
  if (isWhole || (value !== undefined && !isRecord(value))) {
    throw new Refusal(
      `extra.body cannot be added to a body of type ${body.mediaType} that is not an object`,
      "extra",
    );
  }
  const given = Object.entries(value ?? {});
  const known = [...(isFlat(body) ? (namesOf(body) ?? []) : []), ...given.map(([name]) => name)];
  refuseKnown("body", extra, known);
  return Object.fromEntries([...given, ...Object.entries(extra)]);
}
