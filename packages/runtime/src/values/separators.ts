/** What would take a list or an object apart in other places than its own is refused: no server could put it together. */
import { Refusal } from "../errors.ts";

/** A piece of a list (its text), or of an object (key and text), as it goes on the wire. */
interface Piece {
  readonly path: string;
  readonly texts: readonly string[];
}

/** How the pieces are put together. */
interface Joined {
  /** Between the pieces where each goes on its own. */
  readonly separator: string;
  /** Between all texts otherwise. */
  readonly delimiter: string;
  readonly explode: boolean;
  readonly isList: boolean;
  readonly isHeader: boolean;
  /** Each piece has the parameter's name. */
  readonly named?: true;
}

/** Refuses a text that holds, on the wire, what stands between the texts; and lists that read like an empty one. */
export function refuseSeparator(pieces: readonly Piece[], joined: Joined): void {
  const { explode, isList, isHeader } = joined;
  const between = explode ? joined.separator : joined.delimiter;
  for (const { path, texts } of pieces) {
    if (texts.some((text) => text.toUpperCase().includes(between.toUpperCase()))) {
      throw separatorIn(path, between);
    }
    if (explode && !isList && texts[0]!.includes("=")) throw separatorIn(path, "=");
    // RFC 9110 §5.6.1: recipients pass over the empty elements of a list.
    const isLost = isHeader && texts.includes("") && !(explode && !isList);
    if (isLost || (isList && pieces.length === 1 && texts[0] === "" && !(explode && joined.named)))
      throw emptyItem(path);
  }
}

/** The items of a list that go as one text, joined. */
export function joinedItems(items: readonly Piece[], delimiter: string): string {
  const joined = { separator: delimiter, delimiter, explode: false, isList: true, isHeader: false };
  refuseSeparator(items, joined);
  return items.map(({ texts }) => texts[0]!).join(delimiter);
}

/** `a][b` as a key between brackets would be two keys, and an empty one the next item of a list. */
export function refuseBrackets(key: string, path: string): void {
  if (key !== "" && !/[[\]]/.test(key)) return;
  throw new Refusal(
    `${path} has the key ${JSON.stringify(key)}, which cannot stand between brackets on the wire`,
    path,
  );
}

function separatorIn(path: string, between: string): Refusal {
  const shown = JSON.stringify(decodeURIComponent(between));
  return new Refusal(
    `${path} holds ${shown}, which separates the values that it is sent with: the API would read another list. Take it out`,
    path,
  );
}

function emptyItem(path: string): Refusal {
  return new Refusal(
    `${path} is an empty text, which the API would not find in the list that it is sent in. Leave it out`,
    path,
  );
}
