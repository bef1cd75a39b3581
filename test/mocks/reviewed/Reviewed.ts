/** One kind of disagreement that someone has looked at. */
import type { MockName } from "../judges.ts";

export interface Reviewed {
  readonly mock: MockName;
  /** What it does with such requests, against the standard, or where the standard leaves it open. */
  readonly does: "accepts" | "refuses";
  /** Of the change that was made. */
  readonly change: RegExp;
  /** What the mock says where it refuses. Default: anything. */
  readonly says?: RegExp;
  readonly because: string;
  readonly link: string;
}

export const oas = "https://spec.openapis.org/oas/v3.1.1";
/** The change of requests that are not changed. */
export const asSent: RegExp = /^as the client sends it$/;
