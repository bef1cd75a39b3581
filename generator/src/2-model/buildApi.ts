/** Decides everything about one document: names, shapes, wire plans. Nothing is printed here. */
import type { Report } from "../diagnostics/catalogue.ts";
import { parseNames } from "../names/publicNames.ts";
import { buildIdentity } from "./buildIdentity.ts";
import { buildClient } from "./client/buildClient.ts";
import { buildExtras } from "./client/buildExtras.ts";
import { hoistServer } from "./client/hoistServer.ts";
import { openDocument } from "./document/document.ts";
import { buildCallExamples } from "./examples/buildCallExamples.ts";
import type { Api, ClientModel, Int64Choice, LoadedSpec, Operation } from "./model.ts";
import { buildNames } from "./names/buildNames.ts";
import { recordNames, reportNames } from "./names/recordNames.ts";
import { openContext } from "./openContext.ts";
import { buildIncoming } from "./operations/buildIncoming.ts";
import { buildOperations } from "./operations/buildOperations.ts";
import { shareFiles } from "./operations/shareFiles.ts";
import { buildRawDocument } from "./raw/buildRawDocument.ts";
import { buildResponseSchemas } from "./rules/buildResponseSchemas.ts";
import { declareTypes, sentDeclarations } from "./shapes/declareTypes.ts";
import { finishClient, finishDeclarations, finishOperation } from "./shapes/finishShape.ts";
import { reportEndlessSchemas } from "./shapes/reportEndlessSchemas.ts";
import { buildTesting } from "./testing/buildTesting.ts";
import { buildWebhooks } from "./webhooks/buildWebhooks.ts";
import { chooseInt64 } from "./wire/int64.ts";

export interface ApiRequest {
  readonly spec: LoadedSpec;
  /** What integers of 64 bits are. Default: what the document says, else numbers. */
  readonly int64?: Int64Choice | "number" | undefined;
  /** Operations that cannot be expressed are left out with a warning, instead of reported as errors. */
  readonly allowPartial: boolean;
}

/** Builds the model; whatever cannot be expressed is reported. */
export function buildApi({ spec, allowPartial, int64: asked }: ApiRequest, report: Report): Api {
  const { provider, places, extras } = spec;
  const document = openDocument(spec.document);
  const given = parseNames(spec.knownNames ?? spec.givenNames);
  const names = buildNames(document, { provider, given, places });
  const int64 = chooseInt64(document, asked);
  const context = openContext(document, { provider, names, given, report, int64 });
  reportEndlessSchemas(context);
  const { built, leftOut } = buildOperations(context, names.operations, allowPartial);
  const { server, operations } = hoistServer(context, built);
  const client = buildClient(context, { server, operations, names, extras });
  const incoming = names.incoming.map((found) => buildIncoming(context, found));
  const sources = { names, client, operations: built, incoming };
  const { declarations, errorCode } = declareTypes(context, sources);
  const schemas = buildResponseSchemas(context, names, given.schemas);
  const { optionNames } = context;
  const record = { given, names, declarations, optionNames, schemas: schemas.names };
  reportNames(record, report);
  const types = finishDeclarations(declarations, sentDeclarations(sources));
  const nodes = names.operations.map(({ node }) => node);
  const finished = shareFiles(operations.map(finishOperation), nodes);
  return {
    ...buildIdentity(spec, document),
    ...buildExtras(spec),
    client: finishClient(client),
    declarations: types,
    ...buildCallExamples(finished, declarations),
    ...buildTesting({ spec, operations: finished, declarations: types, use: names.use, int64 }),
    incoming: incoming.map((each) => each.incoming),
    ...buildWebhooks(context, { incoming: names.incoming, declarations: types }),
    ...(errorCode && { errorCodeName: errorCode.name }),
    schemas: schemas.schemas,
    raw: buildRawDocument(context, { leftOut, declarations, use: names.use }),
    names: recordNames({ ...record, others: otherTypes(client, operations) }),
  };
}

/** Types that the package exports from elsewhere than `models.ts`. */
function otherTypes(
  { loose, groups }: ClientModel,
  operations: readonly Operation[],
): readonly string[] {
  return [
    loose.name,
    ...groups.map(({ name }) => name),
    ...operations.map(({ resultName }) => resultName),
  ];
}
