/** Whatever is given, an independent parser gets back: made-up values by the thousand, the same ones every time in CI. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Recorder, startRecorder } from "@lading/testing/internal";
import { titled } from "../../support/titled.ts";
import { jsonClaim, rawClaim, textClaim } from "./bodyClaims.ts";
import { attempt, type Attempt, type Claim, type Trial } from "./Claim.ts";
import { dynamicClaim, multipartClaim, urlencodedClaim } from "./formClaims.ts";
import { cookieClaim, headerClaim, pathClaim, queryClaim } from "./parameterClaims.ts";
import { defects, sendInProcess, sendTo, type Send } from "./sending.ts";

interface Provable {
  readonly title: string;
  readonly attempt: (how: Attempt) => Promise<Trial>;
}

function provable<Given>(claim: Claim<Given>): Provable {
  return { title: claim.title, attempt: (how) => attempt(claim, how) };
}

const bodies = [
  provable(multipartClaim),
  provable(dynamicClaim),
  provable(urlencodedClaim),
  provable(rawClaim),
  provable(textClaim),
  provable(jsonClaim),
];
const claims = [
  ...bodies,
  provable(queryClaim),
  provable(pathClaim),
  provable(cookieClaim),
  provable(headerClaim),
];

const patience = 240_000;
let tried = 0;
let recorder: Recorder;

beforeAll(async () => {
  recorder = await startRecorder(() => ({ status: 204 }));
});

afterAll(() => recorder.stop());

describe("in process", () => {
  test.each(titled(claims, ({ title }) => title))(
    "%s",
    async (_title, claim) => {
      const { cases, failure } = await claim.attempt({ send: sendInProcess });
      expect(failure).toBeUndefined();
      tried += cases;
    },
    patience,
  );
});

describe("over a socket", () => {
  test.each(titled(bodies, ({ title }) => title))(
    "%s",
    async (_title, claim) => {
      const { cases, failure } = await claim.attempt({ send: sendTo(recorder), runs: 80 });
      expect(failure).toBeUndefined();
      tried += cases;
    },
    patience,
  );
});

test("at least 10,000 cases were tried", () => {
  expect(tried).toBeGreaterThanOrEqual(10_000);
});

describe("a defect is noticed", () => {
  test.each(Object.entries(defects))(
    "%s",
    async (_title, send) => {
      expect(await firstFailure(send)).toMatch(/seed: \d+[^]*The call: /);
    },
    patience,
  );
});

async function firstFailure(send: Send): Promise<string | undefined> {
  for (const claim of claims) {
    const { failure } = await claim.attempt({ send, runs: 300, isHasty: true });
    if (failure !== undefined) return failure;
  }
  return undefined;
}
