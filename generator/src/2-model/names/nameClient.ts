import { text, type Document } from "../document/document.ts";
import { pascalCase } from "./identifier.ts";

/** The name that the document asks for, or the package's. */
export function nameClient(document: Document, provider: string): string {
  const info = document.child(document.root, "info");
  return (info && text(info, "x-lading-class-name")) ?? pascalCase(provider);
}
