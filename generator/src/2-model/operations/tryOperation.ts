import {
  catalogue,
  diagnose,
  type Details,
  type DiagnosticCode,
} from "../../diagnostics/catalogue.ts";
import { buildOperation, type BuiltOperation, type Found } from "./buildOperation.ts";
import type { Context } from "../context.ts";

interface Finding {
  readonly code: DiagnosticCode;
  readonly pointer: string;
  readonly details: Details | undefined;
}

/** The operation; `undefined`, with a warning for each reason, if it is not supported. Other mistakes stay errors. */
export function tryOperation(context: Context, found: Found): BuiltOperation | undefined {
  const findings: Finding[] = [];
  const report: Context["report"] = (code, pointer, details) => {
    findings.push({ code, pointer, details });
  };
  const built = buildOperation({ ...context, report }, found);
  const isReason = ({ code }: Finding): boolean => catalogue[code].concernsOperation === true;
  for (const finding of findings) {
    const { code, pointer, details } = finding;
    if (!isReason(finding)) context.report(code, pointer, details);
    else
      context.report("operation-left-out", pointer, {
        method: found.method.toUpperCase(),
        path: found.path,
        reason: diagnose(code, details).message,
      });
  }
  return findings.some(isReason) ? undefined : built;
}
