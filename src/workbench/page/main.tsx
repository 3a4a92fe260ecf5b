import "@fortune-sheet/react/dist/index.css";
import initCalculation, { Model } from "@ironcalc/wasm";
import { createRoot } from "react-dom/client";
import { createIronCalc } from "../engine";
import { parseRequirementSets } from "../protocol";
import { App } from "./App";
import "./page.css";
import { loadFile, loadSetup } from "./samples";

/** Starts the page: what the server offers, the calculation library, then the first workbook. */
async function start(): Promise<void> {
  const sets = fetch("office-types/index.d.ts")
    .then((answer) => answer.text())
    .then(parseRequirementSets);
  const [setup] = await Promise.all([loadSetup(), initCalculation()]);
  const sample = setup.samples.find((file) => file.path === setup.first);
  const first = sample ? { name: sample.name, bytes: await loadFile(sample.address) } : null;
  createRoot(document.getElementById("root")!).render(
    <App setup={setup} sets={sets} first={first} makeCalculator={() => createIronCalc({ Model })} />,
  );
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      document.documentElement.dataset.readyAfter = String(Math.round(performance.now()));
    }),
  );
}

void start();
