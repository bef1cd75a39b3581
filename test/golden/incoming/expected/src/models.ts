// Generated from specs/incoming/openapi.yaml by `npm run generate -- incoming`. Change the document, not this file.

/**
 * A pet has come.
 *
 * Body of the webhook `newPet`: the API sends it by POST.
 */
export type NewPetWebhook = Pet;

/** Headers and parameters that come with a `NewPetWebhook`. */
export interface NewPetWebhookParams {
  /** HMAC of the body. */
  readonly "X-Signature": string;
}

/** The response to a `NewPetWebhook`. */
export type NewPetWebhookResponse = Verdict;

/**
 * A pet has gone.
 *
 * Body of the webhook `newPet`: the API sends it by DELETE.
 */
export type NewPetDeleteWebhook = void;

export interface Pet {
  readonly id: string;
  readonly status: PetStatus;
}

export const PetStatus = ["available", "sold"] as const;

export type PetStatus = (typeof PetStatus)[number];

export interface Verdict {
  readonly keep: boolean;
}
