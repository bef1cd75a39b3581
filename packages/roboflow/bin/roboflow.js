#!/usr/bin/env node
// Generated from specs/roboflow/openapi.yaml by `npm run generate -- roboflow`. Change the document, not this file.

import "../dist/extras/cli.js";
