/** The options of a client that is called by contract tests. */
import { members } from "../document/json.ts";
import { securitySchemes } from "../judge/judgeCredentials.ts";
import { operationSchemas, parameterSchema } from "../document/operationSchemas.ts";
import { fittingValue } from "../samples/fittingValue.ts";
import type { ContractSource } from "./contractSource.ts";

/** @param schemes Those that the call needs. Default: those of the first operation that needs some: without them some clients cannot be made. */
export function clientOptions(
  source: ContractSource,
  schemes: readonly string[] | undefined,
): Readonly<Record<string, unknown>> {
  const { provider, operations } = source.api;
  const plans = Object.values(operations).map(({ plan }) => plan);
  const variables = new Set(
    [provider.server, ...plans.map(({ server }) => server)].flatMap((server) =>
      Object.keys(server?.variables ?? {}),
    ),
  );
  const credentials = new Set(Object.keys(provider.security ?? {}).flatMap(namesOf(source)));
  const others = Object.keys(provider.options ?? {}).filter(
    (name) => !variables.has(name) && !credentials.has(name),
  );
  const first = plans.flatMap(({ security = [] }) => security).find((way) => way.length > 0) ?? [];
  return Object.fromEntries([
    ...others.map((name) => [name, optionValue(name, source)]),
    ...(schemes ?? first).flatMap((scheme) => Object.entries(credentialsOf(scheme, source))),
  ]);
}

/** A header has room for one credential, whatever the document says. */
export function shareHeader(schemes: readonly string[], source: ContractSource): boolean {
  const values = new Map<string, string>();
  for (const scheme of schemes) {
    const plan = source.api.provider.security?.[scheme];
    if (plan === undefined || (plan.type === "apiKey" && plan.in !== "header")) continue;
    const header = plan.type === "apiKey" ? plan.name.toLowerCase() : "authorization";
    const value = JSON.stringify([plan.type, credentialsOf(scheme, source)]);
    if ((values.get(header) ?? value) !== value) return true;
    values.set(header, value);
  }
  return false;
}

/** The options of a scheme. Of one that the client does not know, such as Digest, the user gives the whole header. */
function credentialsOf(scheme: string, source: ContractSource): Readonly<Record<string, string>> {
  const { type, scheme: word } = securitySchemes(source.document).get(scheme) ?? {};
  const isWhole = source.api.provider.security?.[scheme]?.type === "apiKey" && type === "http";
  const before = isWhole ? `${String(word)} ` : "";
  return Object.fromEntries(namesOf(source)(scheme).map((name) => [name, `${before}test_${name}`]));
}

/** The options that carry a scheme's credentials. */
function namesOf({ api }: ContractSource): (scheme: string) => readonly string[] {
  return (scheme) => {
    const plan = api.provider.security?.[scheme];
    if (plan === undefined) return [];
    if (plan.type === "bearer") return [plan.token];
    if (plan.type === "apiKey") return [plan.value];
    return plan.password === undefined ? [plan.username] : [plan.username, plan.password];
  };
}

/** A sample of the parameter that the option fills, else a text. */
function optionValue(name: string, source: ContractSource): unknown {
  const { api, document, chance, fits } = source;
  for (const { plan } of Object.values(api.operations)) {
    const filled = plan.parameters?.find(({ option }) => option === name);
    const schemas = operationSchemas(document, plan);
    const parameter = filled && schemas?.parameter(filled.in, filled.name);
    const schema = parameter
      ? parameterSchema(document, parameter)
      : fieldSchema(name, plan.bodies, schemas?.bodies);
    if (schema === undefined) continue;
    const common = { root: document, chance, isFull: false, isPlain: true, fit: fits.request };
    return fittingValue(schema, { ...common, what: `the option ${name}` });
  }
  return `test_${name}`;
}

type Bodies = NonNullable<ContractSource["api"]["operations"][string]["plan"]["bodies"]>;

function fieldSchema(
  name: string,
  bodies: Bodies | undefined,
  described: ReadonlyMap<string, Readonly<Record<string, unknown>>> | undefined,
): unknown {
  for (const body of bodies ?? []) {
    const fields = "fields" in body ? (body.fields ?? []) : [];
    const field = fields.find(({ option }) => option === name);
    if (field === undefined) continue;
    const properties = members(described?.get(body.mediaType)?.["schema"]);
    const schema = new Map(properties).get("properties")?.[field.name];
    if (schema !== undefined) return schema;
  }
  return undefined;
}
