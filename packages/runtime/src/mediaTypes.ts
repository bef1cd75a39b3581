/** How a body of some media type is read. */
export type BodyKind = "json" | "text" | "binary";

// What upload APIs are fed with; anything else is application/octet-stream unless the file says better.
const typesByExtension =
  "png image/png,jpg image/jpeg,jpeg image/jpeg,gif image/gif,webp image/webp,avif image/avif,heic image/heic,heif image/heif," +
  "svg image/svg+xml,bmp image/bmp,ico image/x-icon,tif image/tiff,tiff image/tiff,mp4 video/mp4,mov video/quicktime," +
  "webm video/webm,avi video/x-msvideo,mkv video/x-matroska,mp3 audio/mpeg,wav audio/wav,ogg audio/ogg,pdf application/pdf," +
  "json application/json,txt text/plain,csv text/csv,html text/html,xml application/xml,zip application/zip";

const typeOfExtension: ReadonlyMap<string, string> = new Map(
  typesByExtension.split(",").map((entry) => entry.split(" ") as [string, string]),
);

/** The media type that a file name's extension stands for, or `undefined`. */
export function typeOfName(name: string): string | undefined {
  return typeOfExtension.get(name.slice(name.lastIndexOf(".") + 1).toLowerCase());
}

/** `Application/JSON; charset=utf-8` → `application/json`. */
export function essenceOf(mediaType: string): string {
  return mediaType.replace(/;.*/s, "").trim().toLowerCase();
}

/** How a body of this media type is read. */
export function kindOf(mediaType: string): BodyKind {
  const essence = essenceOf(mediaType);
  if (/[/+]json$/.test(essence)) return "json";
  return /^text\/|[/+]xml$|\/x-www-form-urlencoded$/.test(essence) ? "text" : "binary";
}

/** Does a media type fall under a documented type or range (`image/*`)? */
export function covers(range: string, mediaType: string): boolean {
  const [type, subtype] = essenceOf(range).split("/");
  const [otherType, otherSubtype] = essenceOf(mediaType).split("/");
  return (type === "*" || type === otherType) && (subtype === "*" || subtype === otherSubtype);
}
