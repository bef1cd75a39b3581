#!/usr/bin/env node
// Generated from specs/imagekit/openapi.yaml by `npm run generate -- imagekit`. Change the document, not this file.

import "../dist/extras/cli.js";
