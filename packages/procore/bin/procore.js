#!/usr/bin/env node
// Generated from specs/procore/openapi.yaml by `npm run generate -- procore`. Change the document, not this file.

import "../dist/extras/cli.js";
