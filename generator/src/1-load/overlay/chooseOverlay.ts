import { existsSync } from "node:fs";
import { relative, sep } from "node:path";
import type { ConfigProblem } from "../../config/config.ts";
import { findOverlay } from "../read/findSpecs.ts";
import type { OverlayFile } from "./overlay.ts";

/** Where an overlay is looked for. */
export interface OverlayRequest {
  /** Absolute path of the folder that paths in messages are relative to. */
  readonly root: string;
  /** Absolute path of the document, or its address. */
  readonly spec: string;
  /** Absolute path of the overlay that was named. */
  readonly given: string | undefined;
}

/** The overlay that was named, else the one next to a document under `specs/`. */
export function chooseOverlay({ root, spec, given }: OverlayRequest): {
  readonly overlay?: OverlayFile;
  readonly problem?: ConfigProblem;
} {
  const path = given ?? findOverlay(spec);
  if (path === undefined) return {};
  const label = relative(root, path).split(sep).join("/");
  if (existsSync(path)) return { overlay: { path, label } };
  const details = { path: label, fix: "Name the overlay relative to the configuration." };
  return { problem: { code: "document-not-found", path: ["overlay"], details } };
}
