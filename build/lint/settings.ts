// What the linter asks of every file. A rule that is switched off says why. The linter reads it through
// oxlint.config.ts in the root, because it takes folder names from where its settings are.
import { defineConfig } from "oxlint";

const networkGlobals = ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"].map((name) => ({
  name,
  message: "The app reaches no network.",
}));

// Oxlint finds its settings by the default export.
export default defineConfig({
  plugins: ["typescript", "unicorn", "oxc", "import", "react", "jsx-a11y", "vitest", "promise"],
  jsPlugins: ["./build/lint/plugin.ts"],
  categories: { correctness: "error", suspicious: "error" },
  options: { typeAware: true },
  settings: { react: { version: "19.3.1" } },
  rules: {
    "ukewatashi/imports": "error",
    "ukewatashi/sql": "error",
    "import/no-cycle": "error",
    "import/no-default-export": "error",
    "max-lines": ["error", { max: 300 }],
    "max-lines-per-function": ["error", { max: 60 }],
    "max-params": ["error", { max: 4 }],
    "max-depth": ["error", { max: 3 }],
    complexity: ["error", { max: 12 }],
    eqeqeq: "error",
    "no-eval": "error",
    "no-new-func": "error",
    "no-var": "error",
    "prefer-const": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/switch-exhaustiveness-check": "error",
    "typescript/consistent-type-imports": "error",
    "react/no-danger": "error",
    "no-restricted-properties": [
      "error",
      ...["innerHTML", "outerHTML", "srcdoc", "insertAdjacentHTML"].map((property) => ({
        property,
        message: "Text becomes elements through React only.",
      })),
    ],
    "react/forbid-dom-props": ["error", { forbid: ["srcDoc"] }],
    // A style sheet is imported for what it does.
    "import/no-unassigned-import": ["error", { allow: ["**/*.css"] }],
    // Messages go to workers and ports, which have no origin; the page posts to no window.
    "unicorn/require-post-message-target-origin": "off",
    // JSX is compiled without React in scope.
    "react/react-in-jsx-scope": "off",
    // The constants the bundler puts in are written __LIKE_THIS__.
    "no-underscore-dangle": "off",
    // Control characters are just what must be found in text from outside.
    "no-control-regex": "off",
    // A small function may stand beside its only use.
    "unicorn/consistent-function-scoping": "off",
    // Tables over a union cannot be typed without; each `as` says in a comment why it holds.
    "typescript/no-unsafe-type-assertion": "off",
    // A refusal or an event without particulars is an empty record, and is meant to be.
    "typescript/no-generated-empty-object-type": "off",
    // The compiler asks for it, and knows which switches leave nothing out.
    "typescript/consistent-return": "off",
    // fast-check is used under its one name, fc.
    "import/no-named-as-default-member": "off",
    // A drawing is an <svg> with the role of a picture; <img> could not hold its parts.
    "jsx-a11y/prefer-tag-over-role": "off",
    // Promises are awaited here; where one is not, no-floating-promises asks.
    "promise/always-return": "off",
  },
  overrides: [
    {
      files: ["shared/**"],
      rules: {
        "no-console": "error",
        "no-restricted-globals": ["error", { name: "Date", message: "Time is a fact, passed in." }],
        "no-restricted-properties": [
          "error",
          { object: "Math", property: "random", message: "Chance is a fact, passed in." },
        ],
      },
    },
    { files: ["electron/**"], rules: { "no-restricted-globals": ["error", ...networkGlobals] } },
    // A scene of the sample is one long list of what happened, and easier to read as one.
    { files: ["electron/sample/scenes/**"], rules: { "max-lines-per-function": "off" } },
    {
      files: ["tests/**"],
      rules: {
        "max-lines": ["error", { max: 500 }],
        // A table of cases is one long function, and easier to read as one.
        "max-lines-per-function": "off",
        "vitest/no-focused-tests": "error",
        "vitest/no-disabled-tests": "error",
        // The second argument is the sentence shown when it fails.
        "vitest/valid-expect": ["error", { maxArgs: 2 }],
        // A case is played inside of a test.
        "vitest/no-standalone-expect": ["error", { additionalTestBlockFunctions: ["scenario"] }],
        // A story expects by its last sentence: given(…).when(…).thenRefused(…).
        "vitest/expect-expect": [
          "error",
          { assertFunctionNames: ["expect", "fc.assert", "*.then*", "**.then*"] },
        ],
      },
    },
    {
      // This part runs on the Node a machine happens to have, from 18 on, which lacks the copies.
      files: ["build/run.mjs", "build/setup/**"],
      rules: { "unicorn/no-array-sort": "off", "unicorn/no-array-reverse": "off" },
    },
    {
      // Tools that find their settings, or a plugin, by the default export.
      files: [
        "oxlint.config.ts",
        "build/*.config.ts",
        "build/knip.ts",
        "build/lint/{plugin,settings}.ts",
      ],
      rules: { "import/no-default-export": "off" },
    },
  ],
});
