import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Folder → what it may not import, each with the right way. Directions: ARCHITECTURE in the README. */
const LAYERS = [
  {
    files: "src/core/**",
    group: [
      "**/ports",
      "**/ports/**",
      "**/app/**",
      "**/adapters/**",
      "**/i18n",
      "**/i18n/**",
      "**/taskpane/**",
      "**/commands/**",
      "**/cli/**",
      "**/workbench/**",
    ],
    message:
      "core knows nothing outside itself: pass the value in as an argument, or make the sentence in i18n at the edge.",
  },
  {
    files: "src/ports/**",
    group: [
      "**/app/**",
      "**/adapters/**",
      "**/i18n/**",
      "**/taskpane/**",
      "**/commands/**",
      "**/cli/**",
      "**/workbench/**",
    ],
    message: "ports only describe what the application needs: import from core.",
  },
  {
    files: "src/app/**",
    group: [
      "**/adapters/**",
      "**/i18n/**",
      "**/taskpane/**",
      "**/commands/**",
      "**/cli/**",
      "**/workbench/**",
    ],
    message: "use cases take adapters as ports; sentences are made by the face that shows them.",
  },
  {
    files: "src/adapters/**",
    group: ["**/app/**", "**/i18n/**", "**/taskpane/**", "**/commands/**", "**/cli/**", "**/workbench/**"],
    message: "adapters implement ports over core's models; they are joined to the application by a face.",
  },
  {
    files: "src/i18n/**",
    group: [
      "**/ports/**",
      "**/app/**",
      "**/adapters/**",
      "**/taskpane/**",
      "**/commands/**",
      "**/cli/**",
      "**/workbench/**",
    ],
    message: "i18n turns codes and parameters of core into sentences and needs nothing else.",
  },
  {
    files: "src/{cli,taskpane,commands}/**",
    group: ["**/workbench/**"],
    message:
      "the workbench is for development and tests; it loads the page as Excel would and is imported by nobody.",
  },
  {
    files: "src/workbench/**",
    group: ["**/app/**", "**/taskpane/**", "**/commands/**", "**/cli/**", "**/i18n/**"],
    message: "the workbench stands in for Excel: it must not know the add-in it runs.",
  },
];

export default tseslint.config(
  { ignores: ["dist/", "out/", "node_modules/", ".cache/", "coverage/"] },
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}", "tests/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only." },
        { selector: "ExportAllDeclaration", message: "List the public surface by name." },
      ],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "console", "process", "window", "document", "Intl"],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "The clock is an argument." },
        { object: "Math", property: "random", message: "Chance is an argument." },
      ],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/adapters/excel/**", "src/workbench/**", "src/commands/**", "src/taskpane/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "Office", message: "Only adapters/excel speaks to Office." },
        { name: "Excel", message: "Only adapters/excel speaks to Excel." },
      ],
    },
  },
  {
    files: ["src/adapters/excel/**/*.ts", "src/taskpane/**/*.{ts,tsx}", "src/commands/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/taskpane/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  ...LAYERS.map(({ files, group, message }) => ({
    files: [`${files}/*.{ts,tsx}`, `${files.replace("/**", "")}/*.{ts,tsx}`],
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns: [{ group, message }] }] },
  })),
  {
    files: ["*.js", "*.cjs", "scripts/**/*.{mjs,cjs}"],
    languageOptions: {
      globals: {
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        process: "readonly",
        console: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
