/** Changes of an operation: how it is called and sent, and what it responds. */
import { major, minor, patch, type Kind } from "./kind.ts";

export type OperationKind =
  | "operation-removed"
  | "operation-added"
  | "operation-renamed"
  | "function-renamed"
  | "operation-moved"
  | "operation-deprecated"
  | "deprecation-withdrawn"
  | "params-added"
  | "params-required"
  | "params-optional"
  | "security-changed"
  | "security-added"
  | "parameter-renamed"
  | "parameter-sent-differently"
  | "default-sent"
  | "body-removed"
  | "body-added"
  | "body-sent-differently"
  | "body-choice-changed"
  | "body-required"
  | "body-optional"
  | "content-type-required"
  | "content-type-optional"
  | "content-type-removed"
  | "content-type-added"
  | "field-sent-differently"
  | "fields-reordered"
  | "order-changed"
  | "limit-lowered"
  | "limit-raised"
  | "length-required"
  | "length-optional"
  | "accept-changed"
  | "response-removed"
  | "response-added"
  | "response-read-differently"
  | "stream-changed"
  | "pages-added"
  | "pages-removed"
  | "pages-moved"
  | "pages-requested-differently"
  | "pages-sized-differently"
  | "retries-changed"
  | "key-added"
  | "key-removed"
  | "key-changed"
  | "polling-changed";

export const operationKinds: Readonly<Record<OperationKind, Kind>> = {
  "operation-removed": major("`{name}` is removed ({request}).", "Stop calling it."),
  "operation-added": minor("`{name}` is new ({request}).", "Call it where it helps."),
  "operation-renamed": major(
    "`{name}` is now called `{now}` ({request}).",
    "Call `{now}` instead.",
  ),
  "function-renamed": major(
    "The function `{name}` is now called `{now}`.",
    "Import `{now}` instead.",
  ),
  "operation-moved": major(
    "`{name}` sends `{now}`, no longer `{before}`.",
    "Check that the API serves the new address before you update.",
  ),
  "operation-deprecated": minor(
    "`{name}` is deprecated.",
    "Plan to call what its documentation names instead.",
  ),
  "params-added": major(
    "`{name}` takes parameters now, before its options.",
    "Pass the parameters first, or `undefined`.",
  ),
  "params-required": major("`{name}` cannot be called without parameters any more.", "Pass them."),
  "params-optional": minor("`{name}` may be called without parameters."),
  "security-changed": major(
    "`{name}` sends other credentials: {before} became {now}.",
    "Give the client the credentials that the operation asks for.",
  ),
  "security-added": minor("`{name}` takes further credentials: {now}."),
  "parameter-renamed": major(
    "The {place} parameter `{before}` of `{name}` is now called `{now}`.",
    "Pass `{now}` instead.",
  ),
  "parameter-sent-differently": major(
    "The {place} parameter `{field}` of `{name}` is sent differently: {detail}.",
    "Check that the API reads the new form before you update.",
  ),
  "default-sent": major(
    "`{name}` sends {now} for `{field}` where the caller gives nothing, no longer {before}.",
    "Pass the value you mean.",
  ),
  "body-removed": major(
    "`{name}` sends no body of the type {type} any more.",
    "Pass another of its bodies.",
  ),
  "body-added": minor("`{name}` takes a body of the type {type} too."),
  "body-sent-differently": major(
    "The body of `{name}` of the type {type} is sent differently: {detail}.",
    "Check that the API reads the new form before you update.",
  ),
  "body-choice-changed": major(
    "The same parameters of `{name}` may be sent as another of its bodies: {detail}.",
    "Name the body with the call option `contentType`.",
  ),
  "body-required": major("`{name}` cannot be called without a body any more.", "Pass the body."),
  "body-optional": minor("`{name}` may be called without a body."),
  "content-type-required": major(
    "`{name}` needs to know which body is meant: {now}.",
    "Pass the call option `contentType`.",
  ),
  "content-type-optional": minor("`{name}` no longer needs to know which body is meant."),
  "content-type-removed": major(
    "`{name}` takes no `contentType: {type}` any more.",
    "Pass another of its types.",
  ),
  "content-type-added": minor("`{name}` takes `contentType: {type}` too."),
  "field-sent-differently": major(
    "The field `{field}` of `{name}` is sent differently: {detail}.",
    "Check that the API reads the new form before you update.",
  ),
  "fields-reordered": major(
    "The fields of `{name}` are sent in another order: {now}.",
    "Check that the API does not depend on the order.",
  ),
  "order-changed": minor("{detail} of `{name}` come in another order: {now}."),
  "limit-lowered": major(
    "The client refuses more of `{field}` of `{name}`: {detail}.",
    "Keep within the limit.",
  ),
  "limit-raised": minor("The client lets more of `{field}` of `{name}` pass: {detail}."),
  "length-required": major(
    "`{name}` refuses bodies whose size is not known before they are sent.",
    "Pass a file, or a stream with its size.",
  ),
  "length-optional": minor("`{name}` takes bodies whose size is not known before they are sent."),
  "accept-changed": major(
    "`{name}` asks for {now}, no longer for {before}.",
    "Check that the API responds to it with what you read.",
  ),
  "response-removed": major(
    "`{name}` describes no response {status} any more.",
    "Read what is left of it as an undocumented response.",
  ),
  "response-added": {
    ...minor(
      "`{name}` describes the response {status} too.",
      "A `switch` over every status needs a branch for it.",
    ),
    exhaustive: true,
  },
  "response-read-differently": major(
    "The response {status} of `{name}` is read differently: {detail}.",
    "Check what your code makes of it.",
  ),
  "stream-changed": major(
    "The items of the response {status} of `{name}` are read differently: {detail}.",
    "Check what your code makes of each item.",
  ),
  "pages-added": minor(
    "`{name}` returns its list page by page too: `items()`, `pages()` and `page()`.",
    "Use `items()` where you request one page after another yourself.",
  ),
  "pages-removed": major(
    "`{name}` no longer has `items()`, `pages()` and `page()`.",
    "Request each page yourself.",
  ),
  "pages-moved": major(
    "`items()` of `{name}` returns another list of the response: {now}, no longer {before}.",
    "Check that these are the items you mean.",
  ),
  "pages-requested-differently": major(
    "`{name}` requests further pages differently: {detail}.",
    "Check that the API pages this way before you update.",
  ),
  "pages-sized-differently": major(
    "`{name}` takes another number of items for a full page: {detail}.",
    "Check that the API fills its pages: a page with fewer items is the last one.",
  ),
  "retries-changed": minor(
    "A request of `{name}` that may have arrived is {now}.",
    "Pass the call option `retries` if that is not what you want.",
  ),
  "key-added": minor(
    "Requests of `{name}` have an idempotency key in the header {now}, and are sent again when they may have arrived.",
    "Give a key of your own as the call option `idempotencyKey`, where you have one.",
  ),
  "key-removed": major(
    "Requests of `{name}` have no idempotency key any more: the header {before} is not sent.",
    "Remove the call option `idempotencyKey`, and make sure that a call which you repeat does no harm.",
  ),
  "key-changed": major(
    "The idempotency key of `{name}` is sent in the header {now}, no longer in {before}.",
    "Check that the API reads the new header before you update.",
  ),
  "polling-changed": minor("Requests of `{name}` {now}."),
  "deprecation-withdrawn": patch("`{name}` is no longer deprecated."),
};
