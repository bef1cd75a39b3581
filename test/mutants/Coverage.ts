/**
 * Which test file runs which region of the product, and how long it takes. It is gathered by one run of all tests, and kept in
 * `node_modules/.cache`; a file that has changed its regions since is taken as a whole.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { checkout } from "./copyRepository.ts";
import { sourceFiles } from "./drawSample.ts";
import type { Mutant } from "./Mutant.ts";
import type { TestFile } from "./MutantRunner.ts";
import { findRegions, regionAround } from "./regions.ts";
import { VitestProcess } from "./VitestProcess.ts";

const kept = join(checkout, "node_modules/.cache/lading-mutants/coverage.json");

/** All tests may take so long, one after the other. */
const longest = 40 * 60_000;

/** Of a test file, its regions by source file: files move between folders, and their names are their own. */
interface Ran extends TestFile {
  readonly regions: Readonly<Record<string, readonly number[]>>;
}

interface Gathered {
  /** So many regions each source file had. */
  readonly counts: Readonly<Record<string, number>>;
  readonly tests: readonly Ran[];
}

export class Coverage {
  private readonly gathered: Gathered;
  /** Written since then: they may run anything, and take a time that no one knows. */
  private readonly newTests: readonly TestFile[];

  constructor(gathered: Gathered, root: string) {
    const present = new Set(testFiles(root));
    const tests = gathered.tests.filter(({ test }) => present.delete(test));
    this.gathered = { ...gathered, tests };
    this.newTests = [...present].map((test) => ({ test, milliseconds: 0 }));
  }

  /** What is kept from an earlier run; when there was none, all is gathered. */
  static async read(root: string): Promise<Coverage> {
    if (!existsSync(kept)) return Coverage.gather(root);
    return new Coverage(JSON.parse(readFileSync(kept, "utf8")) as Gathered, root);
  }

  static async gather(root: string): Promise<Coverage> {
    const vitest = new VitestProcess(root, "gather");
    try {
      await vitest.run({ tests: testFiles(root), changed: [] }, longest);
    } finally {
      vitest.stop();
    }
    const gathered = readNotes(root);
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, JSON.stringify(gathered));
    return new Coverage(gathered, root);
  }

  /** The test files that run a mutant's place, the quickest first; for what runs at load, all others behind them. */
  testsOf({ file, start }: Mutant, text: string): readonly TestFile[] {
    const name = basename(file);
    const regions = findRegions(file, text);
    const region = regionAround(regions, start);
    const index = region && regions.indexOf(region);
    const { counts, tests } = this.gathered;
    const known = counts[name] === regions.length;
    // A file that is new since then: any test may run it.
    if (counts[name] === undefined) return [...this.newTests, ...tests];
    const runs = ({ regions: ran }: Ran): boolean => {
      const own = ran[name];
      return own !== undefined && (index === undefined || !known || own.includes(index));
    };
    const running = [...this.newTests, ...tests.filter(runs)];
    // Of what is only loaded, a table of texts, no test runs anything.
    return index === undefined ? [...running, ...tests.filter((test) => !runs(test))] : running;
  }
}

/** Proofs that take minutes or look at what is built, not at the sources. */
const long =
  /^(contract|editor|faults|road)\/|(consumer|firstLoad|lint|pins|hostile\w*|floods|fuzz|determinism|memory|largeFiles|boundedWork|mocks)\.test/;

/** Relative to `test/`. */
function testFiles(root: string): readonly string[] {
  return readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".test.ts") && !/^(dist|golden)\//.test(path))
    .filter((path) => !long.test(path))
    .sort();
}

/** What `noteRegions.ts` has written: a line for each test file, its regions by their offset. */
function readNotes(root: string): Gathered {
  const offsets = new Map(
    sourceFiles(root).map((file) => {
      const starts = findRegions(file, readFileSync(join(root, file), "utf8"));
      return [file, new Map(starts.map(({ start }, index) => [start, index]))] as const;
    }),
  );
  const lines = readFileSync(join(root, "regions.jsonl"), "utf8").trim().split("\n");
  const tests = lines.map((line): Ran => {
    const note = JSON.parse(line) as Note;
    const regions: Record<string, number[]> = {};
    for (const region of note.regions) {
      const [file = "", offset] = region.split("@");
      const index = offsets.get(file)?.get(Number(offset));
      if (index !== undefined) (regions[basename(file)] ??= []).push(index);
    }
    const test = relative(join(root, "test"), note.testPath).replaceAll("\\", "/");
    return { test, milliseconds: Math.round(note.milliseconds), regions };
  });
  tests.sort((left, right) => cost(left) - cost(right));
  const counts = [...offsets].map(([file, indexes]) => [basename(file), indexes.size]);
  return { counts: Object.fromEntries(counts) as Record<string, number>, tests };
}

/** The quickest comes first, but for the one that looks at every byte of what is generated. */
function cost({ test, milliseconds }: TestFile): number {
  return test === "generator/golden.test.ts" ? 0 : milliseconds;
}

interface Note {
  readonly testPath: string;
  readonly milliseconds: number;
  readonly regions: readonly string[];
}
