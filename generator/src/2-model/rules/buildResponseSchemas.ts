/** The schemas that responses are validated against: a rule for each JSON body, and a name for each schema that it refers to. */
import type { PublicNames } from "../../names/publicNames.ts";
import type { Context } from "../context.ts";
import type { Names } from "../names/buildNames.ts";
import type { Report } from "../../diagnostics/catalogue.ts";
import { canBacktrackExponentially } from "./canBacktrackExponentially.ts";
import { isJsonContent } from "../operations/buildResponses.ts";
import { compiles } from "./buildScalarRule.ts";
import { buildRule } from "./buildRule.ts";
import type { Found } from "../operations/buildOperation.ts";
import { framingOf } from "../operations/buildStream.ts";
import { anyOf } from "./combineRules.ts";
import { splitReference } from "../../openapi/pointer.ts";
import { text, type Document, type Node } from "../document/document.ts";
import { pascalCase } from "../names/identifier.ts";
import { Namespace } from "../names/Namespace.ts";
import type {
  ResponseSchemas,
  Definition,
  DiscriminatorProperty,
  OperationSchemas,
  Rule,
  Int64Choice,
} from "../model.ts";
import { subschema, type RuleContext } from "./ruleContext.ts";

/** What has to be known before: the document and its names. */
interface Source {
  readonly document: Document;
  readonly int64?: Int64Choice | undefined;
  /** Component schemas: JSON pointer → type name. */
  readonly types: ReadonlyMap<string, string>;
  readonly discriminatorProperties: ReadonlyMap<string, DiscriminatorProperty>;
  readonly operations: readonly Found[];
  /** Names of former generations. */
  readonly given: ReadonlyMap<string, string>;
  readonly report: Report;
}

/** The schemas, and their exported names by what they name. */
export interface BuiltSchemas {
  readonly schemas: ResponseSchemas;
  readonly names: ReadonlyMap<string, string>;
}

/** `given` are names of former generations. */
export function buildResponseSchemas(
  { document, int64, discriminatorProperties, report }: Context,
  { types, operations }: Names,
  given: PublicNames["schemas"],
): BuiltSchemas {
  const source: Source = {
    document,
    int64,
    discriminatorProperties,
    report,
    types,
    operations,
    given,
  };
  const names = claimNames(source);
  const definitions: Definition[] = [];
  const context = ruleContext(source, { names, definitions });
  const responses = operations.flatMap((found): OperationSchemas[] => {
    const statuses = buildStatuses(context, found.node);
    const name = names.responses.get(found.name) ?? "";
    const id = text(found.node, "operationId") ?? found.name;
    return statuses.length === 0 ? [] : [{ id, operation: found.name, name, statuses }];
  });
  const exported = new Set([
    ...definitions.flatMap(({ name, typeName }) => (typeName === undefined ? [] : [name])),
    ...responses.map(({ name }) => name),
  ]);
  const kept = [...names.namespace.names].filter(
    ([key, name]) => exported.has(name) || given.has(key),
  );
  return { schemas: { definitions, operations: responses }, names: new Map(kept) };
}

interface SchemaNames {
  readonly namespace: Namespace;
  /** Type name → name of its schema. */
  readonly schemas: ReadonlyMap<string, string>;
  /** Operation → name of its responses. */
  readonly responses: ReadonlyMap<string, string>;
}

/** Names that the file uses itself. */
const takenByCode =
  "v schemas int64 above allOf array atLeast atMost below boolean containing distinct divisibleBy equalTo format integer lazy literal " +
  "matching maxCharacters maxItems minCharacters minItems never not nothing nullable number object oneOf optional picklist string " +
  "tuple union unknown when whether ResponseSchemas StatusSchemas";

