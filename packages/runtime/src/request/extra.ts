/** What a call sends beyond its document: the call option `extra`. */
import { Refusal } from "../errors.ts";
import type { HeaderValues } from "../options/headerValues.ts";
import { isFlat, namesOf } from "./inputs.ts";
import type { BodyPlan, OperationPlan, SecuritySchemePlan } from "../plan.ts";
import type { Settings } from "../options/settings.ts";
import { describe, isRecord } from "../values/values.ts";

/** Values that the document does not know. None of them can take the place of what it does know. */
export interface Extra {
  /** Added to the query: lists repeat their name, objects have brackets. */
  readonly query?: { readonly [name: string]: unknown } | undefined;
  /** Added to the headers. */
  readonly headers?: HeaderValues | undefined;
  /** Properties of a JSON object, or fields of a form. Refused where the body is a list, a text or bytes. */
  readonly body?: { readonly [name: string]: unknown } | undefined;
}

const places = ["query", "headers", "body"];

/** The option, or a `Refusal` that names what it must not hold: what the document knows, and credentials. */
export function checkedExtra(
  settings: Settings,
  plan: OperationPlan,
  extra: Extra | undefined,
): Extra | undefined {
  if (extra === undefined) return undefined;
  if (!isRecord(extra as unknown))
    throw new Refusal(`extra must be an object and is ${describe(extra)}`);
  for (const [place, values] of Object.entries(extra)) {
    if (!places.includes(place)) {
      throw new Refusal(`extra has no ${place}: it holds query, headers and body`, "extra");
    }
    if (values !== undefined && !isRecord(values)) {
      throw new Refusal(`extra.${place} must be an object and is ${describe(values)}`, "extra");
    }
  }
  refuseKnown("query", extra.query, knownNames(settings, plan, "query"));
  const headers = knownNames(settings, plan, "header").map((name) => name.toLowerCase());
  refuseKnown("headers", extra.headers, headers, (name) => name.toLowerCase());
  if (extra.body && !plan.bodies) {
    throw new Refusal("extra.body has no place: the operation takes no body", "extra");
  }
  return extra;
}

function refuseKnown(
  place: string,
  values: object | undefined,
  known: readonly string[],
  spelled = (name: string): string => name,
): void {
  const name = Object.keys(values ?? {}).find((each) => known.includes(spelled(each)));
  if (name === undefined) return;
  throw new Refusal(
    `extra.${place} holds ${name}, which the document knows: give it as the parameter, or the client option, that it is`,
    name,
  );
}

/** The operation's parameters of a place, and what its credentials are sent as there. */
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

/** The body's value with the extra properties or fields in it. */
export function withExtra(body: BodyPlan, value: unknown, extra: Extra["body"]): unknown {
  if (extra === undefined) return value;
  const isWhole = body.kind === "raw" || (body.kind === "json" && body.items !== undefined);
  if (isWhole || (value !== undefined && !isRecord(value))) {
    throw new Refusal(
      `extra.body cannot be put into a body of type ${body.mediaType} that is no object`,
      "extra",
    );
  }
  const given = Object.entries(value ?? {});
  const known = [...(isFlat(body) ? (namesOf(body) ?? []) : []), ...given.map(([name]) => name)];
  refuseKnown("body", extra, known);
  return Object.fromEntries([...given, ...Object.entries(extra)]);
}
