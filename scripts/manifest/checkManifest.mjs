import { readXml } from "./readXml.mjs";
import { rules } from "./rules.mjs";

/** Where `manifest.xml` lets the pages be: the development server. */
export const DEVELOPMENT_URL = "https://localhost:3000";

/**
 * Every fault of a manifest as a sentence, none when it is in order. `project`: `version` of package.json, `folder` that
 * holds `assets/`, `functions` that the ribbon's code gives to Office, `isProduction` for the office's own copy.
 */
export function checkManifest(text, project) {
  let root;
  try {
    root = readXml(text);
  } catch (error) {
    return [`không đọc được XML: ${error.message}`];
  }
  return rules.flatMap((rule) => rule(root, project));
}

/** The office's own copy: the same manifest at `address`. Throws on an address that Office would refuse. */
export function productionManifest(text, address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new Error(`ADDIN_URL cần là địa chỉ https:// của thư mục đặt trang, không phải "${address}"`);
  }
  const base = (url.origin + url.pathname).replace(/\/+$/, "");
  return text
    .replaceAll(DEVELOPMENT_URL, base.replaceAll("&", "&amp;"))
    .replace(/<!-- As it stands[\s\S]*?-->\n/, "");
}
