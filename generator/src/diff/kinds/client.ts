/** Changes of the client, its options and credentials, and of the package as a whole. */
import { major, minor, patch, type Kind } from "./kind.ts";

export type ClientKind =
  | "class-renamed"
  | "environment-changed"
  | "server-changed"
  | "credential-sent-differently"
  | "credentials-regrouped"
  | "credentials-added"
  | "errors-read-differently"
  | "errors-read-further"
  | "throttle-changed"
  | "secrecy-changed"
  | "incoming-removed"
  | "incoming-added"
  | "webhooks-verified"
  | "webhooks-unverified"
  | "webhook-signature-changed"
  | "webhook-event-removed"
  | "webhook-event-added"
  | "schema-removed"
  | "schema-added"
  | "validation-changed"
  | "info-changed"
  | "documentation-changed"
  | "document-changed";

export const clientKinds: Readonly<Record<ClientKind, Kind>> = {
  "class-renamed": major("The class `{name}` is now called `{now}`.", "Import `{now}` instead."),
  "environment-changed": major(
    "`{name}` is read from the environment variable `{now}`, no longer from `{before}`.",
    "Rename the variable wherever the program runs.",
  ),
  "server-changed": major(
    "Requests of {name} go to {now}, no longer to {before}.",
    "Check that the other address is meant for you, or pass `baseUrl`.",
  ),
  "credential-sent-differently": major(
    "The credentials `{name}` are sent in another way: {before} became {now}.",
    "Check that the API takes your credentials in that way.",
  ),
  "credentials-regrouped": major(
    "The credentials that the client takes are others: {before} became {now}.",
    "Pass the credentials of one of the ways that are left.",
  ),
  "credentials-added": minor("The client takes credentials in a further way: {now}."),
  "errors-read-differently": major(
    "An error's {name} is read from {now}, no longer from {before}.",
    "Check what your code makes of `error.code` and `error.message`.",
  ),
  "errors-read-further": minor("An error's {name} is read from {now} now."),
  "throttle-changed": minor("Retries wait as {now} says, no longer as {before} says."),
  "secrecy-changed": patch("`{name}` is {now} in messages and logs now."),
  "incoming-removed": major(
    "The request `{name}` that the API sends is removed, and `{type}` with it.",
    "Remove the handler, or keep a type of your own.",
  ),
  "incoming-added": minor(
    "The API sends a request of its own, `{name}`, with `{type}` as its body.",
  ),
  "webhooks-verified": minor(
    "The package has an entry that verifies webhooks.",
    "Import `unwrap` from the entry `/webhooks`.",
  ),
  "webhooks-unverified": major(
    "The package no longer has the entry `/webhooks`, which verifies webhooks.",
    "Verify webhooks yourself, before you believe them.",
  ),
  "webhook-signature-changed": major(
    "Webhooks are verified in another way: {detail}.",
    "Check that the API signs as the document says before you update.",
  ),
  "webhook-event-removed": major(
    "The event `{name}` is no longer described: such a webhook has the event `undefined`.",
    "Remove its branch, or read it by `name`.",
  ),
  "webhook-event-added": {
    ...minor(
      "The event `{name}` is described: such a webhook had the event `undefined`.",
      "A `switch` over every event needs a branch for it.",
    ),
    exhaustive: true,
  },
  "schema-removed": major(
    "The schema `{name}` is no longer exported.",
    "Import `schemas`, or write the schema yourself.",
  ),
  "schema-added": minor("The schema `{name}` is exported."),
  "validation-changed": minor(
    "With `validation`, {name} is held against other rules than before.",
    "If you validate responses, expect errors for what the document no longer allows.",
  ),
  "info-changed": patch("The package's {name} changed from {before} to {now}."),
  "documentation-changed": patch("The documentation of {name} changed."),
  "document-changed": patch("The document changed in ways that the package does not show."),
};
