/** What runs inside the page: one call of a generated client, asked for and reported in what can be passed to a page. */
import type { UploadProgress } from "@lading/runtime";

/** How a file is handed to the client. */
export type FileForm = "File" | "bytes" | "stream";

/** A file that is passed into the page. */
export interface PackedFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/** Which client. */
export interface ClientName {
  /** `@lading/imagekit`. */
  readonly packageName: string;
  readonly className: string;
}

/** One call. */
export interface PageOrder extends ClientName {
  readonly operation: string;
  readonly clientOptions: object;
  /** A file is `{ $file: PackedFile }`. */
  readonly params: unknown;
  readonly form: FileForm;
  /** Ask for the progress of the upload. */
  readonly isWatched: boolean;
}

/** What came of it. */
export interface PageResponse {
  readonly ok: boolean;
  readonly status: number;
  /** The response's headers, as far as the page may see them. */
  readonly headers: readonly (readonly [string, string])[];
  readonly value: unknown;
  readonly progress: readonly UploadProgress[];
}

type Operation = (
  params: unknown,
  options: object,
) => {
  readonly result: () => Promise<{
    readonly ok: boolean;
    readonly status: number;
    readonly data?: unknown;
    readonly error?: unknown;
    readonly response: Response;
  }>;
};

type Packages = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The page's `createClient`. */
export function createClient(
  packages: Packages,
  { packageName, className }: ClientName,
  options: object,
): Record<string, Operation> {
  const Client = packages[packageName]![className];
  return new (Client as new (options: object) => Record<string, Operation>)(options);
}

/** The page's `callClient`: makes a client, calls it, and gives the result. Rejects when no response came. */
export async function callClient(packages: Packages, order: PageOrder): Promise<PageResponse> {
  const { toFile } = packages[order.packageName]!;
  const client = createClient(packages, order, order.clientOptions);
  const progress: UploadProgress[] = [];
  const onUploadProgress = order.isWatched
    ? (event: UploadProgress) => void progress.push({ ...event })
    : undefined;
  const fileOf = (file: PackedFile): unknown =>
    unpacked(file, order.form, toFile as typeof import("@lading/runtime").toFile);
  const params = withFiles(order.params, fileOf);
  const result = await client[order.operation]!(params, { onUploadProgress }).result();
  const { ok, status, response } = result;
  const value = ok ? result.data : result.error;
  return { ok, status, headers: [...response.headers], value, progress };
}

function withFiles(value: unknown, fileOf: (file: PackedFile) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withFiles(item, fileOf));
  if (typeof value !== "object" || value === null) return value;
  if ("$file" in value) return fileOf(value.$file as PackedFile);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, withFiles(member, fileOf)]),
  );
}

function unpacked(
  { name, type, base64 }: PackedFile,
  form: FileForm,
  toFile: typeof import("@lading/runtime").toFile,
): unknown {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  if (form === "bytes") return toFile(bytes, name, { type });
  const file = new File([bytes], name, { type });
  return form === "File" ? file : toFile(file.stream(), name, { type, size: file.size });
}
