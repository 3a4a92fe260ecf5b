// Builds the pane and the workbench's page into a folder of the tests' own: whoever builds `dist` meanwhile, or a
// test that does, takes nothing away from a pane that is just being looked at.
//   node buildPages.mjs FOLDER
import path from "node:path";
import webpack from "webpack";
import configurations from "../../../webpack.config.js";

const folder = path.resolve(process.argv[2]);
const places = { taskpane: folder, workbench: path.join(folder, "workbench") };
const wanted = configurations({ workbench: true }, { mode: "production" })
  .filter(({ name }) => name in places)
  .map((one) => ({
    ...one,
    output: { ...one.output, path: places[one.name] },
    cache: { ...one.cache, name: `${one.name}-tests` },
  }));
webpack(wanted, (error, stats) => {
  if (error || stats.hasErrors()) {
    console.error(error ?? stats.toString("errors-only"));
    process.exitCode = 1;
  }
});
