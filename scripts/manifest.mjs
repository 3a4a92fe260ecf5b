// Checks the manifest by the project's own rules; with the folder of Microsoft's schemas by those too.
//
//   npm run manifest [-- FILE] [--production] [--schemas DIR]
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath, pathToFileURL } from "node:url";
import { checkManifest } from "./manifest/checkManifest.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { production: { type: "boolean", default: false }, schemas: { type: "string" } },
});
const file = positionals[0] ?? path.join(root, "manifest.xml");
const text = readFileSync(file, "utf8");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
// The names as the code has them: read from its text, so that this check needs no build.
const code = readFileSync(path.join(root, "src/commands/commands.ts"), "utf8");
const functions = [.../type CommandName =([^;]+);/.exec(code)[1].matchAll(/"(\w+)"/g)].map(
  ([, name]) => name,
);

const faults = checkManifest(text, { version, folder: root, functions, isProduction: options.production });
if (options.schemas !== undefined) faults.push(...(await checkSchema(path.resolve(options.schemas))));
for (const fault of faults) console.error(`${path.basename(file)}: ${fault}`);
if (faults.length === 0) console.log(`${path.basename(file)}: hợp lệ`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function checkSchema(folder) {
  const { XmlDocument, XsdValidator } = await import("libxml2-wasm");
  const { xmlRegisterFsInputProviders } = await import("libxml2-wasm/lib/nodejs.mjs");
  xmlRegisterFsInputProviders();
  const name = "OfficeAppManifestV1_1.xsd";
  const schema = XmlDocument.fromBuffer(readFileSync(path.join(folder, name)), {
    url: pathToFileURL(path.join(folder, name)).href,
  });
  const document = XmlDocument.fromString(text);
  try {
    XsdValidator.fromDoc(schema).validate(document);
    return [];
  } catch (error) {
    return [`lược đồ của Microsoft: ${error.message.trim()}`];
  }
}
