/** A folder of someone who knows nothing but the registry: empty at first, removed after the test. */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { plainEnvironment } from "../support/packages/plainEnvironment.ts";

const pnpmFolder = join(import.meta.dirname, "node_modules/.bin");

/** How a command ended. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a project finds outside its folder. */
export interface Surroundings {
  /** Another project, whose programs are on the path. */
  readonly programs?: Project;
  /** The package manager that starts the programs. */
  readonly agent?: string;
}

export class Project {
  readonly folder: string = realpathSync(mkdtempSync(join(tmpdir(), "lading-outside-")));

  readonly #around: Surroundings;

  constructor(files: Readonly<Record<string, string>> = {}, around: Surroundings = {}) {
    this.#around = around;
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  /** The names in a folder, sorted. */
  list(path = "."): readonly string[] {
    return readdirSync(join(this.folder, path)).sort();
  }

  /** What npm has installed: the paths of the packages. */
  packages(): readonly string[] {
    const { packages } = JSON.parse(this.read("node_modules/.package-lock.json")) as {
      readonly packages: object;
    };
    return Object.keys(packages);
  }

  /** Bytes of all files in a folder. */
  size(path: string): number {
    const entries = readdirSync(join(this.folder, path), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  }

  /** Runs a command of the project or of the machine; says in its result how it ended. */
  run(command: string, ...words: readonly string[]): Run {
    const { status, stdout, stderr } = spawnSync(command, words, {
      cwd: this.folder,
      env: this.environment(),
      encoding: "utf8",
      input: "",
    });
    return { status, stdout, stderr };
  }

  /** Runs a command that has to succeed; returns what it prints. */
  succeed(command: string, ...words: readonly string[]): string {
    const { status, stdout, stderr } = this.run(command, ...words);
    if (status === 0) return stdout;
    throw new Error(`${[command, ...words].join(" ")} ended with ${status}:\n${stdout}\n${stderr}`);
  }

  /** What a command of this project finds around it. */
  environment(): NodeJS.ProcessEnv {
    const environment = plainEnvironment();
    const { programs, agent } = this.#around;
    const folders = [this, ...(programs ? [programs] : [])].map(({ folder }) =>
      join(folder, "node_modules/.bin"),
    );
    return {
      ...environment,
      PATH: [...folders, pnpmFolder, environment["PATH"]].join(delimiter),
      ...(agent !== undefined && { npm_config_user_agent: `${agent}/1.0.0` }),
      npm_config_registry: inject("registry"),
      npm_config_audit: "false",
      npm_config_fund: "false",
      npm_config_prefer_offline: "true",
      NO_COLOR: "1",
      REDOCLY_TELEMETRY: "off",
    };
  }
}
