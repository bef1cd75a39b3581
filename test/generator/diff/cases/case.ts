/** A text of the document, what it becomes, and the sentence for callers; `reversed`: of the way back. */
export type Case = readonly [find: string, now: string, what: string, order?: "reversed"];
