/** Makes the call of one seed, and prints all that is known of it. */
import { startCampaign } from "../support/faults/campaign.ts";
import type { Draw } from "../support/faults/faultCase.ts";
import { caseText } from "../support/faults/tally.ts";

/** Did it end as it should? */
export async function showCase(seed: number, draw: Draw): Promise<boolean> {
  const campaign = await startCampaign({ lanes: 1 });
  let isRight = true;
  await campaign.run([seed], draw, ({ given, attempts, end, violations }) => {
    isRight = violations.length === 0;
    console.log(caseText(given));
    for (const { fault, bytes, bodyBytes, isWhole, isKept } of attempts) {
      const whole = isWhole ? "whole" : "not whole";
      const connection = isKept ? "kept" : "new";
      console.log(
        `  attempt: ${String(bytes)} bytes arrived, ${String(bodyBytes)} of the body, ${whole}, ` +
          `on a ${connection} connection; ${JSON.stringify(fault)}`,
      );
    }
    const { duration, words = "", name } = end;
    console.log(`  end: ${name} after ${duration.toFixed(0)} ms ${words}`);
    for (const violation of violations) console.log(`  WRONG: ${violation}`);
  });
  await campaign.stop();
  return isRight;
}
