#!/usr/bin/env node
// Generated from specs/capillary/openapi.yaml by `npm run generate -- capillary`. Change the document, not this file.

import "../dist/extras/cli.js";