/** All names are claimed before it is known which are needed: they depend on the document's own names alone. */
function claimNames({ types, operations, given }: Source): SchemaNames {
  const namespace = new Namespace({ given });
  namespace.reserve([...takenByCode.split(" "), ...types.values()]);
  const claim = (name: string, end: string): readonly [string, string] => [
    name,
    namespace.claim(`${name}${end}`, { key: `${name} ${end}`, others: [`${name}${end}_`] }),
  ];
  const schemas = [...types.values()].sort().map((name) => claim(name, "Schema"));
  const functions = operations.map(({ name }) => name).sort();
  const responses = functions.map((name) => claim(name, "Responses"));
  return { namespace, schemas: new Map(schemas), responses: new Map(responses) };
}

/** A schema may be visited more than once, and is reported once. */
function patternJudge(report: Report): RuleContext["isUsable"] {
  const judged = new Map<string, boolean>();
  return (pattern, pointer) => {
    const known = judged.get(pointer);
    if (known !== undefined) return known;
    const isExponential = compiles(pattern) && canBacktrackExponentially(pattern);
    if (isExponential) report("pattern-backtracks", pointer, { pattern: quoted(pattern) });
    const isUsable = compiles(pattern) && !isExponential;
    judged.set(pointer, isUsable);
    return isUsable;
  };
}

function quoted(pattern: string): string {
  return JSON.stringify(pattern.length > 80 ? `${pattern.slice(0, 80)}…` : pattern);
}

/** Follows references; each target is defined once, after those it needs. */
function ruleContext(
  { document, int64, types, discriminatorProperties, report }: Source,
  decided: { readonly names: SchemaNames; readonly definitions: Definition[] },
): RuleContext {
  const { names } = decided;
  const rules = new Map<string, Rule>();
  const nameOf = new Map<string, string>();
  const context: RuleContext = {
    document,
    int64,
    discriminatorProperties,
    definitions: rules,
    absent: new Set(),
    isUsable: patternJudge(report),
    build: (schema) => buildRule(context, schema),
    refer: (schema) => {
      const target = document.named(schema);
      return target === undefined ? { kind: "unknown" } : reference(target);
    },
  };
  const reference = (target: Node): Rule => {
    const known = nameOf.get(target.pointer);
    if (known !== undefined) return { kind: "reference", name: known, isLater: !rules.has(known) };
    const typeName = types.get(target.pointer);
    const name = (typeName && names.schemas.get(typeName)) ?? claimPart(names.namespace, target);
    nameOf.set(target.pointer, name);
    const rule = context.build(target);
    rules.set(name, rule);
    decided.definitions.push({ name, rule, ...(typeName && { typeName }) });
    return { kind: "reference", name, isLater: false };
  };
  return context;
}

/** A reference into the inside of something: named after the last keys of its pointer. */
function claimPart(namespace: Namespace, { pointer }: Node): string {
  const keys = splitReference(pointer).filter(
    (key) => !/^(components|schemas|properties)$/.test(key),
  );
  const wanted = `${pascalCase(keys.slice(-2).join(" "))}Part`;
  return namespace.claim(wanted, { key: pointer, others: [`${wanted}_`] });
}

/** Responses with a JSON body: one with several such media types matches any of their schemas. */
function buildStatuses(context: RuleContext, operation: Node): OperationSchemas["statuses"] {
  return context.document.children(operation, "responses").flatMap(([key, node]) => {
    const response = context.document.follow(node);
    const status = key === "default" ? key : key.toUpperCase();
    if (response === undefined || !/^(default|[1-5](\d\d|XX))$/.test(status)) return [];
    const schemas = context.document
      .children(response, "content")
      .filter(([mediaType, media]) => framingOf(mediaType, media) === undefined)
      .filter(([mediaType, media]) => isJsonContent(context.document, mediaType, media))
      .map(([, media]) => subschema(media, "schema") ?? true);
    const rule = anyOf(schemas.map(context.build));
    const isTelling = schemas.length > 0 && rule.kind !== "unknown";
    return isTelling ? [{ status, rule }] : [];
  });
}
