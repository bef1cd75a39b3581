/** The requests of an operation: the document's examples; samples where it has none. */
import type { OperationDescription } from "../api/ApiDescription.ts";
import { sampleParams, type SampledParams } from "../samples/sampleParams.ts";
import { withFiles } from "../samples/withFiles.ts";
import type { CaseRequest, Untried } from "./ContractCase.ts";
import type { ContractSource } from "./contractSource.ts";
import { fitsBody, fitsParameters } from "./fitsExample.ts";

export interface CaseRequests {
  readonly requests: readonly CaseRequest[];
  readonly untried: readonly Untried[];
}

export function caseRequests(
  operation: OperationDescription,
  source: ContractSource,
): CaseRequests {
  const { plan, requests: shown = {} } = operation;
  if (takesNothing(operation)) return { requests: [{ name: "default" }], untried: [] };
  const untried: Untried[] = [];
  const tryTo = (make: () => CaseRequest): readonly CaseRequest[] => {
    try {
      return [make()];
    } catch (error) {
      untried.push({ what: "request", reason: reasonOf(error) });
      return [];
    }
  };
  const examples = Object.entries(shown).flatMap(([name, params]) =>
    tryTo(() => shownRequest(operation, source, { name, params: params as Params })),
  );
  const bodies = (plan.bodies ?? []).map(({ mediaType }) => mediaType);
  const isSampled =
    bodies.length === 0 ? examples.length === 0 : !examples.some(hasBody(operation));
  const sampled = !isSampled
    ? []
    : (bodies.length === 0 ? [undefined] : bodies).flatMap((mediaType) =>
        [false, true].flatMap((isFull) =>
          tryTo(() => sampledRequest(operation, source, { mediaType, isFull })),
        ),
      );
  const requests = [...examples, ...distinct(sampled)];
  const isWithout = bodies.length > 0 && plan.bodyRequired !== true;
  const empty =
    isWithout && requests.every(hasBody(operation))
      ? tryTo(() => ({ name: "noBody", params: missingParameters(operation, source, {}) }))
      : [];
  return { requests: [...requests, ...empty], untried };
}

type Params = Readonly<Record<string, unknown>>;

function shownRequest(
  operation: OperationDescription,
  source: ContractSource,
  { name, params }: Required<Pick<CaseRequest, "name" | "params">>,
): CaseRequest {
  const mediaType = operation.mediaTypes?.[name];
  const isFitting = fitsBody(operation, source, { params, mediaType });
  if (!isFitting || !fitsParameters(operation, source, params))
    throw new Error("an example that does not fit its schema");
  return {
    name,
    params: { ...missingParameters(operation, source, params), ...params },
    ...(mediaType !== undefined && { contentType: mediaType }),
  };
}

/** A method takes nothing when the client fills all that there is. */
function takesNothing({ plan }: OperationDescription): boolean {
  const parameters = plan.parameters ?? [];
  return (plan.bodies ?? []).length === 0 && parameters.every(({ option }) => option !== undefined);
}

/** Samples of required parameters that an example leaves out: a document shows bodies more often than parameters. */
function missingParameters(
  { plan }: OperationDescription,
  source: ContractSource,
  params: Params,
): Params {
  const missing = (plan.parameters ?? []).filter(
    ({ name, as = name, required, option, in: place }) =>
      (required === true || place === "path") && option === undefined && !Object.hasOwn(params, as),
  );
  if (missing.length === 0) return {};
  const { bodies: _bodies, bodyRequired: _required, ...rest } = plan;
  const made = sampled({ ...rest, parameters: missing }, source, { isFull: false });
  return withFiles(made) as Params;
}

interface Wanted {
  readonly mediaType?: string | undefined;
  readonly isFull: boolean;
}

function sampledRequest(
  { plan }: OperationDescription,
  source: ContractSource,
  wanted: Wanted,
): CaseRequest {
  const { mediaType, isFull } = wanted;
  if (mediaType?.includes("*") && /json/i.test(mediaType))
    throw new Error("a body whose caller chooses the JSON type");
  const params = withFiles(sampled(plan, source, wanted)) as Params;
  const isOneOfMany = (plan.bodies ?? []).length > 1;
  return {
    name: `${isFull ? "everything" : "the least"}${isOneOfMany ? ` as ${mediaType ?? ""}` : ""}`,
    params,
    ...(isOneOfMany && mediaType !== undefined && { contentType: mediaType }),
  };
}

function sampled(
  plan: OperationDescription["plan"],
  { document, chance, fits, api: { int64 } }: ContractSource,
  wanted: Wanted,
): SampledParams {
  return sampleParams({ document, plan, chance, fit: fits.request, int64, ...wanted });
}

/** Has the request any property of a body? */
function hasBody({ plan }: OperationDescription): (request: CaseRequest) => boolean {
  const names = new Set((plan.parameters ?? []).map(({ name, as = name }) => as));
  return ({ params = {} }) => Object.keys(params).some((name) => !names.has(name));
}

/** With nothing to leave out, the least is everything. */
function distinct(requests: readonly CaseRequest[]): readonly CaseRequest[] {
  const seen = new Set<string>();
  return requests.filter(({ params, contentType = "" }) => {
    const key = contentType + JSON.stringify(params, withoutBigints);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function withoutBigints(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
