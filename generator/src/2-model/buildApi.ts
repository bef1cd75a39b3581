/** Decides everything about one document: names, shapes, wire plans. Nothing is printed here. */
import type { Report } from "../diagnostics/catalogue.ts";
import { parseNames, type PublicNames } from "../names/publicNames.ts";
import { buildResponseSchemas } from "./rules/buildResponseSchemas.ts";
import { buildClient } from "./client/buildClient.ts";
import { buildComposed } from "./shapes/composedShapes.ts";
import { buildDocs } from "./docs/buildDocs.ts";
import { buildErrorCode } from "./operations/buildErrorCode.ts";
import { buildExtras } from "./client/buildExtras.ts";
import { buildCallExamples } from "./examples/buildCallExamples.ts";
import { buildIncoming } from "./operations/buildIncoming.ts";
import { buildMarks } from "./shapes/buildMarks.ts";
import { buildNames, type Names } from "./names/buildNames.ts";
import { buildSchemas, buildSentSchemas } from "./shapes/buildSchemas.ts";
import { buildShape } from "./shapes/buildShape.ts";
import { Namespace } from "./names/Namespace.ts";
import { buildRaw } from "./raw/buildRaw.ts";
import { buildServer } from "./client/buildServer.ts";
import { buildOperation, type BuiltOperation, type Found } from "./operations/buildOperation.ts";
import { recordNames, reportNames } from "./names/recordNames.ts";
import { tryOperation } from "./operations/tryOperation.ts";
import type { Context } from "./context.ts";
import { reportEndlessSchemas } from "./shapes/reportEndlessSchemas.ts";
import { documentChoice } from "./wire/int64.ts";
import { openDocument, text, type Document, type Node } from "./document/document.ts";
import type { Api, Int64Choice, LoadedSpec } from "./model.ts";
import { addEnumValues } from "./shapes/addEnumValues.ts";
import {
  finishClient,
  finishDeclarations,
  finishOperation,
  type Sent,
} from "./shapes/finishShape.ts";
import { shareServer } from "./client/shareServer.ts";

export interface ApiRequest {
  readonly spec: LoadedSpec;
  /** What integers of 64 bits are. Default: what the document says, else numbers. */
  readonly int64?: Int64Choice | "number" | undefined;
  /** Operations that cannot be expressed are left out with a warning, instead of reported as errors. */
  readonly allowPartial: boolean;
}

/** Builds the model; whatever cannot be expressed is reported. */
export function buildApi({ spec, allowPartial, int64: asked }: ApiRequest, report: Report): Api {
  const document = openDocument(spec.document);
  const choice = asked ?? documentChoice(document);
  const int64 = choice === "number" ? undefined : choice;
  const given = parseNames(spec.knownNames ?? spec.givenNames);
  const { provider, places } = spec;
  const names = buildNames(document, { provider, given, places });
  const context = openContext(provider, document, { names, given, report, int64 });
  reportEndlessSchemas(context);
  const { built, leftOut } = buildOperations(context, names.operations, allowPartial);
  const { server, operations } = shareServer(
    buildServer(context, document.root) ?? { url: "" },
    built.map(({ operation }) => operation),
  );
  const client = buildClient(context, { server, operations, names, extras: spec.extras });
  const incoming = names.incoming.map((found) => buildIncoming(context, found));
  const declarations = [
    ...built.flatMap((each) => each.declarations),
    ...[...context.responses.shared.values()].flatMap((each) => each.declarations),
    ...incoming.flatMap((each) => each.declarations),
    ...buildSchemas(context, names.use),
  ];
  const errorCode = buildErrorCode(context, {
    operations: names.operations.map(({ node }) => node),
    errors: client.plan.errors ?? {},
    wanted: `${client.className}ErrorCode`,
    declarations,
    claim: names.claim,
  });
  const isNew = errorCode !== undefined && !declarations.includes(errorCode);
  const { operations: shown, firstCall } = buildCallExamples(operations, declarations);
  const declared = (isNew ? [...declarations, errorCode] : declarations).map(addEnumValues);
  const schemas = buildResponseSchemas({
    document,
    int64,
    marks: context.marks,
    ...names,
    report: context.report,
    given: given.schemas,
  });
  reportNames({ given, names }, report);
  return {
    ...buildIdentity(spec, document),
    ...buildExtras(spec),
    client: finishClient(client),
    declarations: finishDeclarations(declared, sentDeclarations(built, names)),
    operations: shown.map(finishOperation),
    ...(firstCall && { firstCall }),
    incoming: incoming.map((each) => each.incoming),
    ...(errorCode && { errorCodeName: errorCode.name }),
    schemas: schemas.schemas,
    raw: buildRaw({
      document,
      leftOut,
      marks: context.marks,
      textual: names.use.textual,
      declarations: declared,
      sent: buildSentSchemas(context, names.use),
      composed: buildComposed(context),
      int64: int64 && {
        as: int64,
        pointers: [...context.int64Pointers],
      },
    }),
    names: recordNames({
      given,
      names,
      declarations: declared,
      optionNames: context.optionNames,
      schemas: schemas.names,
      others: [
        client.loose.name,
        ...client.groups.map(({ name }) => name),
        ...operations.map(({ resultName }) => resultName),
      ],
    }),
  };
}

