#!/usr/bin/env node
// Generated from specs/extras/openapi.yaml by `npm run generate -- extras`. Change the document, not this file.

import "../dist/extras/cli.js";
