/** Frameworks: a page in Chromium, and the routes of a server. */
import { join } from "node:path";
import { arrived, call, moduleOf, outputs } from "./programs.js";

const tools = join(import.meta.dirname, "..", "tools");

/** @returns {readonly import("../table.js").Consumer[]} */
export function frameworkConsumers() {
  return [
    { name: "Vite and React, in Chromium", projects: projectsOf(viteProject) },
    {
      name: "Next.js, Node and edge routes",
      projects: projectsOf(nextProject),
    },
  ];
}

function projectsOf(projectOf) {
  return Object.fromEntries(outputs.map((output) => [output, projectOf(output)]));
}

/** What Vite's template for React and TypeScript sets. */
const viteOptions = {
  target: "es2023",
  lib: ["es2023", "dom", "dom.iterable"],
  module: "esnext",
  moduleResolution: "bundler",
  types: [],
  jsx: "react-jsx",
  strict: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  verbatimModuleSyntax: true,
  moduleDetection: "force",
  noEmit: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  erasableSyntaxOnly: true,
  noFallthroughCasesInSwitch: true,
  noUncheckedSideEffectImports: true,
};

function viteProject(output) {
  const main = `import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { ImageKit } from ${JSON.stringify(moduleOf(output, "./client/index.ts"))};

declare const IMAGEKIT_URL: string;

async function upload(): Promise<string> {
${call("IMAGEKIT_URL", true)}
return "url" in result ? String(result.url) : "queued";
}

function App() {
const [text, setText] = useState("");
useEffect(() => {
  upload().then(setText, (error: unknown) => setText(String(error)));
}, []);
return <p id="result">{text}</p>;
}

createRoot(document.getElementById("root")!).render(<App />);
`;
  const config = `import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({ plugins: [react()], define: { IMAGEKIT_URL: JSON.stringify(process.env.IMAGEKIT_URL) } });
`;
  return {
    name: `vite-${output}`,
    files: {
      "package.json": { private: true, type: "module" },
      "tsconfig.json": {
        files: [],
        references: [{ path: "./tsconfig.app.json" }],
      },
      "tsconfig.app.json": { compilerOptions: viteOptions, include: ["src"] },
      "vite.config.js": config,
      "index.html":
        '<!doctype html><div id="root"></div><script type="module" src="/src/main.tsx"></script>\n',
      "src/main.tsx": main,
    },
    ...(output === "sources" && { sources: ["--out", "src/client"] }),
    commands: [
      ["typescript-5.9/bin/tsc", "-p", "tsconfig.app.json"],
      ["vite/bin/vite.js", "build"],
      [process.execPath, join(tools, "openPage.js"), "dist"],
    ],
    prints: arrived,
  };
}

function nextProject(output) {
  const route = (
    runtime,
  ) => `import { ImageKit } from ${JSON.stringify(moduleOf(output, "../../lib/client"))};

export const runtime = ${JSON.stringify(runtime)};
export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
${call("process.env.IMAGEKIT_URL as string")}
return Response.json({ runtime, result });
}
`;
  return {
    name: `next-${output}`,
    files: {
      "package.json": { private: true },
      "tsconfig.json": {
        compilerOptions: {
          target: "es2017",
          lib: ["dom", "dom.iterable", "esnext"],
          strict: true,
          noEmit: true,
          skipLibCheck: true,
          module: "esnext",
          moduleResolution: "bundler",
          resolveJsonModule: true,
          isolatedModules: true,
          jsx: "react-jsx",
        },
        include: ["next-env.d.ts", "**/*.ts", "**/*.tsx"],
        exclude: ["node_modules"],
      },
      "next.config.mjs":
        'import { resolve } from "node:path";\n\nexport default { turbopack: { root: resolve("../..") } };\n',
      "app/layout.tsx":
        "export default function Layout({ children }: { children: React.ReactNode }) {\nreturn <html><body>{children}</body></html>;\n}\n",
      "app/page.tsx": "export default function Page() {\nreturn <p>A page.</p>;\n}\n",
      "app/node/route.ts": route("nodejs"),
      "app/edge/route.ts": route("edge"),
    },
    ...(output === "sources" && { sources: ["--out", "lib/client"] }),
    commands: [
      ["next/dist/bin/next", "build"],
      [process.execPath, join(tools, "visitRoutes.js"), "/node", "/edge"],
    ],
    prints: `both routes: ${arrived}`,
  };
}
