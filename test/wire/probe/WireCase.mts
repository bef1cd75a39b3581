/** A call of the probe's client next to what it must put on the wire. */
import type { Probe } from "@lading/probe";

/** One call and its bytes. The call is compiled against the generated declarations: what type-checks is what is sent. */
export interface WireCase {
  readonly title: string;
  readonly call: (probe: Probe) => { readonly asResponse: () => Promise<Response> };
  /**
   * Request line, the headers that the document decides, an empty line, the body; the boundary is spelled `B`. Every line
   * break is CRLF on the wire.
   */
  readonly wire: string;
}

/** The lines of a template without their common indentation and the first and last break, ended by CRLF. */
export function lines(strings: TemplateStringsArray, ...values: readonly string[]): string {
  const text = String.raw({ raw: strings.raw }, ...values).replace(/^\n|\n *$/g, "");
  const indentation = Math.min(
    ...[...text.matchAll(/^( *)\S/gm)].map(([, spaces = ""]) => spaces.length),
  );
  return text
    .split("\n")
    .map((line) => line.slice(indentation))
    .join("\r\n");
}
