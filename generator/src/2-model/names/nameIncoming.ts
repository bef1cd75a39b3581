/** The requests that the API itself sends, webhooks and callbacks, and the names of their types. */
import { isExtension } from "../../openapi/roles.ts";
import type { Found } from "../operations/buildOperation.ts";
import type { Document, Node } from "../document/document.ts";
import { capitalized, pascalCase } from "./identifier.ts";
import type { Namespace } from "./Namespace.ts";
import { listOperations } from "../operations/listOperations.ts";

export interface FoundIncoming {
  readonly kind: "webhook" | "callback";
  /** Its key in the document. */
  readonly key: string;
  readonly method: string;
  /** The function that registers the callback. */
  readonly operation?: string;
  /** Several where a callback goes to several addresses. */
  readonly calls: readonly IncomingCall[];
  readonly payloadName: string;
  readonly paramsName: string;
  readonly responseName: string;
}

export interface IncomingCall {
  readonly pathItem: Node;
  readonly node: Node;
}

type Unnamed = Omit<FoundIncoming, "payloadName" | "paramsName" | "responseName">;

/** In the document's order. All other names of the document take precedence. */
export function nameIncoming(
  document: Document,
  operations: readonly Found[],
  namespace: Namespace,
): readonly FoundIncoming[] {
  const found = [...findWebhooks(document), ...findCallbacks(document, operations)];
  const sorted = found
    .map((each) => ({ each, wanted: wantedName(each), owner: ownerOf(each) }))
    .toSorted((one, other) => (one.owner < other.owner ? -1 : 1));
  const claim = (end: string): ReadonlyMap<Unnamed, string> =>
    new Map(
      sorted.map(({ each, wanted, owner }) => [
        each,
        namespace.claim(`${wanted}${end}`, {
          key: `${owner} ${end}`.trim(),
          others: [`${wanted}${end}_`],
        }),
      ]),
    );
  const [payloads, params, responses] = [claim(""), claim("Params"), claim("Response")];
  return found.map((each) => ({
    ...each,
    payloadName: payloads.get(each) ?? "",
    paramsName: params.get(each) ?? "",
    responseName: responses.get(each) ?? "",
  }));
}

function ownerOf({ kind, operation = "", key, method }: Unnamed): string {
  return [kind, operation, key, method].join(" ");
}

/** `NewPetWebhook`, `SubscribeEventCallback`; a method other than POST is named, so that no other method renames it. */
function wantedName({ kind, operation = "", key, method }: Unnamed): string {
  const end = kind === "webhook" ? "Webhook" : "Callback";
  const way = method === "post" ? "" : pascalCase(method);
  const name = pascalCase(key);
  const known = way === "" && name.endsWith(end) ? name.slice(0, -end.length) : name;
  return `${capitalized(operation)}${known}${way}${end}`;
}

function findWebhooks(document: Document): readonly Unnamed[] {
  return document.children(document.root, "webhooks").flatMap(([key, reference]) => {
    const pathItem = document.follow(reference);
    if (pathItem === undefined) return [];
    return listOperations(document, pathItem).map(([method, node]) => ({
      kind: "webhook" as const,
      key,
      method,
      calls: [
        {
          pathItem,
          node,
        },
      ],
    }));
  });
}

function findCallbacks(document: Document, operations: readonly Found[]): readonly Unnamed[] {
  return operations.flatMap(({ name, node }) =>
    document.children(node, "callbacks").flatMap(([key, reference]) => {
      const calls = callsOf(document, reference);
      return [...new Set(calls.map(({ method }) => method))].map((method) => ({
        kind: "callback" as const,
        key,
        method,
        operation: name,
        calls: calls.filter((call) => call.method === method),
      }));
    }),
  );
}

/** A callback is a map from addresses (runtime expressions) to path items. */
function callsOf(
  document: Document,
  reference: Node,
): readonly (IncomingCall & { readonly method: string })[] {
  const callback = document.follow(reference);
  if (callback === undefined) return [];
  return Object.keys(callback.value)
    .filter((address) => !isExtension("Callback", address))
    .flatMap((address) => document.read(callback, address) ?? [])
    .flatMap((pathItem) =>
      listOperations(document, pathItem).map(([method, node]) => ({ method, pathItem, node })),
    );
}
