import type { AnyPayment, BankPayment, CardPayment, Created, Event, Payment } from "./index.ts";
import type { components } from "./schema.ts";

type RawEvent = components["schemas"]["Event"];

export function rightUse(event: Event, payment: Payment, raw: RawEvent): void {
  if (event.type === "removed" && "at" in event) void event.at;
  if (payment.method === "card") void payment.number;
  else void payment.iban;
  const created: Created = { type: "anything", id: "1" };
  // Members of the union are what the mapping says, and so they are for the raw client.
  const copied: Event = { type: "copied", id: "1" };
  const same: Event = raw;
  // A parent takes children that no one describes.
  const later: AnyPayment = { method: "cash" };
  const card: CardPayment = { method: "card", number: "4111" };
  void [created, copied, same, later, card];
}

export function misuse(event: Event, payment: Payment): void {
  // @ts-expect-error -- of a payment by bank there is no number
  if (payment.method === "BankPayment") void payment.number;
  // @ts-expect-error -- a payment by card says so
  const card: CardPayment = { method: "cash", number: "4111" };
  // @ts-expect-error -- no mapping names this child: its own name does
  const bank: BankPayment = { method: "bank", iban: "DE" };
  // @ts-expect-error -- whatever no one describes is no renaming
  if (event.type === "something else") void event.name;
  void [card, bank];
}
