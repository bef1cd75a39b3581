/** Refuses values that contain the separator of their list or object: a server would split them wrongly. */
import { Refusal } from "../errors.ts";

/** The separators of a list or an object that is sent as one value. */
export const delimiters = { comma: ",", space: " ", pipe: "|" };

/** A piece of a list (its text), or of an object (key and text), as on the wire. */
export interface Piece {
  readonly path: string;
  readonly texts: readonly string[];
}

/** How the pieces are joined. */
interface Joined {
  /** Between the pieces if each is sent on its own. */
  readonly separator: string;
  /** Between all texts otherwise. */
  readonly delimiter: string;
  readonly explode: boolean;
  readonly isList: boolean;
  readonly isHeader: boolean;
  /** Each piece has the parameter's name. */
  readonly named?: true;
}

/** Refuses a text that contains, on the wire, the separator of the texts; and lists that would be parsed as empty. */
export function refuseSeparator(pieces: readonly Piece[], joined: Joined): void {
  const { explode, isList, isHeader } = joined;
  const between = explode ? joined.separator : joined.delimiter;
  for (const { path, texts } of pieces) {
    if (texts.some((text) => text.toUpperCase().includes(between.toUpperCase()))) {
      throw separatorIn(path, between);
    }
    if (explode && !isList && texts[0]!.includes("=")) throw separatorIn(path, "=");
    // RFC 9110 §5.6.1: recipients ignore empty elements of a list.
    const isLost = isHeader && texts.includes("") && !(explode && !isList);
    if (isLost || (isList && pieces.length === 1 && texts[0] === "" && !(explode && joined.named)))
      throw emptyItem(path);
  }
}

/** The pieces of a list, or of an object, that is sent as one text. */
export function joinedPieces(pieces: readonly Piece[], delimiter: string, isList: boolean): string {
  const joined = { separator: delimiter, delimiter, explode: false, isList, isHeader: false };
  refuseSeparator(pieces, joined);
  return pieces.flatMap(({ texts }) => texts).join(delimiter);
}

/** Between brackets, the key `a][b` would be two keys, and an empty key the next item of a list. */
export function refuseBrackets(key: string, path: string): void {
  if (key !== "" && !/[[\]]/.test(key)) return;
  throw new Refusal(
    `${path} has the key ${JSON.stringify(key)}, which cannot be put between brackets on the wire`,
    path,
  );
}

function separatorIn(path: string, between: string): Refusal {
  const shown = JSON.stringify(decodeURIComponent(between));
  return new Refusal(
    `${path} contains ${shown}, which separates the values of its list: the API would read a different list. Remove it`,
    path,
  );
}

function emptyItem(path: string): Refusal {
  return new Refusal(
    `${path} is an empty string, which the API would not find in its list. Leave it out`,
    path,
  );
}
