import { diagnose, type Diagnostic } from "../../diagnostics/catalogue.ts";
import { findProviders } from "../read/findSpecs.ts";

/** Folders under `packages/` that are written by hand. */
const taken = new Set(["runtime"]);
/** Names that Windows gives to devices. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** What speaks against generating this provider; `undefined` when nothing does. */
export function checkProvider(root: string, provider: string): Diagnostic | undefined {
  const providers = findProviders(root);
  if (!providers.includes(provider)) {
    const known =
      providers.length === 0 ? "specs/ holds none yet." : `There are ${providers.join(", ")}.`;
    return diagnose("provider-not-found", { provider, known });
  }
  const reason = takenBy(provider) ?? objectionTo(provider);
  return reason === undefined ? undefined : diagnose("provider-name-invalid", { provider, reason });
}

function takenBy(provider: string): string | undefined {
  return taken.has(provider) ? `packages/${provider} is written by hand.` : undefined;
}

/** Why no package can bear the name; `undefined` when one can. */
export function objectionTo(provider: string): string | undefined {
  if (devices.test(provider)) return "Windows has a device of that name.";
  if (provider.length > 64) return "It is longer than 64 letters.";
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(provider))
    return "npm and TypeScript could not both use it.";
  return undefined;
}
