import { fileURLToPath } from "node:url";
import {
  createConfig,
  lintDocument,
  type Config,
  type Document,
  type NodeType,
  type NormalizedProblem,
} from "#redocly";
import { checkExtensions } from "./checkExtensions.ts";
import {
  failureOf,
  reportBrokenReference,
  type VisitedReference,
} from "./reportBrokenReference.ts";
import type { ConfinedResolver } from "../resolve/ConfinedResolver.ts";
import { findUnusedReferences } from "./findUnusedReferences.ts";
import type { ReportAt } from "../read/locateInFile.ts";
import { isExtension } from "../../openapi/roles.ts";
import { isObject } from "../../openapi/pointer.ts";
import { normalizeObject, rfcPointer } from "../normalize/normalizeObject.ts";
import { describeProblem } from "./describeProblem.ts";

const normalizeName = "lading/normalize";
const ruleName = "lading/walk";

/** The result of the walk over a document. */
export interface CheckedStructure {
  readonly config: Config;
  /** Every reference that can be resolved, in the order of the walk. */
  readonly references: readonly VisitedReference[];
}

/**
 * Redocly walks the document and all files it refers to, and knows which OpenAPI object it visits: once to normalize each object, then
 * for its own rule of the structure and our checks of references and extensions.
 * Every finding is reported at its place in the original file.
 */
export async function checkStructure(
  document: Document,
  resolver: ConfinedResolver,
  report: ReportAt,
): Promise<CheckedStructure> {
  const walked: Walked = { references: [], broken: [] };
  const config = await createConfig(
    {
      preprocessors: { [normalizeName]: "error" },
      rules: { struct: "error", [ruleName]: "error" },
      resolve: { doNotResolveExamples: true },
    },
    {
      // Redocly runs @theme/plugin.js of the configuration's folder, by default the current one. Ours has no such file.
      configPath: fileURLToPath(import.meta.url),
      plugins: [
        {
          id: "lading",
          preprocessors: { oas3: { [normalizeName]: () => normalizeVisitor(report) } },
          rules: { oas3: { [ruleName]: () => walkRule(report, walked) } },
          typeExtension: { oas3: (types) => correctTypes(types, isSigned(document)) },
        },
      ],
    },
  );
  const problems = await lintDocument({ document, config, externalRefResolver: resolver });
  const { openapi } = document.parsed as { readonly openapi?: unknown };
  const isOfVersion30 = String(openapi).startsWith("3.0");
  for (const problem of problems) reportProblem(problem, isOfVersion30, report);
  const unused = findUnusedReferences(walked.broken, document, await resolver.readDocuments());
  for (const reference of walked.broken)
    reportBrokenReference(reference, unused.has(reference), report);
  return { config, references: walked.references };
}

/**
 * Redocly 2.64 takes each of `components.mediaTypes` for a map of media types, and checks some extensions of its own. The content of an
 * extension is not read here.
 */
function correctTypes(
  types: Record<string, NodeType>,
  hasWebhooks: boolean,
): Record<string, NodeType> {
  const corrected = Object.entries(types).map(([name, type]): [string, NodeType] => {
    const properties = Object.entries(type.properties).filter(
      ([key]) => !isExtension(undefined, key),
    );
    // In 3.0 they are `x-webhooks`, which have been normalized.
    const more = hasWebhooks && name === "Root" ? { webhooks: "WebhooksMap" } : {};
    const own = { ...type, properties: { ...Object.fromEntries(properties), ...more } };
    return [
      name,
      name === "NamedMediaTypes" ? { ...own, additionalProperties: () => "MediaType" } : own,
    ];
  });
  return Object.fromEntries(corrected);
}

/** Does the document say how its webhooks are signed? */
function isSigned({ parsed }: Document): boolean {
  return isObject(parsed) && parsed["x-lading-webhook-signature"] !== undefined;
}

type Rule = NonNullable<
  NonNullable<NonNullable<Parameters<typeof createConfig>[1]>["plugins"]>[number]["rules"]
>["oas3"];
type Visitor = Exclude<ReturnType<NonNullable<Rule>[string]>, readonly unknown[]>;

/** References as the walk visits them: those that can be resolved, and the others. */
interface Walked {
  readonly references: VisitedReference[];
  readonly broken: VisitedReference[];
}

function normalizeVisitor(report: ReportAt): Visitor {
  return {
    any(node: unknown, { type, location, rawNode, rawLocation }) {
      normalizeObject({ node, type, location }, report);
      // The fields next to a $ref are an object of their own.
      if (rawNode !== node) normalizeObject({ node: rawNode, type, location: rawLocation }, report);
    },
  };
}

function walkRule(report: ReportAt, { references, broken }: Walked): Visitor {
  /** Objects inside extensions of other tools: nothing reads what they refer to. */
  const inExtensions = new Set<unknown>();
  return {
    ref(node, context, resolved) {
      const visited = { node, context, resolved };
      if (context.type.name === "SpecExtension" || inExtensions.has(context.parent)) return;
      (failureOf(visited) === undefined ? references : broken).push(visited);
    },
    any(node: unknown, { type, location, rawNode, rawLocation }) {
      // An object may be read as a schema elsewhere.
      for (const each of [node, rawNode])
        if (type.name === "SpecExtension") inExtensions.add(each);
        else inExtensions.delete(each);
      if (!takesExtensions(type)) return;
      // Fields next to a $ref have the place of the reference.
      const places =
        node === rawNode
          ? [[node, location]]
          : [
              [node, location],
              [rawNode, rawLocation],
            ];
      for (const [members, at] of places as [unknown, typeof location][])
        if (isObject(members))
          checkExtensions(
            { members, type: type.name, pointer: rfcPointer(at.pointer) },
            (code, pointer, details) => report(code, { source: at.source, pointer }, details),
          );
    },
  };
}

/** A map takes any key, so `x-lading-…` is a name in it; the content of another tool's extension is not checked. */
function takesExtensions(type: {
  readonly name: string;
  readonly additionalProperties?: unknown;
  readonly extensionsPrefix?: string;
}): boolean {
  if (type.name === "SpecExtension" || type.name === "scalar") return false;
  return type.extensionsPrefix !== undefined || type.additionalProperties === undefined;
}

function reportProblem(
  { message, suggest, location }: NormalizedProblem,
  isOfVersion30: boolean,
  report: ReportAt,
): void {
  const [at] = location;
  if (at === undefined) throw new Error(`Redocly reports without a place: ${message}`);
  const { source } = at;
  if (at.pointer === undefined) {
    report("structure-invalid", { source, line: at.start.line, column: at.start.col }, { message });
    return;
  }
  const pointer = rfcPointer(at.pointer);
  const found = describeProblem({ message, pointer, similar: suggest[0], isOfVersion30 });
  if (found !== undefined) report(found.code, { source, pointer }, found.details);
}
