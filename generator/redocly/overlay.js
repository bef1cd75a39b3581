/**
 * A plugin of Redocly's linter: it lints a document under `specs/` with the overlay next to it applied, as lading reads it. What is
 * wrong with an overlay itself is what `lading generate` reports.
 */
export default async function lading() {
  const { overlayInPlace } = await loadLading();
  return {
    id: "lading",
    preprocessors: {
      oas3: {
        overlay: () => ({
          Root: {
            enter: (root, { location }) => overlayInPlace(root, location.source.absoluteRef),
          },
        }),
      },
    },
  };
}

/** In the repository of lading itself, the linter may run before the first build. */
async function loadLading() {
  try {
    return await import("../dist/1-load/overlay/overlayInPlace.js");
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    return { overlayInPlace: () => undefined };
  }
}
