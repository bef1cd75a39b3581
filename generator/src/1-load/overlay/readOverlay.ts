import { Source } from "#redocly";
import type { Details, DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { nearestWord } from "../../names/nearestWord.ts";
import { isObject, joinPointer, type JsonObject } from "../../openapi/pointer.ts";
import { isExtension } from "../../openapi/roles.ts";
import type { Findings } from "../check/Findings.ts";
import { InputError } from "../read/InputError.ts";
import { parseTree } from "../read/parseSource.ts";
import { readFileText } from "../read/readFileText.ts";
import { compileQuery, type Query } from "./compileQuery.ts";
import type { Overlay, OverlayAction, OverlayChange, OverlayFile } from "./overlay.ts";

/** Reads an overlay; `undefined` after an error. */
export async function readOverlay(
  { path, label }: OverlayFile,
  findings: Findings,
): Promise<Overlay | undefined> {
  findings.nameFile(path, label);
  try {
    return parseOverlay(new Source(path, await readFileText(path)), findings);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    findings.reportInputError(error, path);
    return undefined;
  }
}

/** Reads the text of an overlay; `undefined` after an error. */
export function parseOverlay(source: Source, findings: Findings): Overlay | undefined {
  try {
    const reader = new OverlayReader(source, findings);
    if (source.body.trim() === "") return reader.read(undefined);
    return reader.read(parseTree(source, (...note) => findings.report(...note)));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    findings.reportInputError(error, source.absoluteRef);
    return undefined;
  }
}

const rootFields = ["overlay", "info", "extends", "actions"];
const actionFields = ["target", "description", "update", "copy", "remove"];

class OverlayReader {
  readonly #source: Source;
  readonly #findings: Findings;
  #isNewer = true;
  #isFaulty = false;

  constructor(source: Source, findings: Findings) {
    this.#source = source;
    this.#findings = findings;
  }

  read(tree: unknown): Overlay | undefined {
    if (!isObject(tree) || !this.#readVersion(tree["overlay"])) {
      const reason = tree === undefined ? "it is empty" : "it is not a mapping";
      if (!isObject(tree)) this.#refuse("", { reason, fix: versionFix });
      return undefined;
    }
    this.#checkFields(tree, rootFields, []);
    const { actions } = tree;
    if (!Array.isArray(actions) || actions.length === 0) {
      const fix = "List the changes under `actions`, each with a `target`.";
      this.#refuse(Object.hasOwn(tree, "actions") ? "/actions" : "", {
        reason: "it has no list of actions",
        fix,
      });
      return undefined;
    }
    const read = actions.flatMap((action: unknown, index) => this.#readAction(action, index) ?? []);
    if (this.#isFaulty) return undefined;
    return { source: this.#source, takesPrimitives: this.#isNewer, actions: read };
  }

  #readVersion(version: unknown): boolean {
    const [, minor] = /^1\.([01])\.\d+$/.exec(String(version)) ?? [];
    if (typeof version === "string" && minor !== undefined) {
      this.#isNewer = minor === "1";
      return true;
    }
    const found = version === undefined ? "missing" : JSON.stringify(version);
    const reason = `its version \`overlay\` is ${found}`;
    this.#refuse(version === undefined ? "" : "/overlay", { reason, fix: versionFix });
    return false;
  }

  #readAction(action: unknown, index: number): OverlayAction | undefined {
    const keys = ["actions", String(index)];
    const pointer = joinPointer(keys);
    if (!isObject(action)) {
      this.#refuse(pointer, { reason: "an action is not a mapping", fix: actionFix });
      return undefined;
    }
    this.#checkFields(action, actionFields, keys);
    const target = this.#readQuery(action, "target", pointer);
    const change = this.#readChange(action, pointer);
    return target && change && { pointer, target, change };
  }

  #readChange(action: JsonObject, pointer: string): OverlayChange | undefined {
    const { update, remove, copy } = action;
    const given = ["update", "copy"].filter((key) => Object.hasOwn(action, key));
    if (remove !== undefined && typeof remove !== "boolean") {
      const reason = `\`remove\` is ${JSON.stringify(remove)}`;
      this.#refuse(`${pointer}/remove`, { reason, fix: "Write `remove: true`." });
      return undefined;
    }
    if (copy !== undefined && !this.#isNewer) {
      const fix = "Write `overlay: 1.1.0` at the top.";
      this.#refuse(`${pointer}/copy`, { reason: "version 1.0 has no `copy`", fix });
      return undefined;
    }
    if (given.length === 2) {
      const reason = "an action has both `update` and `copy`";
      this.#refuse(pointer, { reason, fix: "Make two actions of it, in the order that you mean." });
      return undefined;
    }
    const [other] = given;
    if (remove === true) {
      if (other !== undefined)
        this.#report("overlay-field-ignored", `${pointer}/${other}`, { field: other });
      return { kind: "remove" };
    }
    if (other === "update") return { kind: "update", value: update };
    if (other === "copy") {
      const from = this.#readQuery(action, "copy", pointer);
      return from && { kind: "copy", from };
    }
    if (remove === false) return { kind: "none" };
    this.#refuse(pointer, { reason: "an action says no change", fix: actionFix });
    return undefined;
  }

  #readQuery(action: JsonObject, field: "target" | "copy", pointer: string): Query | undefined {
    const text = action[field];
    if (typeof text !== "string") {
      const reason =
        text === undefined ? `an action has no \`${field}\`` : `\`${field}\` is no text`;
      const fix = `Write \`${field}\` as a JSONPath: ${examplePath}.`;
      this.#refuse(text === undefined ? pointer : `${pointer}/${field}`, { reason, fix });
      return undefined;
    }
    const query = compileQuery(text);
    if (!("reason" in query)) return query;
    this.#isFaulty = true;
    this.#report("overlay-path-invalid", `${pointer}/${field}`, { path: text, ...query });
    return undefined;
  }

  #checkFields(node: JsonObject, known: readonly string[], keys: readonly string[]): void {
    for (const key of Object.keys(node)) {
      if (known.includes(key) || isExtension(undefined, key)) continue;
      const nearest = nearestWord(key, known);
      const meant = nearest === undefined ? "" : `Did you mean \`${nearest}\`? `;
      const fix = `${meant}There are: ${known.join(", ")}, and whatever starts with \`x-\`.`;
      const holder = keys.length === 0 ? "it" : "an action";
      this.#refuse(joinPointer([...keys, key]), {
        reason: `${holder} has an unknown field \`${key}\``,
        fix,
      });
    }
  }

  #refuse(pointer: string, details: { readonly reason: string; readonly fix: string }): void {
    this.#isFaulty = true;
    this.#report("overlay-invalid", pointer, details);
  }

  #report(code: DiagnosticCode, pointer: string, details: Details): void {
    this.#findings.report(code, { source: this.#source, pointer }, details);
  }
}

const examplePath = "`$.paths['/pets/{id}'].get`";
const versionFix = 'Start it with "overlay: 1.1.0" (or 1.0.0), `info` and `actions`.';
const actionFix = "Give it a `target`, and one of `update`, `copy` and `remove: true`.";
