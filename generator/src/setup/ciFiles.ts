/** The workflows of a repository on GitHub, and the settings of changesets: what `lading init --ci github` adds to a workspace. */
import type { PackageManager } from "./packageManager.ts";
import { json, type WorkspaceFile } from "./workspaceFiles.ts";

/** What the workflows are for. */
export interface CiPlan {
  readonly manager: PackageManager;
  /** The workspace's folder in the repository; empty for the top. */
  readonly inside: string;
  /** Names of the workspace's scripts. */
  readonly scripts: readonly string[];
}

/** Relative to the repository; `.changeset/` is at its top too. */
export function ciFiles(plan: CiPlan): readonly WorkspaceFile[] {
  const workflows = ".github/workflows";
  return [
    {
      path: `${workflows}/lading-check.yml`,
      text: checkWorkflow(plan),
      note: "pull requests: lint, packages, what changes for callers, tests",
      keep: true,
    },
    {
      path: `${workflows}/lading-update.yml`,
      text: updateWorkflow(plan),
      note: "every week: a pull request if a vendor's document changed",
      keep: true,
    },
    {
      path: ".changeset/config.json",
      text: json(changesetSettings),
      note: "for `npx changeset version`",
      keep: true,
    },
  ];
}

/** What `changeset init` writes. */
const changesetSettings = {
  $schema: "https://unpkg.com/@changesets/config@3.1.4/schema.json",
  changelog: "@changesets/cli/changelog",
  commit: false,
  fixed: [],
  linked: [],
  access: "restricted",
  baseBranch: "main",
  updateInternalDependencies: "patch",
  ignore: [],
};

interface Words {
  /** Installs what the lock file names. */
  readonly install: string;
  /** Runs a program of the workspace. */
  readonly run: string;
  /** Runs a script with an option more. */
  readonly pass: string;
}

const words: Readonly<Record<PackageManager, Words>> = {
  npm: { install: "npm ci", run: "npx", pass: " --" },
  pnpm: { install: "npx pnpm install --frozen-lockfile", run: "npx pnpm exec", pass: "" },
};

/** Not `bash -e`, which takes the end of a pipe for the whole. */
function defaults(inside: string): string {
  const folder = inside === "" ? "" : `\n    working-directory: ${JSON.stringify(inside)}`;
  return `defaults:\n  run:\n    shell: bash${folder}`;
}

function checkWorkflow({ manager, inside, scripts }: CiPlan): string {
  const { install, run, pass } = words[manager];
  const program = manager === "npm" ? "npm" : "npx pnpm";
  const has = (script: string): boolean => scripts.includes(script);
  return `name: lading check

on: pull_request

permissions:
  contents: read

${defaults(inside)}

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
        with:
          # The pull request as it would be merged, and HEAD^1, the branch that it is for.
          fetch-depth: 2
          persist-credentials: false
${setupNode}
      - run: ${install}
${has("lint") ? `      - name: Lint the documents\n        run: ${program} run lint${pass} --format=github-actions\n` : ""}\
      - name: Say what changes for callers
        run: ${run} lading diff --from HEAD^1 --format markdown >> "$GITHUB_STEP_SUMMARY"
      - name: Compare the packages with their documents
        run: ${run} lading generate --check --format github
${has("build") ? `      - name: Build the packages\n        run: ${program} run build\n` : ""}\
      - name: Test the packages against a mock
        run: ${run} lading test
`;
}

const setupNode = `      - uses: actions/setup-node@v6
        with:
          node-version: 24`;

function updateWorkflow({ manager, inside }: CiPlan): string {
  const { install, run } = words[manager];
  return `name: lading update

${weekly}

${defaults(inside)}

jobs:
  update:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
        with:
          # Only one step has the token: nothing that is installed can read it.
          persist-credentials: false
${setupNode}
      - run: ${install}
      - name: Fetch the documents
        id: fetch
        # One that is refused does not hold up the others; the last step fails for it.
        continue-on-error: true
        run: ${run} lading update --format markdown | tee "$RUNNER_TEMP/report.md"
      - name: Generate the packages and their changesets
        run: |
          ${run} lading diff --changeset
          ${run} lading generate
${openPullRequest}`;
}

const openPullRequest = `      - name: Open a pull request
        env:
          GH_TOKEN: \${{ github.token }}
        run: |
          git add --all
          if git diff --cached --quiet; then exit 0; fi
          # A branch for each state of the documents: one that is there, and what people added to it, stays.
          branch="lading-update-$(git rev-parse --short=12 "$(git write-tree):./specs")"
          gh auth setup-git
          if ! git ls-remote --exit-code --heads origin "$branch"; then
            git config user.name "github-actions[bot]"
            git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
            git switch --create "$branch"
            git commit --quiet --message "Update the documents of APIs"
            git push origin "$branch"
          fi
          if [ "$(gh pr list --head "$branch" --state all --json number --jq length)" = 0 ]; then
            # GitHub takes 65,536 characters.
            head --bytes=60000 "$RUNNER_TEMP/report.md" > "$RUNNER_TEMP/text.md"
            gh pr create --head "$branch" --base "$GITHUB_REF_NAME" --title "Update the documents of APIs" --body-file "$RUNNER_TEMP/text.md"
          fi
      - name: Fail if a document was refused
        if: steps.fetch.outcome == 'failure'
        run: exit 1
`;

const weekly = `on:
  schedule:
    # Mondays, UTC.
    - cron: "17 6 * * 1"
  workflow_dispatch:

permissions:
  contents: write
  pull-requests: write

concurrency: lading-update`;
