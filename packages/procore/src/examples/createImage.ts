// Generated from specs/procore/openapi.yaml by `npm run generate -- procore`. Change the document, not this file.

import { sampleFile } from "@lading/testing/api";
import type * as models from "../models.ts";

/** Examples of `createImage`, as the document has them. */
export const createImageExamples: {
  readonly requests: {
    readonly fromUpload: models.CreateImageParams;
    readonly fromImage: models.CreateImageParams;
    readonly everyAttribute: models.CreateImageParams;
    readonly file: models.CreateImageParams;
    readonly fileWithAttributes: models.CreateImageParams;
  };
  readonly responses: {
    readonly 201: {
      readonly full: models.Image;
      readonly bare: models.Image;
    };
    readonly 400: {
      readonly plain: models.ErrorBody;
      readonly byField: models.ErrorBody;
    };
    readonly 401: {
      readonly expired: models.ErrorBody;
    };
    readonly 403: {
      readonly noPermission: models.ErrorBody;
      readonly coded: models.ErrorBody;
    };
    readonly 422: {
      readonly byField: models.ErrorBody;
    };
    readonly 429: {
      readonly overLimit: models.ErrorBody;
    };
    readonly 503: {
      readonly busy: models.ErrorBody;
    };
    readonly default: {
      readonly coded: models.ErrorBody;
    };
  };
} = {
  requests: {
    fromUpload: {
      project_id: 1234,
      upload_uuid: "01FZ8QATJYD0K7BZG2PP5GB4KN",
      image_name: "north-wall.jpg",
      image: { description: "North wall, second floor", trade_ids: [1, 2] },
    },
    fromImage: {
      project_id: 1234,
      source_image_id: 562949953421312,
      image: { image_category_id: 7 },
    },
    everyAttribute: {
      project_id: 1234,
      upload_uuid: "01FZ8QATJYD0K7BZG2PP5GB4KN",
      image_name: "north-wall.jpg",
      image: {
        source: "drone",
        image_category_id: 7,
        location_id: 9007199254740991,
        mt_location: ["Building A", "Floor 2"],
        log_date: "2026-11-20",
        daily_log_segment_id: 3,
        description: "North wall, second floor",
        private: true,
        starred: false,
        trade_ids: [1, 2],
        provider_type: "MarkupLayer",
        provider_id: 11,
      },
    },
    file: { project_id: 1234, image: { data: sampleFile("cat.jpg") } },
    fileWithAttributes: {
      project_id: 1234,
      image_name: "north-wall.jpg",
      image: {
        data: sampleFile("cat.png"),
        description: "North wall, second floor",
        image_category_id: 7,
        mt_location: ["Building A", "Floor 2"],
        private: true,
        trade_ids: [1, 2],
      },
    },
  },
  responses: {
    201: {
      full: {
        id: 562949953421312,
        description: "North wall, second floor",
        filename: "north-wall.jpg",
        private: false,
        url: "https://storage.procore.example/images/562949953421312.jpg",
        thumbnail_url: "https://storage.procore.example/images/562949953421312-thumbnail.jpg",
        size: 1048576,
        width: 4032,
        height: 3024,
        log_date: "2026-11-20",
        taken_at: "2026-11-20T09:15:00Z",
        created_at: "2026-11-20T10:30:00Z",
        updated_at: "2026-11-20T10:30:00Z",
        starred: false,
        links: {
          self: "https://api.procore.com/rest/v1.0/images/562949953421312",
          update: "https://api.procore.com/rest/v1.0/images/562949953421312",
          delete: "https://api.procore.com/rest/v1.0/images/562949953421312",
          permanentlyDelete:
            "https://api.procore.com/rest/v1.0/images/562949953421312/permanently_delete",
        },
        location: {
          id: 12,
          name: "Building A>Floor 2",
          node_name: "Floor 2",
          parent_id: 11,
          created_at: "2026-01-05T08:00:00Z",
          updated_at: "2026-01-05T08:00:00Z",
        },
        image_category: { id: 7, name: "Progress" },
        image_category_id: 7,
        image_category_name: "Progress",
        image_category_private: false,
        trades: [{ id: 1, name: "Masonry", active: true, updated_at: "2026-01-05T08:00:00Z" }],
        uploader: { id: 160586, name: "Carl Contractor", login: "carl@contractor.example" },
        comments_count: 0,
        provider_type: "MarkupLayer",
        provider_id: 11,
        permanently_deleted: false,
        origin_id: 99,
        daily_log_header_id: 21,
        daily_log_segment: { id: 31, name: "Morning" },
        projection: null,
        gps_lat: "34.3969",
        gps_long: "-119.5185",
      },
      bare: {
        id: 19,
        description: null,
        filename: "cat.jpg",
        private: false,
        url: "https://storage.procore.example/images/19.jpg",
        location: null,
        trades: [],
      },
    },
    400: {
      plain: { message: "param is missing or the value is empty: image" },
      byField: { errors: { image: ["must have at least one attribute"] } },
    },
    401: {
      expired: { errors: "The access token expired" },
    },
    403: {
      noPermission: { errors: ["You do not have permission to access this resource"] },
      coded: {
        error: {
          code: "forbidden",
          message: "The app is not connected to this company",
          details: { company_id: 42 },
        },
      },
    },
    422: {
      byField: { errors: { upload_uuid: ["does not belong to a completed upload"] } },
    },
    429: {
      overLimit: { message: "You have surpassed the max number of requests" },
    },
    503: {
      busy: { message: "Service unavailable" },
    },
    default: {
      coded: { error: { code: "internal_error", message: "Something went wrong" } },
    },
  },
};
