import { basename } from "node:path";
import type { JsonObject, LoadedSpec } from "../2-model/model.ts";
import { titleWords } from "../names/titleName.ts";
import { joinWords } from "../names/words.ts";
import { isObject } from "../openapi/pointer.ts";
import { whyInvalidName } from "./check/checkProvider.ts";

/** Names of folders that say nothing about the API in them. */
const silentFolder =
  /^(api-)?(openapi|swagger|apis?|clients?|sdks?|lib|src|gen|generated|out|output|dist|build|packages?|v?\d+)$/;

/** What the name of an API is taken from. */
export interface NameSources {
  /** The folder of what is generated. */
  readonly out: string;
  readonly document: JsonObject;
  /** A package is called like its folder, where that says anything. The folder of an app's sources is none of a reader's business. */
  readonly isPackage: boolean;
}

/** A name for a package, and for the class where its spelling matters. */
export interface ApiName {
  readonly provider: string;
  readonly className?: string;
}

/** The name of a package's folder, else the document's title. */
export function nameApi({ out, document, isPackage }: NameSources): ApiName {
  const folder = nameAfter(out);
  if (isPackage && !silentFolder.test(folder)) return { provider: folder };
  const { info } = document;
  const title = isObject(info) && typeof info["title"] === "string" ? info["title"] : "";
  const telling = titleWords(title);
  const className = joinWords(telling);
  const isClass = /^\p{ID_Start}/u.test(className);
  return {
    provider: nameAfter(telling.join("-"), "api"),
    ...(isClass && { className }),
  };
}

/** `My API (v2)` → `my-api-v2`, `2captcha` → `api-2captcha`: always a valid name. */
export function nameAfter(text: string, fallback = "client"): string {
  const words = basename(text)
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? [fallback];
  const name = words.join("-").slice(0, 60).replace(/-$/, "");
  return /^\d/.test(name) || whyInvalidName(name) !== undefined ? `api-${name}` : name;
}

/** The document with a class name, unless it has one. */
export function withClassName(
  document: LoadedSpec["document"],
  className: string | undefined,
): LoadedSpec["document"] {
  const { info } = document;
  if (className === undefined || !isObject(info) || Object.hasOwn(info, "x-lading-class-name"))
    return document;
  return { ...document, info: { ...info, "x-lading-class-name": className } };
}
