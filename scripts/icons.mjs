// Draws every icon of the add-in from assets/icons.svg: each group with an id, at each size Office asks for.
//
//   npm run icons
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "./browser.mjs";

const assets = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../assets");
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const svg = readFileSync(path.join(assets, "icons.svg"), "utf8");
const groups = [...svg.matchAll(/<g id="([a-z]+)">([\s\S]*?)<\/g>/g)].map(([, id, inside]) => ({
  id,
  inside,
}));
const browser = await launch();
try {
  const page = await browser.newPage();
  for (const { id, inside } of groups) {
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="${size}" height="${size}" style="display:block">${inside}</svg>`,
      );
      const png = await page.screenshot({ omitBackground: true });
      writeFileSync(path.join(assets, `${id}-${size}.png`), png);
    }
  }
  console.log(`${groups.length * SIZES.length} hình trong assets/`);
} finally {
  await browser.close();
}
