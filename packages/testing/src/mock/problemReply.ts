/** The response to a request that breaks the document, in the form of Prism's. */
import type { Finding } from "../judge/Violation.ts";
import type { Reply } from "../record/startRecorder.ts";

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
}

const unprocessable = { status: 422, code: "UNPROCESSABLE_ENTITY", title: "Invalid request" };

/** Where nothing else is wrong, the status says what is. */
const problems: Readonly<Record<string, Problem>> = {
  route: {
    status: 404,
    code: "NO_PATH_MATCHED_ERROR",
    title: "Route not resolved, no path matched",
  },
  method: {
    status: 405,
    code: "NO_METHOD_MATCHED_ERROR",
    title: "Route resolved, but no method matched",
  },
  credentials: { status: 401, code: "UNAUTHORIZED", title: "Invalid security scheme used" },
};

/** RFC 9457, with every finding in `validation`. */
export function problemReply(findings: readonly Finding[]): Reply {
  const kinds = new Set(findings.map(({ place }) => place[0] ?? ""));
  const [kind = ""] = kinds;
  const { status, code, title } = (kinds.size === 1 ? problems[kind] : undefined) ?? unprocessable;
  const problem = {
    type: `https://stoplight.io/prism/errors#${code}`,
    title,
    status,
    detail: "The request breaks the document. Each entry of `validation` says how.",
    validation: findings.map(({ place, pointer, message }) => ({
      location: ["request", ...place],
      severity: "Error",
      code: "violation",
      pointer,
      message,
    })),
  };
  return {
    status,
    headers: { "content-type": "application/problem+json" },
    body: JSON.stringify(problem),
  };
}
