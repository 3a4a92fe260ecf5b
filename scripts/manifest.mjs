// Checks the manifest by the project's own rules; with the folder of Microsoft's schemas by those too.
//
//   npm run manifest [-- FILE] [--production] [--schemas DIR]
//
// `--make` (part of the build) writes the office's own copy for the address in ADDIN_URL, once it is in order.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath, pathToFileURL } from "node:url";
import { checkManifest, productionManifest } from "./manifest/checkManifest.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    production: { type: "boolean", default: false },
    schemas: { type: "string" },
    make: { type: "boolean", default: false },
  },
});
const file = positionals[0] ?? path.join(root, "manifest.xml");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
// The names as the code has them: read from its text, so that this check needs no build.
const code = readFileSync(path.join(root, "src/commands/commands.ts"), "utf8");
const functions = [.../type CommandName =([^;]+);/.exec(code)[1].matchAll(/"(\w+)"/g)].map(
  ([, name]) => name,
);

process.exitCode = options.make ? await make() : await check(readFileSync(file, "utf8"), options.production);

/** Prints every fault; gives the exit status. */
async function check(text, isProduction) {
  const faults = checkManifest(text, { version, folder: root, functions, isProduction });
  if (options.schemas !== undefined) faults.push(...(await checkSchema(text, path.resolve(options.schemas))));
  for (const fault of faults) console.error(`${path.basename(file)}: ${fault}`);
  if (faults.length === 0) console.log(`${path.basename(file)}: hợp lệ`);
  return faults.length === 0 ? 0 : 1;
}

async function make() {
  const target = path.join(root, "dist/manifest.xml");
  const address = process.env.ADDIN_URL;
  // A copy for another address must not be taken for this build's.
  rmSync(target, { force: true });
  if (!address) {
    console.log(
      "Thư mục đặt lên máy chủ: dist/site. Đặt ADDIN_URL=https://… khi build để có dist/manifest.xml.",
    );
    return 0;
  }
  let text;
  try {
    text = productionManifest(readFileSync(file, "utf8"), address);
  } catch (error) {
    console.error(error.message);
    return 2;
  }
  const status = await check(text, true);
  if (status !== 0) return status;
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  console.log(`Thư mục đặt tại ${address}: dist/site. Tệp kê khai: dist/manifest.xml.`);
  return 0;
}

async function checkSchema(text, folder) {
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
