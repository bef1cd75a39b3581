/** How a body of some media type is read. */
export type BodyKind = "json" | "text" | "binary";

// Common types of uploads, with their extensions: `extension=subtype`, or only the subtype if both are the same. Anything else
// is application/octet-stream, unless the file has a type.
const extensionsByType =
  "image png jpg=jpeg jpeg gif webp avif heic heif svg=svg+xml bmp ico=x-icon tif=tiff tiff," +
  "video mp4 mov=quicktime webm avi=x-msvideo mkv=x-matroska,audio mp3=mpeg wav ogg," +
  "application pdf json xml zip,text txt=plain csv html";

const typeOfExtension: ReadonlyMap<string, string> = new Map(
  extensionsByType.split(",").flatMap((line) => {
    const [type, ...entries] = line.split(" ");
    return entries.map((entry): [string, string] => {
      const [extension = "", subtype = extension] = entry.split("=");
      return [extension, `${type}/${subtype}`];
    });
  }),
);

/** The media type of a file name's extension, or `undefined`. */
export function typeOfName(name: string): string | undefined {
  return typeOfExtension.get(name.slice(name.lastIndexOf(".") + 1).toLowerCase());
}

/** `Application/JSON; charset=utf-8` → `application/json`. */
export function essenceOf(mediaType: string): string {
  return mediaType.replace(/;.*/s, "").trim().toLowerCase();
}

/** How a body of this media type is read. */
export function bodyKindOf(mediaType: string): BodyKind {
  const essence = essenceOf(mediaType);
  if (/[/+]json$/.test(essence)) return "json";
  return /^text\/|[/+]xml$|\/x-www-form-urlencoded$/.test(essence) ? "text" : "binary";
}

/** Does a media type match a documented type or range (`image/*`, `application/*+json`)? */
export function covers(range: string, mediaType: string): boolean {
  const [type, subtype = ""] = essenceOf(range).split("/");
  const [otherType, otherSubtype = ""] = essenceOf(mediaType).split("/");
  const isOfType = type === "*" || type === otherType;
  if (subtype.startsWith("*")) return isOfType && otherSubtype.endsWith(subtype.slice(1));
  return isOfType && subtype === otherSubtype;
}
