import { realpathSync } from "node:fs";
import { basename, join } from "node:path";
import type { Entries, LoadedSpec, PackageIdentity } from "../2-model/model.ts";
import type { Choices, ConfigProblem } from "../config/config.ts";
import { catalogue, type Diagnostic } from "../diagnostics/catalogue.ts";
import type { Chosen } from "./choose/applyNames.ts";
import { checkProvider } from "./check/checkProvider.ts";
import { findExtras } from "./read/findExtras.ts";
import { Findings } from "./check/Findings.ts";
import { chooseOverlay } from "./overlay/chooseOverlay.ts";
import type { OverlayResult } from "./overlay/overlay.ts";
import { findSpec } from "./read/findSpecs.ts";
import { readNames, type GivenNames } from "./read/readNames.ts";
import { printDocument } from "./resolve/printDocument.ts";
import { readWorkspace } from "./read/readWorkspace.ts";
import { resolveSpec } from "./resolve/resolveSpec.ts";

/** Which document to load. */
export interface LoadRequest {
  /** Absolute path of the workspace. */
  readonly root: string;
  readonly provider: string;
  /** npm name of the package. Default: the workspace's scope and the provider. */
  readonly packageName?: string;
  /** What the configuration says about the document. */
  readonly choices?: Choices;
  /** What is generated next to the index. Default: all of it. */
  readonly entries?: Partial<Entries>;
  /** Absolute path of what is laid over the document. Default: the overlay next to it. */
  readonly overlay?: string;
}

/** A document, or why there is none. */
export interface LoadOutcome {
  /** Left out when a diagnostic is an error. */
  readonly spec?: LoadedSpec;
  readonly diagnostics: readonly Diagnostic[];
  /** What the configuration says about the document and cannot be done; after an error there is no document either. */
  readonly problems?: readonly ConfigProblem[];
  readonly chosen?: Chosen;
  /** What an overlay did to the document. */
  readonly overlay?: OverlayResult;
}

/** Finds, reads, resolves and checks the document of one provider. Does not throw for a mistake in the document. */
export async function loadSpec({
  root,
  provider,
  choices,
  entries,
  packageName,
  overlay: given,
}: LoadRequest): Promise<LoadOutcome> {
  const objection = checkProvider(root, provider);
  const source = findSpec(root, provider);
  if (objection !== undefined || source === undefined)
    return { diagnostics: objection ? [objection] : [] };
  const folder = realpathSync(join(root, "specs", provider));
  const prefix = `specs/${provider}`;
  const findings = new Findings(folder, prefix, `Move the file into ${prefix}/.`);
  const home = join(root, "packages", provider);
  const { scope, ownsRuntime } = readWorkspace(root);
  const former = readNames(home, `packages/${provider}`);
  const { overlay, problem } = chooseOverlay({ root, spec: join(root, source), given });
  if (problem) return { diagnostics: [], problems: [problem] };
  return conclude(
    findings,
    await resolveSpec(join(folder, basename(source)), findings, {
      names: former.names,
      ...(choices && { choices }),
      ...(overlay && { overlay }),
    }),
    former,
    {
      provider,
      packageName: packageName ?? `${scope}/${provider}`,
      ...(ownsRuntime && { builtWithRuntime: true as const }),
      source,
      entries: { schemas: true, raw: true, testing: true, ...entries },
      extras: findExtras(home),
    },
  );
}

type Identity = PackageIdentity & Pick<LoadedSpec, "entries" | "extras">;

/** The document, unless there is an error. */
export function conclude(
  findings: Findings,
  resolved: Awaited<ReturnType<typeof resolveSpec>>,
  given: GivenNames,
  identity: Identity,
): LoadOutcome {
  const diagnostics = [...findings.diagnostics, ...given.diagnostics];
  const overlay = findings.overlay && { overlay: findings.overlay };
  if (resolved === undefined || findings.hasErrors || given.diagnostics.length > 0)
    return { diagnostics, ...overlay };
  const { document, knownNames = given.names, places, locate, problems, chosen } = resolved;
  if (problems.some(({ code }) => catalogue[code].severity === "error"))
    return { diagnostics, problems, ...overlay };
  const names = { givenNames: given.names, knownNames, places };
  const text = printDocument(document);
  const spec = { ...identity, ...names, document, text, locate };
  return { spec, diagnostics, problems, chosen, ...overlay };
}
