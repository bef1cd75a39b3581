import { serverUrl } from "../request/address.ts";
import { settingsOf, type Client } from "../call/client.ts";
import { ownPlan } from "../values/ownProperties.ts";
import type { OperationPlan } from "../plan.ts";

/** The origin to which a client sends an operation: `https://api.example.com`. */
export function serverOrigin(client: Client, plan: OperationPlan): string {
  return new URL(serverUrl(settingsOf(client), ownPlan(plan))).origin;
}
