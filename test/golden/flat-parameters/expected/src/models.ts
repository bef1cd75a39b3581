// Generated from specs/flat-parameters/openapi.yaml by `npm run generate -- flat-parameters`. Change the document, not this file.

import type { Success, Undocumented } from "@lading/runtime";

/**
 * Parameters of `listPhotos`.
 *
 * One object with the path, query and header parameters, under their names on the wire.
 */
export interface ListPhotosParams {
  readonly album_id: number;
  readonly tags?: readonly string[] | undefined;
}

/**
 * Parameters of `addPhoto`.
 *
 * One object with the path, query and header parameters and the fields of the body, under their
 * names on the wire.
 */
export interface AddPhotoParams extends NewPhoto {
  readonly album_id: number;
  /**
   * Tell the album's followers.
   *
   * @defaultValue `false`
   */
  readonly notify?: boolean | undefined;
  readonly "X-Request-Tag"?: string | undefined;
}

export interface NewPhoto {
  /** Format `uri`. */
  readonly url: string;
  /** At most 200 characters. */
  readonly caption?: string | undefined;
}

export interface Photo extends NewPhoto {
  readonly id: number;
}

/** Every response of `listPhotos`, narrowed by `ok` and `status`. */
export type ListPhotosResult = Success<200, readonly Photo[]> | Undocumented<200>;

/** Every response of `addPhoto`, narrowed by `ok` and `status`. */
export type AddPhotoResult = Success<201, Photo> | Undocumented<201>;
