import { diagnose, type Diagnostic } from "../../diagnostics/catalogue.ts";
import { findProviders } from "../read/findSpecs.ts";

/** Folders under `packages/` that are written by hand. */
const taken = new Set(["runtime"]);
/** Names that Windows reserves for devices. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Why this provider cannot be generated; `undefined` when it can. */
export function checkProvider(root: string, provider: string): Diagnostic | undefined {
  const providers = findProviders(root);
  if (!providers.includes(provider)) {
    const known =
      providers.length === 0
        ? "The folder specs/ is empty."
        : `Known providers: ${providers.join(", ")}.`;
    return diagnose("provider-not-found", { provider, known });
  }
  const reason = takenBy(provider) ?? whyInvalidName(provider);
  return reason === undefined ? undefined : diagnose("provider-name-invalid", { provider, reason });
}

function takenBy(provider: string): string | undefined {
  return taken.has(provider) ? `packages/${provider} is written by hand` : undefined;
}

/** Why the name cannot be used for a package; `undefined` when it can. */
export function whyInvalidName(provider: string): string | undefined {
  if (devices.test(provider)) return "Windows reserves it for a device";
  if (provider.length > 64) return "it has more than 64 characters";
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(provider))
    return "npm and TypeScript do not both accept it";
  return undefined;
}
