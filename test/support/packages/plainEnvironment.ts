/** The environment without what the npm and the test runner around this program tell their children. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|vitest|node_options$|node_env$|ci$)/i.test(name),
  );
  return Object.fromEntries(entries);
}
