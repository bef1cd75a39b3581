import type { Details, DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { nearestWord } from "../../names/nearestWord.ts";
import { extensions, isOwnExtension } from "../../openapi/extensions.ts";
import { joinPointer } from "../../openapi/pointer.ts";

/** An object as the walk over the document visits it. */
export interface VisitedObject {
  readonly members: { readonly [key: string]: unknown };
  /** Redocly's name: `Operation`, `Schema` … */
  readonly type: string;
  /** JSON pointer in its own file. */
  readonly pointer: string;
}

/** Reports every `x-lading-` field of the object that is unknown, misplaced or has an invalid value. */
export function checkExtensions(
  visited: VisitedObject,
  report: (code: DiagnosticCode, pointer: string, details: Details) => void,
): void {
  for (const [name, value] of Object.entries(visited.members)) {
    if (!isOwnExtension(name)) continue;
    const pointer = visited.pointer + joinPointer([name]);
    const rule = extensions.get(name);
    if (rule === undefined)
      report("extension-unknown", pointer, { name, suggestion: suggestion(name) });
    else if (
      !rule.on.some(({ type, at }) => type === visited.type && (at?.test(visited.pointer) ?? true))
    )
      report("extension-misplaced", pointer, { name, place: rule.place });
    else if (!rule.accepts(value))
      report("extension-invalid", pointer, { name, expected: rule.expected });
  }
}

function suggestion(name: string): string {
  const nearest = nearestWord(name, [...extensions.keys()]);
  return nearest === undefined ? "" : ` Did you mean ${nearest}?`;
}
