/** What every builder of one document shares, before any of them runs. */
import type { Report } from "../diagnostics/catalogue.ts";
import type { PublicNames } from "../names/publicNames.ts";
import type { Context } from "./context.ts";
import type { Document } from "./document/document.ts";
import type { Int64Choice } from "./model.ts";
import type { Names } from "./names/buildNames.ts";
import { Namespace } from "./names/Namespace.ts";
import { buildDiscriminatorProperties } from "./shapes/buildDiscriminatorProperties.ts";
import { buildShape } from "./shapes/buildShape.ts";

export interface ContextRequest {
  readonly provider: string;
  readonly names: Names;
  readonly given: PublicNames;
  readonly report: Report;
  readonly int64: Int64Choice | undefined;
}

export function openContext(
  document: Document,
  { provider, names, given, report, int64 }: ContextRequest,
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
    discriminatorProperties: buildDiscriminatorProperties(document),
    options: new Map(),
    open: new Set(),
    contradictions: new Set(),
    composed: new Map(),
    copies: { count: 0 },
  };
  return context;
}
