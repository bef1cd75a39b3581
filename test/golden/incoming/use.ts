import { PetStatus, type NewPetWebhook } from "./index.ts";
import type { NewPetWebhookResponse, NewPetWebhookParams } from "./index.ts";
import type { webhooks } from "./raw.ts";

type RawPayload = webhooks["newPet"]["post"]["requestBody"]["content"]["application/json"];

export function rightUse(body: string, headers: NewPetWebhookParams): NewPetWebhookResponse {
  const pet = JSON.parse(body) as NewPetWebhook;
  const raw: RawPayload = pet;
  const isKnown = PetStatus.some((status) => status === raw.status);
  return { keep: isKnown && headers["X-Signature"] !== pet.id };
}

export function misuse(pet: NewPetWebhook): void {
  // @ts-expect-error -- what the API sends holds nothing that only its callers write
  void pet.secret;
  // @ts-expect-error -- the signature is required
  const params: NewPetWebhookParams = {};
  // @ts-expect-error -- a response has no readOnly property
  const response: NewPetWebhookResponse = { keep: true, seen: "now" };
  void [params, response];
}
