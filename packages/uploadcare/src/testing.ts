// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import { type ApiDescription, type Sampler, createSampler } from "@lading/testing/api";
import { completeMultipartUploadExamples } from "./examples/completeMultipartUpload.ts";
import { createFileGroupExamples } from "./examples/createFileGroup.ts";
import { getFileGroupInfoExamples } from "./examples/getFileGroupInfo.ts";
import { getFileInfoExamples } from "./examples/getFileInfo.ts";
import { getFromUrlStatusExamples } from "./examples/getFromUrlStatus.ts";
import { startMultipartUploadExamples } from "./examples/startMultipartUpload.ts";
import { uploadFileExamples } from "./examples/uploadFile.ts";
import { uploadFromUrlExamples } from "./examples/uploadFromUrl.ts";
import { uploadPartExamples } from "./examples/uploadPart.ts";
import type * as models from "./models.ts";
import { completeMultipartUploadPlan } from "./operations/completeMultipartUpload.ts";
import { createFileGroupPlan } from "./operations/createFileGroup.ts";
import { getFileGroupInfoPlan } from "./operations/getFileGroupInfo.ts";
import { getFileInfoPlan } from "./operations/getFileInfo.ts";
import { getFromUrlStatusPlan } from "./operations/getFromUrlStatus.ts";
import { startMultipartUploadPlan } from "./operations/startMultipartUpload.ts";
import { uploadFilePlan } from "./operations/uploadFile.ts";
import { uploadFromUrlPlan } from "./operations/uploadFromUrl.ts";
import { uploadPartPlan } from "./operations/uploadPart.ts";
import { provider } from "./provider.ts";

export * from "./extras/testing/index.ts";
export { sampleFile } from "@lading/testing/api";

/** What each method takes, and the bodies of its responses by status. */
export type Operations = {
  readonly uploadFile: {
    readonly params: models.UploadFileParams;
    readonly responses: {
      readonly 200: models.UploadedFiles;
      readonly 400: models.ErrorResponse | string;
      readonly 403: models.ErrorResponse | string;
      readonly 405: models.ErrorResponse | string;
      readonly 413: models.ErrorResponse | string;
      readonly 429: models.ErrorResponse | string;
      readonly 500: models.ErrorResponse | string;
    };
  };
  readonly startMultipartUpload: {
    readonly params: models.StartMultipartUploadParams;
    readonly responses: {
      readonly 200: models.MultipartUpload;
      readonly 400: models.ErrorResponse | string;
      readonly 403: models.ErrorResponse | string;
      readonly 405: models.ErrorResponse | string;
      readonly 429: models.ErrorResponse | string;
      readonly 500: models.ErrorResponse | string;
    };
  };
  readonly uploadPart: {
    readonly params: models.UploadPartParams;
    readonly responses: {
      readonly 200: undefined;
      readonly 403: string;
    };
  };
  readonly completeMultipartUpload: {
    readonly params: models.CompleteMultipartUploadParams;
    readonly responses: {
      readonly 200: models.FileInfo;
      readonly 400: models.ErrorResponse | string;
      readonly 403: models.ErrorResponse | string;
      readonly 404: models.ErrorResponse | string;
      readonly 405: models.ErrorResponse | string;
      readonly 429: models.ErrorResponse | string;
      readonly 500: models.ErrorResponse | string;
    };
  };
  readonly uploadFromUrl: {
    readonly params: models.UploadFromUrlParams;
    readonly responses: {
      readonly 200: models.FromUrlResponse;
      readonly 400: models.ErrorResponse | string;
      readonly 403: models.ErrorResponse | string;
      readonly 405: models.ErrorResponse | string;
      readonly 429: models.ErrorResponse | string;
      readonly 500: models.ErrorResponse | string;
    };
  };
  readonly getFromUrlStatus: {
    readonly params: models.GetFromUrlStatusParams;
    readonly responses: {
      readonly 200: models.FromUrlStatus;
      readonly 400: models.ErrorResponse | string;
      readonly 403: models.ErrorResponse | string;
      readonly 405: models.ErrorResponse | string;
      readonly 429: models.ErrorResponse | string;
      readonly 500: models.ErrorResponse | string;
    };
  };
  readonly getFileInfo: {
    readonly params: models.GetFileInfoParams;
    readonly responses: {
      readonly 200: models.FileInfo;
      readonly 400: models.ErrorResponse | string;
      readonly 403: models.ErrorResponse | string;
      readonly 404: models.ErrorResponse | string;
      readonly 405: models.ErrorResponse | string;
      readonly 429: models.ErrorResponse | string;
      readonly 500: models.ErrorResponse | string;
    };
  };
  readonly createFileGroup: {
    readonly params: models.CreateFileGroupParams;
    readonly responses: {
      readonly 200: models.GroupInfo;
      readonly 400: models.ErrorResponse | string;
      readonly 403: models.ErrorResponse | string;
      readonly 405: models.ErrorResponse | string;
      readonly 429: models.ErrorResponse | string;
      readonly 500: models.ErrorResponse | string;
    };
  };
  readonly getFileGroupInfo: {
    readonly params: models.GetFileGroupInfoParams;
    readonly responses: {
      readonly 200: models.GroupInfo;
      readonly 400: models.ErrorResponse | string;
      readonly 403: models.ErrorResponse | string;
      readonly 404: models.ErrorResponse | string;
      readonly 405: models.ErrorResponse | string;
      readonly 429: models.ErrorResponse | string;
      readonly 500: models.ErrorResponse | string;
    };
  };
};

