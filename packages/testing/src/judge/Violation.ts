/** One way in which a request breaks the document. */
export interface Violation {
  /** The operation's name; left out where the request fits none. */
  readonly operation?: string;
  /** Where the document says it: a JSON pointer (RFC 6901). Empty where no single place does. */
  readonly pointer: string;
  /** What was sent, and what the document allows. */
  readonly message: string;
}

/** What one of the judges finds, with the piece of the request that it is about. */
export interface Finding {
  readonly pointer: string;
  readonly message: string;
  /** What the request lacks, what the document lacks, or what both have and is not the same. */
  readonly kind: "missing" | "unknown" | "wrong";
  /** As Prism writes it: `["body", "tags"]`, `["query", "limit"]`; `["credentials"]`, `["route"]`. */
  readonly place: readonly string[];
}

/** `uploadFile: the part … (/paths/~1upload/post/requestBody)`. */
export function violationText({ operation, pointer, message }: Violation): string {
  const name = operation === undefined ? "" : `${operation}: `;
  return `${name}${message}${pointer === "" ? "" : ` (${pointer})`}`;
}
