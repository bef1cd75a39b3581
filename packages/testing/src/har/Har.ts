/** HTTP Archive 1.2 (http://www.softwareishard.com/blog/har-12-spec/), as far as it is written here. */

export interface Har {
  readonly log: HarLog;
}

export interface HarLog {
  readonly version: "1.2";
  readonly creator: { readonly name: string; readonly version: string };
  readonly entries: readonly HarEntry[];
}

/** One request on the wire and its response. A retry and a followed redirect are entries of their own. */
export interface HarEntry {
  readonly startedDateTime: string;
  /** In milliseconds. */
  readonly time: number;
  readonly request: HarRequest;
  readonly response: HarResponse;
  readonly cache: Readonly<Record<string, never>>;
  readonly timings: HarTimings;
  readonly comment?: string;
  /** `imagekit.uploadFile`. */
  readonly _operation?: string;
  /** Counted from 1; above 1, it is a retry. */
  readonly _attempt?: number;
  /** Why there is no response, or not all of it. */
  readonly _error?: string;
}

export interface HarRequest {
  readonly method: string;
  readonly url: string;
  readonly httpVersion: string;
  readonly cookies: readonly never[];
  readonly headers: readonly HarPair[];
  readonly queryString: readonly HarPair[];
  readonly postData?: HarPostData;
  readonly headersSize: -1;
  /** In bytes; -1 if the body was not sent completely. */
  readonly bodySize: number;
}

export interface HarResponse {
  /** 0: there was none. */
  readonly status: number;
  readonly statusText: string;
  readonly httpVersion: string;
  readonly cookies: readonly never[];
  readonly headers: readonly HarPair[];
  readonly content: HarContent;
  readonly redirectURL: string;
  readonly headersSize: -1;
  readonly bodySize: -1;
}

export interface HarPair {
  readonly name: string;
  readonly value: string;
}

/** The body of a request: its fields or parts, or its text. */
export interface HarPostData {
  readonly mimeType: string;
  readonly params?: readonly HarParam[];
  readonly text?: string;
  readonly comment?: string;
  readonly _size?: number;
  readonly _sha256?: string;
}

/** A field of a form. */
export interface HarParam {
  readonly name: string;
  /** Left out for files and for long values. */
  readonly value?: string;
  readonly fileName?: string;
  readonly contentType?: string;
  readonly comment?: string;
  readonly _size?: number;
  readonly _sha256?: string;
}

export interface HarContent {
  /** In bytes, decoded. */
  readonly size: number;
  readonly mimeType: string;
  readonly text?: string;
  readonly encoding?: "base64";
  readonly comment?: string;
  readonly _sha256?: string;
}

/** In milliseconds. */
export interface HarTimings {
  readonly send: number;
  readonly wait: number;
  readonly receive: number;
}
