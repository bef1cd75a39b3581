import { PetStatus, type NewPetWebhook, type webhooks } from "./index.ts";
import type { NewPetWebhookAnswer, NewPetWebhookParams } from "./index.ts";

type RawPayload = webhooks["newPet"]["post"]["requestBody"]["content"]["application/json"];

export function rightUse(body: string, headers: NewPetWebhookParams): NewPetWebhookAnswer {
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
  // @ts-expect-error -- an answer holds nothing that only the API writes
  const answer: NewPetWebhookAnswer = { keep: true, seen: "now" };
  void [params, answer];
}
