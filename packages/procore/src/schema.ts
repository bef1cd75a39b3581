// Generated from specs/procore/openapi.yaml by `npm run generate -- procore`. Change the document, not this file.

import type { FileInput } from "@lading/runtime";
import type {
  CodedError,
  DailyLogSegment,
  DirectUpload,
  ErrorList,
  ImageCategory,
  ImageLocation,
  ImageUploader,
  NewImage,
  NewUploadSegment,
  PlainError,
  SegmentedUpload,
} from "./models.ts";

export interface paths {
  readonly "/rest/v1.0/images": {
    readonly parameters: {
      readonly query: {
        readonly project_id: components["parameters"]["ProjectId"];
      };
      readonly header?: {
        readonly "Procore-Company-Id"?: components["parameters"]["ProcoreCompanyId"];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations["createImage"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/rest/v1.1/companies/{company_id}/uploads": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        readonly "Procore-Company-Id"?: components["parameters"]["ProcoreCompanyId"];
      };
      readonly path: {
        readonly company_id: components["parameters"]["CompanyIdInPath"];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations["createCompanyUpload"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/rest/v1.1/companies/{company_id}/uploads/{uuid}": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        readonly "Procore-Company-Id"?: components["parameters"]["ProcoreCompanyId"];
      };
      readonly path: {
        readonly company_id: components["parameters"]["CompanyIdInPath"];
        readonly uuid: components["parameters"]["UploadUuid"];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch: operations["completeCompanyUpload"];
    readonly trace?: never;
  };
  readonly "/rest/v1.1/projects/{project_id}/uploads": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        readonly "Procore-Company-Id"?: components["parameters"]["ProcoreCompanyId"];
      };
      readonly path: {
        readonly project_id: components["parameters"]["ProjectIdInPath"];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations["createProjectUpload"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/rest/v1.1/projects/{project_id}/uploads/{uuid}": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        readonly "Procore-Company-Id"?: components["parameters"]["ProcoreCompanyId"];
      };
      readonly path: {
        readonly project_id: components["parameters"]["ProjectIdInPath"];
        readonly uuid: components["parameters"]["UploadUuid"];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch: operations["completeProjectUpload"];
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    readonly ImageFromUpload:
      | {
          readonly upload_uuid: string;
          readonly image_name: string;
          readonly source_image_id?: number | undefined;
          readonly image: NewImage;
        }
      | {
          readonly upload_uuid?: string | undefined;
          readonly image_name?: string | undefined;
          readonly source_image_id: number;
          readonly image: NewImage;
        };
    readonly ImageFromFile: {
      readonly image_name?: string;
      readonly image: components["schemas"]["NewImageWithFile"];
    } & {
      readonly [key: string]: unknown;
    };
    readonly NewImage: {
      readonly source?: string;
      readonly image_category_id?: number;
      readonly location_id?: number;
      readonly mt_location?: readonly string[];
      readonly log_date?: string;
      readonly daily_log_segment_id?: number;
      readonly description?: string;
      readonly private?: boolean;
      readonly starred?: boolean;
      readonly trade_ids?: readonly number[];
      readonly provider_type?: "MarkupLayer" | (string & {});
      readonly provider_id?: number;
    };
    readonly NewImageWithFile: {
      readonly data: FileInput;
      readonly source?: string;
      readonly image_category_id?: number;
      readonly location_id?: number;
      readonly mt_location?: readonly string[];
      readonly log_date?: string;
      readonly daily_log_segment_id?: number;
      readonly description?: string;
      readonly private?: boolean;
      readonly starred?: boolean;
      readonly trade_ids?: readonly number[];
      readonly provider_type?: "MarkupLayer" | (string & {});
      readonly provider_id?: number;
    };
    readonly Image: {
      readonly id?: number;
      readonly description?: string | null;
      readonly filename?: string;
      readonly private?: boolean;
      readonly url?: string;
      readonly thumbnail_url?: string | null;
      readonly size?: number | null;
      readonly width?: number | null;
      readonly height?: number | null;
      readonly log_date?: string | null;
      readonly taken_at?: string | null;
      readonly created_at?: string;
      readonly updated_at?: string;
      readonly starred?: boolean;
      readonly links?: components["schemas"]["ImageLinks"];
      readonly location?: ImageLocation | null;
      readonly image_category?: ImageCategory | null;
      readonly image_category_id?: number | null;
      readonly image_category_name?: string | null;
      readonly image_category_private?: boolean | null;
      readonly trades?: readonly components["schemas"]["Trade"][];
      readonly uploader?: ImageUploader | null;
      readonly comments_count?: number;
      readonly provider_type?: "MarkupLayer" | string | null;
      readonly provider_id?: number | null;
      readonly permanently_deleted?: boolean;
      readonly origin_id?: number | null;
      readonly daily_log_header_id?: number | null;
      readonly daily_log_segment?: DailyLogSegment | null;
      readonly projection?: string | null;
      readonly gps_lat?: string | null;
      readonly gps_long?: string | null;
    } & {
      readonly [key: string]: unknown;
    };
    readonly ImageLinks: {
      readonly self?: string;
      readonly update?: string;
      readonly delete?: string;
      readonly permanently_delete?: string;
      readonly permanentlyDelete?: string;
      readonly retrieve?: string;
    } & {
      readonly [key: string]: unknown;
    };
    readonly ImageLocation: {
      readonly id?: number;
      readonly name?: string;
      readonly node_name?: string;
      readonly parent_id?: number | null;
      readonly created_at?: string;
      readonly updated_at?: string;
    } & {
      readonly [key: string]: unknown;
    };
    readonly ImageCategory: {
      readonly id?: number;
      readonly name?: string;
    } & {
      readonly [key: string]: unknown;
    };
    readonly DailyLogSegment: {
      readonly id?: number;
      readonly name?: string;
    } & {
      readonly [key: string]: unknown;
    };
    readonly Trade: {
      readonly id?: number;
      readonly name?: string;
      readonly active?: boolean;
      readonly updated_at?: string;
    } & {
      readonly [key: string]: unknown;
    };
    readonly ImageUploader: {
      readonly id?: number;
      readonly name?: string;
      readonly login?: string;
    } & {
      readonly [key: string]: unknown;
    };
    readonly UploadRequest:
      | {
          readonly response_filename?: string | undefined;
          readonly response_content_type?: string | undefined;
          readonly attachment_content_disposition?: boolean | undefined;
          readonly size?: number | undefined;
          readonly segments: readonly NewUploadSegment[];
        }
      | {
          readonly response_filename: string;
          readonly response_content_type?: string | undefined;
          readonly attachment_content_disposition?: boolean | undefined;
          readonly size?: number | undefined;
          readonly segments?: readonly NewUploadSegment[] | undefined;
        };
    readonly NewUploadSegment: {
      readonly size: number;
      readonly sha256: string;
      readonly md5?: string;
    };
    readonly Upload: SegmentedUpload | DirectUpload;
    readonly SegmentedUpload: {
      readonly uuid: string;
      readonly status?: "ready" | "complete" | (string & {});
      readonly segments: readonly components["schemas"]["UploadSegment"][];
    } & {
      readonly [key: string]: unknown;
    };
    readonly UploadSegment: {
      readonly url: string;
      readonly headers: {
        readonly [key: string]: string;
      };
      readonly size?: number | string;
      readonly sha256?: string;
      readonly md5?: string | null;
      readonly etag?: string | null;
    } & {
      readonly [key: string]: unknown;
    };
    readonly DirectUpload: {
      readonly uuid: string;
      readonly url: string;
      readonly fields: {
        readonly [key: string]: string;
      };
    } & {
      readonly [key: string]: unknown;
    };
    readonly UploadCompletion: {
      readonly segments: readonly components["schemas"]["SegmentReceipt"][];
    };
    readonly SegmentReceipt: {
      readonly etag: string;
    };
    readonly ErrorBody: ErrorList | CodedError | PlainError;
    readonly ErrorList: {
      readonly errors:
        | string
        | readonly string[]
        | {
            readonly [key: string]: unknown;
          };
    } & {
      readonly [key: string]: unknown;
    };
    readonly CodedError: {
      readonly error: {
        readonly code?: string;
        readonly message?: string;
        readonly details?: unknown;
      } & {
        readonly [key: string]: unknown;
      };
    } & {
      readonly [key: string]: unknown;
    };
    readonly PlainError: {
      readonly message: string;
    } & {
      readonly [key: string]: unknown;
    };
  };
  responses: {
    readonly BadRequest: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    readonly Unauthorized: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    readonly Forbidden: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    readonly UnprocessableContent: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    readonly TooManyRequests: {
      headers: {
        readonly "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
        readonly "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
        readonly "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    readonly ServiceUnavailable: {
      headers: {
        readonly "Retry-After": components["headers"]["RetryAfter"];
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
    readonly UnexpectedError: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorBody"];
      };
    };
  };
  parameters: {
    readonly ProcoreCompanyId: number;
    readonly ProjectId: number;
    readonly CompanyIdInPath: number;
    readonly ProjectIdInPath: number;
    readonly UploadUuid: string;
  };
  requestBodies: never;
  headers: {
    readonly RateLimitLimit: number;
    readonly RateLimitRemaining: number;
    readonly RateLimitReset: number;
    readonly RetryAfter: number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly createImage: {
    readonly parameters: {
      readonly query: {
        readonly project_id: components["parameters"]["ProjectId"];
      };
      readonly header?: {
        readonly "Procore-Company-Id"?: components["parameters"]["ProcoreCompanyId"];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["ImageFromUpload"];
        readonly "multipart/form-data": components["schemas"]["ImageFromFile"];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Image"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 403: components["responses"]["Forbidden"];
      readonly 422: components["responses"]["UnprocessableContent"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 503: components["responses"]["ServiceUnavailable"];
      readonly default: components["responses"]["UnexpectedError"];
    };
  };
  readonly createCompanyUpload: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        readonly "Procore-Company-Id"?: components["parameters"]["ProcoreCompanyId"];
      };
      readonly path: {
        readonly company_id: components["parameters"]["CompanyIdInPath"];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["UploadRequest"];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Upload"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 403: components["responses"]["Forbidden"];
      readonly 422: components["responses"]["UnprocessableContent"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 503: components["responses"]["ServiceUnavailable"];
      readonly default: components["responses"]["UnexpectedError"];
    };
  };
  readonly completeCompanyUpload: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        readonly "Procore-Company-Id"?: components["parameters"]["ProcoreCompanyId"];
      };
      readonly path: {
        readonly company_id: components["parameters"]["CompanyIdInPath"];
        readonly uuid: components["parameters"]["UploadUuid"];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["UploadCompletion"];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["SegmentedUpload"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 403: components["responses"]["Forbidden"];
      readonly 422: components["responses"]["UnprocessableContent"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 503: components["responses"]["ServiceUnavailable"];
      readonly default: components["responses"]["UnexpectedError"];
    };
  };
  readonly createProjectUpload: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        readonly "Procore-Company-Id"?: components["parameters"]["ProcoreCompanyId"];
      };
      readonly path: {
        readonly project_id: components["parameters"]["ProjectIdInPath"];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["UploadRequest"];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Upload"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 403: components["responses"]["Forbidden"];
      readonly 422: components["responses"]["UnprocessableContent"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 503: components["responses"]["ServiceUnavailable"];
      readonly default: components["responses"]["UnexpectedError"];
    };
  };
  readonly completeProjectUpload: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        readonly "Procore-Company-Id"?: components["parameters"]["ProcoreCompanyId"];
      };
      readonly path: {
        readonly project_id: components["parameters"]["ProjectIdInPath"];
        readonly uuid: components["parameters"]["UploadUuid"];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["UploadCompletion"];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["SegmentedUpload"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 403: components["responses"]["Forbidden"];
      readonly 422: components["responses"]["UnprocessableContent"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 503: components["responses"]["ServiceUnavailable"];
      readonly default: components["responses"]["UnexpectedError"];
    };
  };
}
