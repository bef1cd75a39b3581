#!/usr/bin/env node
// Generated from specs/uploadcare/openapi.yaml by `npm run generate -- uploadcare`. Change the document, not this file.

import "../dist/extras/cli.js";
