import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, relative, sep } from "node:path";
import { diagnose } from "../diagnostics/catalogue.ts";
import { objectionTo } from "./check/checkProvider.ts";
import { findExtras } from "./read/findExtras.ts";
import { Findings } from "./check/Findings.ts";
import { conclude, type LoadOutcome } from "./loadSpec.ts";
import { readNames } from "./read/readNames.ts";
import { resolveSpec } from "./resolve/resolveSpec.ts";

/** A document outside any workspace. */
export interface FileRequest {
  /** Absolute path of the document. */
  readonly file: string;
  /** Absolute path of the folder that references must not leave. Default: the document's folder. */
  readonly folder?: string;
  /** Absolute path of the package's folder. */
  readonly out: string;
  /** npm name of the package, with or without a scope. Default: the name of the package's folder. */
  readonly name?: string;
}

/** Reads, resolves and checks one document outside a workspace. Does not throw for a mistake in the document. */
export async function loadFile(request: FileRequest): Promise<LoadOutcome> {
  const { out } = request;
  const packageName = request.name ?? nameAfter(out);
  const provider = packageName.replace(/^@[a-z0-9-]+\//, "");
  const reason = objectionTo(provider);
  if (reason !== undefined)
    return { diagnostics: [diagnose("provider-name-invalid", { provider: packageName, reason })] };
  const file = realPath(request.file);
  const folder = request.folder === undefined ? dirname(file) : realPath(request.folder);
  const prefix = relative(dirname(out), folder).split(sep).join("/");
  const findings = new Findings(folder, prefix, adviceOutside);
  const given = readNames(out, basename(out));
  return conclude(findings, await resolveSpec(file, findings, given.names), given, {
    provider,
    packageName,
    source: basename(file),
    isAlone: true,
    extras: findExtras(out),
  });
}

/** The advice where the folder is an option of the command. */
export const adviceOutside = "Name a folder that holds both with --root, or move the file.";

/** A file that does not exist is reported when it is read. */
function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/** `My API (v2)` → `my-api-v2`, `2captcha` → `api-2captcha`: always a valid name. */
export function nameAfter(folder: string): string {
  const words = basename(folder)
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ["client"];
  const name = words.join("-").slice(0, 60).replace(/-$/, "");
  return /^\d/.test(name) || objectionTo(name) !== undefined ? `api-${name}` : name;
}