interface Surroundings {
  readonly names: Names;
  readonly given: PublicNames;
  readonly report: Report;
  readonly int64: Int64Choice | undefined;
}

function openContext(
  provider: string,
  document: Document,
  { names, given, report, int64 }: Surroundings,
): Context {
  const context: Context = {
    provider,
    document,
    report,
    int64,
    int64Pointers: new Set(),
    leadsToInt64: new Map(),
    shapeOf: (schema, direction) => buildShape(context, schema, direction),
    typeNames: names.types,
    inputNames: names.inputTypes,
    pointers: new Map(
      [...names.types, ...names.inputTypes].map(([pointer, name]) => [name, pointer]),
    ),
    textual: names.use.textual,
    optionNames: new Namespace({ given: given.options }),
    responses: {
      claim: (wanted, claim) => names.spaces.types.claim(wanted, claim),
      shared: new Map(),
    },
    marks: buildMarks(document),
    options: new Map(),
    open: new Set(),
    contradictions: new Set(),
    composed: new Map(),
    copies: { count: 0 },
  };
  return context;
}

/** Declarations that appear in requests. */
function sentDeclarations(built: readonly BuiltOperation[], { use, inputTypes }: Names): Sent {
  return {
    names: new Set(built.flatMap(({ declarations }) => declarations.map(({ name }) => name))),
    pointers: new Set([...use.sent].filter((pointer) => !inputTypes.has(pointer))),
  };
}

type Identity = Pick<
  Api,
  | "provider"
  | "packageName"
  | "source"
  | "isAlone"
  | "sources"
  | "title"
  | "version"
  | "docs"
  | "openapi"
>;

/** The names of the package, and the document's description of itself. */
function buildIdentity(spec: LoadedSpec, document: Document): Identity {
  const info = document.child(document.root, "info") ?? document.root;
  return {
    provider: spec.provider,
    packageName: spec.packageName,
    source: spec.source,
    ...(spec.isAlone && { isAlone: true as const }),
    ...(spec.sources && { sources: spec.sources }),
    title: text(info, "title") ?? spec.provider,
    version: text(info, "version") ?? "",
    docs: { ...buildDocs(info), ...linksOf(document.root) },
    openapi: spec.text,
  };
}

/** All operations, and the JSON pointers of those that had to be left out. */
function buildOperations(
  context: Context,
  all: readonly Found[],
  allowPartial: boolean,
): { readonly built: readonly BuiltOperation[]; readonly leftOut: readonly string[] } {
  const attempts = all.map((found) => ({
    pointer: found.node.pointer,
    built: allowPartial ? tryOperation(context, found) : buildOperation(context, found),
  }));
  return {
    built: attempts.flatMap(({ built }) => built ?? []),
    leftOut: attempts.flatMap(({ pointer, built }) => (built === undefined ? [pointer] : [])),
  };
}

function linksOf(root: Node): { links?: readonly string[] } {
  const { links } = buildDocs(root);
  return links === undefined ? {} : { links };
}
