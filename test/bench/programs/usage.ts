/** A program's last word about itself, for the process that measures it. */
export function printUsage(begun: number): void {
  const { maxRSS } = process.resourceUsage();
  console.log(JSON.stringify({ peakRss: maxRSS / 1024, work: (performance.now() - begun) / 1000 }));
}