/** This API, for the mock and the contract tests of `@lading/testing`. */
export const api: ApiDescription<Operations> = {
  name: "uploadcare",
  document: new URL("../openapi.yaml", import.meta.url),
  provider,
  operations: {
    uploadFile: { plan: uploadFilePlan, requests: uploadFileExamples.requests },
    startMultipartUpload: {
      plan: startMultipartUploadPlan,
      requests: startMultipartUploadExamples.requests,
    },
    uploadPart: { plan: uploadPartPlan, requests: uploadPartExamples.requests },
    completeMultipartUpload: {
      plan: completeMultipartUploadPlan,
      requests: completeMultipartUploadExamples.requests,
    },
    uploadFromUrl: { plan: uploadFromUrlPlan, requests: uploadFromUrlExamples.requests },
    getFromUrlStatus: { plan: getFromUrlStatusPlan, requests: getFromUrlStatusExamples.requests },
    getFileInfo: { plan: getFileInfoPlan, requests: getFileInfoExamples.requests },
    createFileGroup: { plan: createFileGroupPlan, requests: createFileGroupExamples.requests },
    getFileGroupInfo: { plan: getFileGroupInfoPlan, requests: getFileGroupInfoExamples.requests },
  },
};

/** The document's examples, by operation: `requests` as the method takes them, `responses` by status. */
export const examples: {
  readonly uploadFile: typeof uploadFileExamples;
  readonly startMultipartUpload: typeof startMultipartUploadExamples;
  readonly uploadPart: typeof uploadPartExamples;
  readonly completeMultipartUpload: typeof completeMultipartUploadExamples;
  readonly uploadFromUrl: typeof uploadFromUrlExamples;
  readonly getFromUrlStatus: typeof getFromUrlStatusExamples;
  readonly getFileInfo: typeof getFileInfoExamples;
  readonly createFileGroup: typeof createFileGroupExamples;
  readonly getFileGroupInfo: typeof getFileGroupInfoExamples;
} = {
  uploadFile: uploadFileExamples,
  startMultipartUpload: startMultipartUploadExamples,
  uploadPart: uploadPartExamples,
  completeMultipartUpload: completeMultipartUploadExamples,
  uploadFromUrl: uploadFromUrlExamples,
  getFromUrlStatus: getFromUrlStatusExamples,
  getFileInfo: getFileInfoExamples,
  createFileGroup: createFileGroupExamples,
  getFileGroupInfo: getFileGroupInfoExamples,
};

/** The types that `sample` makes, by name. */
export interface Models {
  readonly UploadFileParams: models.UploadFileParams;
  readonly StartMultipartUploadParams: models.StartMultipartUploadParams;
  readonly UploadPartParams: models.UploadPartParams;
  readonly CompleteMultipartUploadParams: models.CompleteMultipartUploadParams;
  readonly UploadFromUrlParams: models.UploadFromUrlParams;
  readonly GetFromUrlStatusParams: models.GetFromUrlStatusParams;
  readonly GetFileInfoParams: models.GetFileInfoParams;
  readonly CreateFileGroupParams: models.CreateFileGroupParams;
  readonly GetFileGroupInfoParams: models.GetFileGroupInfoParams;
  readonly FilePart: models.FilePart;
  readonly Store: models.Store;
  readonly FileMetadata: models.FileMetadata;
  readonly Signature: models.Signature;
  readonly Expire: models.Expire;
  readonly Tags: models.Tags;
  readonly Source: models.Source;
  readonly UploadedFiles: models.UploadedFiles;
  readonly MultipartUpload: models.MultipartUpload;
  readonly FromUrlResponse: models.FromUrlResponse;
  readonly FromUrlToken: models.FromUrlToken;
  readonly FromUrlFile: models.FromUrlFile;
  readonly FromUrlStatus: models.FromUrlStatus;
  readonly FromUrlWaiting: models.FromUrlWaiting;
  readonly FromUrlProgress: models.FromUrlProgress;
  readonly ByteCount: models.ByteCount;
  readonly FromUrlSuccess: models.FromUrlSuccess;
  readonly FromUrlError: models.FromUrlError;
  readonly FromUrlUnknown: models.FromUrlUnknown;
  readonly FileInfo: models.FileInfo;
  readonly ImageInfo: models.ImageInfo;
  readonly ColorMode: models.ColorMode;
  readonly GeoLocation: models.GeoLocation;
  readonly ContentInfo: models.ContentInfo;
  readonly MimeInfo: models.MimeInfo;
  readonly VideoInfo: models.VideoInfo;
  readonly AudioStream: models.AudioStream;
  readonly VideoStream: models.VideoStream;
  readonly LegacyVideoInfo: models.LegacyVideoInfo;
  readonly LegacyAudioStream: models.LegacyAudioStream;
  readonly GroupId: models.GroupId;
  readonly GroupInfo: models.GroupInfo;
  readonly GroupFile: models.GroupFile;
  readonly ErrorResponse: models.ErrorResponse;
  readonly ErrorDetail: models.ErrorDetail;
  readonly ErrorText: models.ErrorText;
  readonly StorageError: models.StorageError;
  readonly UploadcareErrorCode: models.UploadcareErrorCode;
}

/** A value of the named type, the same for the same seed: `sample("Name", { seed, overrides })`. */
export const sample: Sampler<Models> = createSampler<Models>(api, {
  params: {
    UploadFileParams: "uploadFile",
    StartMultipartUploadParams: "startMultipartUpload",
    UploadPartParams: "uploadPart",
    CompleteMultipartUploadParams: "completeMultipartUpload",
    UploadFromUrlParams: "uploadFromUrl",
    GetFromUrlStatusParams: "getFromUrlStatus",
    GetFileInfoParams: "getFileInfo",
    CreateFileGroupParams: "createFileGroup",
    GetFileGroupInfoParams: "getFileGroupInfo",
  },
  sent: ["FilePart", "Store", "Signature", "Expire", "Tags", "Source"],
});
