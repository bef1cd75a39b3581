/** Every example request of every provider that sends a file. */
import type { Operation, Provider, RequestExample } from "../support/providers.ts";
import { fileNames } from "../support/contract/testParams.ts";

/** An example request that sends a file. */
export interface Upload {
  readonly provider: Provider;
  readonly operation: Operation;
  readonly request: RequestExample;
}

/** The uploads of these providers. */
export function uploadsOf(providers: readonly Provider[]): readonly Upload[] {
  return providers.flatMap((provider) =>
    provider.api.operations.flatMap((operation) =>
      operation.requests
        .filter(({ params }) => fileNames(params).length > 0)
        .map((request) => ({ provider, operation, request })),
    ),
  );
}

/** `imagekit uploadFile default`. */
export function nameOf({ provider, operation, request }: Upload): string {
  return `${provider.name} ${operation.name} ${request.name}`;
}
