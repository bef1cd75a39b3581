/** What must and must not compile where ways to authenticate share an option. Never run: `types.test.ts` compiles it. */
import type { AllOrNone, CredentialSource } from "@lading/runtime";

interface WithSecret {
  readonly clientId: CredentialSource;
  readonly clientSecret: CredentialSource;
}
interface WithCertificate {
  readonly clientId: CredentialSource;
  readonly certificate: CredentialSource;
  readonly certificateKey: CredentialSource;
}
declare function open(
  options: AllOrNone<WithSecret | WithCertificate | (WithSecret & WithCertificate)>,
): void;

const [clientId, clientSecret, certificate, certificateKey] = ["a", "b", "c", () => "d"] as const;

export function rightUse(): void {
  open({});
  open({ clientId, clientSecret });
  open({ clientId, certificate, certificateKey });
  open({ clientId, clientSecret, certificate, certificateKey });
}

export function misuse(): void {
  // @ts-expect-error -- what both ways share opens nothing by itself
  open({ clientId });
  // @ts-expect-error -- a secret belongs to an id
  open({ clientSecret });
  // @ts-expect-error -- a certificate needs its key
  open({ clientId, certificate });
  // @ts-expect-error -- one whole way makes no whole one of the other
  open({ clientId, clientSecret, certificate });
  // @ts-expect-error -- nothing else is an option
  open({ clientId, clientSecret, password: "e" });
}
