// Generated from specs/imagekit/openapi.yaml by `npm run generate -- imagekit`. Change the document, not this file.

import { type ApiDescription, type Sampler, createSampler } from "@lading/testing/api";
import { uploadFileExamples } from "./examples/uploadFile.ts";
import { uploadFileV2Examples } from "./examples/uploadFileV2.ts";
import type * as models from "./models.ts";
import { uploadFilePlan } from "./operations/uploadFile.ts";
import { uploadFileV2Plan } from "./operations/uploadFileV2.ts";
import { provider } from "./provider.ts";

export { sampleFile } from "@lading/testing/api";

/** What each method takes, and the bodies of its responses by status. */
export type Operations = {
  readonly uploadFile: {
    readonly params: models.UploadFileParams;
    readonly responses: {
      readonly 200: models.UploadedFile;
      readonly 202: models.QueuedUpload;
      readonly 400: models.ErrorMessage;
      readonly 401: models.ErrorMessage;
      readonly 403: models.ErrorMessage;
      readonly 429: models.ErrorMessage;
    };
  };
  readonly uploadFileV2: {
    readonly params: models.UploadFileV2Params;
    readonly responses: {
      readonly 200: models.UploadedFile;
      readonly 202: models.QueuedUpload;
      readonly 400: models.ErrorMessage;
      readonly 401: models.ErrorMessage;
      readonly 403: models.ErrorMessage;
      readonly 429: models.ErrorMessage;
    };
  };
};

/** This API, for the mock and the contract tests of `@lading/testing`. */
export const api: ApiDescription<Operations> = {
  name: "imagekit",
  document: new URL("../openapi.yaml", import.meta.url),
  provider,
  operations: {
    uploadFile: { plan: uploadFilePlan, requests: uploadFileExamples.requests },
    uploadFileV2: { plan: uploadFileV2Plan, requests: uploadFileV2Examples.requests },
  },
};

/** The document's examples, by operation: `requests` as the method takes them, `responses` by status. */
export const examples: {
  readonly uploadFile: typeof uploadFileExamples;
  readonly uploadFileV2: typeof uploadFileV2Examples;
} = {
  uploadFile: uploadFileExamples,
  uploadFileV2: uploadFileV2Examples,
};

/** The types that `sample` makes, by name. */
export interface Models {
  readonly UploadFileParams: models.UploadFileParams;
  readonly UploadFileV2Params: models.UploadFileV2Params;
  readonly ResponseField: models.ResponseField;
  readonly Extensions: models.Extensions;
  readonly Extension: models.Extension;
  readonly RemoveBackgroundExtension: models.RemoveBackgroundExtension;
  readonly RemoveBackgroundOptions: models.RemoveBackgroundOptions;
  readonly AutoTaggingExtension: models.AutoTaggingExtension;
  readonly AutoDescriptionExtension: models.AutoDescriptionExtension;
  readonly SavedExtension: models.SavedExtension;
  readonly AiTasksExtension: models.AiTasksExtension;
  readonly AiTask: models.AiTask;
  readonly SelectTagsTask: models.SelectTagsTask;
  readonly SelectMetadataTask: models.SelectMetadataTask;
  readonly YesNoTask: models.YesNoTask;
  readonly AiInstruction: models.AiInstruction;
  readonly LeastSelections: models.LeastSelections;
  readonly MostSelections: models.MostSelections;
  readonly AiAction: models.AiAction;
  readonly SetMetadata: models.SetMetadata;
  readonly UnsetMetadata: models.UnsetMetadata;
  readonly CustomMetadata: models.CustomMetadata;
  readonly CustomMetadataValue: models.CustomMetadataValue;
  readonly CustomMetadataScalar: models.CustomMetadataScalar;
  readonly Transformation: models.Transformation;
  readonly PostTransformation: models.PostTransformation;
  readonly ImageTransformation: models.ImageTransformation;
  readonly GifToVideoTransformation: models.GifToVideoTransformation;
  readonly ThumbnailTransformation: models.ThumbnailTransformation;
  readonly AdaptiveStreamingTransformation: models.AdaptiveStreamingTransformation;
  readonly UploadedFile: models.UploadedFile;
  readonly QueuedUpload: models.QueuedUpload;
  readonly FileType: models.FileType;
  readonly FileMetadata: models.FileMetadata;
  readonly ExifGroups: models.ExifGroups;
  readonly ExifImage: models.ExifImage;
  readonly ExifThumbnail: models.ExifThumbnail;
  readonly ExifDetails: models.ExifDetails;
  readonly ExifGps: models.ExifGps;
  readonly ExifInteroperability: models.ExifInteroperability;
  readonly VersionInfo: models.VersionInfo;
  readonly AiTag: models.AiTag;
  readonly ExtensionStatus: models.ExtensionStatus;
  readonly ExtensionState: models.ExtensionState;
  readonly ErrorMessage: models.ErrorMessage;
}

/** A value of the named type, the same for the same seed: `sample("Name", { seed, overrides })`. */
export const sample: Sampler<Models> = createSampler<Models>(api, {
  params: { UploadFileParams: "uploadFile", UploadFileV2Params: "uploadFileV2" },
  sent: [
    "ResponseField",
    "Extensions",
    "Extension",
    "RemoveBackgroundExtension",
    "RemoveBackgroundOptions",
    "AutoTaggingExtension",
    "AutoDescriptionExtension",
    "SavedExtension",
    "AiTasksExtension",
    "AiTask",
    "SelectTagsTask",
    "SelectMetadataTask",
    "YesNoTask",
    "AiInstruction",
    "LeastSelections",
    "MostSelections",
    "AiAction",
    "SetMetadata",
    "UnsetMetadata",
    "CustomMetadata",
    "CustomMetadataValue",
    "CustomMetadataScalar",
    "Transformation",
    "PostTransformation",
    "ImageTransformation",
    "GifToVideoTransformation",
    "ThumbnailTransformation",
    "AdaptiveStreamingTransformation",
  ],
});
