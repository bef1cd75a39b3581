/** Is an example request one that the document allows? Documents of others show many that are not. */
import type { OperationDescription } from "../api/ApiDescription.ts";
import { operationSchemas, parameterSchema } from "../document/operationSchemas.ts";
import type { ContractSource } from "./contractSource.ts";

interface ShownRequest {
  readonly params: Readonly<Record<string, unknown>>;
  readonly mediaType: string | undefined;
}

/** Only whole JSON can be held against the schema: no files, no 64-bit integers, nothing that the client fills. */
export function fitsBody(
  { plan }: OperationDescription,
  { document, fits }: ContractSource,
  { params, mediaType }: ShownRequest,
): boolean {
  const bodies = plan.bodies ?? [];
  const body = bodies.find((each) => each.mediaType === mediaType) ?? bodies[0];
  if (body?.kind !== "json" || body.items || body.fields?.some(({ option }) => option)) return true;
  if (/"\$(file|bigint)":/.test(JSON.stringify(params))) return true;
  const parameters = new Set((plan.parameters ?? []).map(({ name, as = name }) => as));
  const entries = Object.entries(params).filter(([name]) => !parameters.has(name));
  if (entries.length === 0) return true;
  // A caller cannot name what the schema does not describe.
  const { properties } = body;
  if (body.flat && properties && entries.some(([name]) => !properties.includes(name))) return false;
  const value = body.flat ? Object.fromEntries(entries) : params["body"];
  const media = operationSchemas(document, plan)?.bodies.get(body.mediaType);
  return fits.request(media?.["schema"] ?? {}, value) === undefined;
}

export function fitsParameters(
  { plan }: OperationDescription,
  { document, fits }: ContractSource,
  params: Readonly<Record<string, unknown>>,
): boolean {
  const schemas = operationSchemas(document, plan);
  return (plan.parameters ?? []).every(({ name, as = name, in: place, fallback }) => {
    const parameter = schemas?.parameter(place, name);
    const value = params[as];
    if (parameter === undefined || value === undefined || fallback !== undefined) return true;
    if (/"\$(file|bigint)":/.test(JSON.stringify(value))) return true;
    return fits.request(parameterSchema(document, parameter), value) === undefined;
  });
}
