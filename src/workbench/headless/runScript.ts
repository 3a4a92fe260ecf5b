import ts from "typescript";
import { boot } from "./boot";
import type { BootOptions, Workbench } from "./boot";
import { untilIdle } from "./idle";

export interface RunOptions extends BootOptions {
  /** TypeScript or JavaScript, run in the page after Office is ready. */
  readonly script?: string;
  /** What to click, in order; without any, the element `#setup` and then every other button of the page. */
  readonly clicks?: readonly string[];
}

export interface RunReport {
  readonly clicked: string[];
  readonly errors: string[];
  readonly unknownMembers: string[];
}

/**
 * Runs a page with a script and clicks through it. Everything that the page reports as an error counts: thrown
 * errors, rejected promises, `console.error`. The workbench stays open for saving; dispose it.
 */
export async function runScript(options: RunOptions): Promise<{ report: RunReport; bench: Workbench }> {
  const errors: string[] = [];
  const clicked: string[] = [];
  const bench = await boot({
    ...options,
    onConsole(level, text) {
      if (level === "error") errors.push(text);
      options.onConsole?.(level, text);
    },
  });
  const onRejection = (reason: unknown): void => {
    errors.push(`unhandled: ${reasonText(reason)}`);
  };
  process.on("unhandledRejection", onRejection);
  try {
    if (options.script !== undefined) runInPage(bench, options.script, errors);
    await untilIdle(bench);
    for (const selector of options.clicks ?? allButtons(bench)) {
      const element = bench.window.document.querySelector<HTMLElement>(selector);
      if (!element) {
        errors.push(`nothing to click at ${selector}`);
        continue;
      }
      const before = errors.length;
      element.click();
      clicked.push(selector);
      await untilIdle(bench);
      for (let index = before; index < errors.length; index += 1)
        errors[index] = `${selector}: ${errors[index]}`;
    }
  } finally {
    process.off("unhandledRejection", onRejection);
  }
  return { report: { clicked, errors, unknownMembers: [...bench.unknownMembers] }, bench };
}

function runInPage(bench: Workbench, script: string, errors: string[]): void {
  const { outputText, diagnostics } = ts.transpileModule(script, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  for (const diagnostic of diagnostics ?? []) {
    errors.push(`script: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`);
  }
  const element = bench.window.document.createElement("script");
  element.textContent = outputText;
  bench.window.document.body.append(element);
}

function allButtons(bench: Workbench): string[] {
  const buttons = [...bench.window.document.querySelectorAll("button[id]")].map((button) => `#${button.id}`);
  return [...buttons.filter((one) => one === "#setup"), ...buttons.filter((one) => one !== "#setup")];
}

function reasonText(reason: unknown): string {
  if (typeof reason !== "object" || reason === null) return String(reason);
  const { code, message } = reason as { code?: unknown; message?: unknown };
  return code === undefined ? String(message) : `${String(code)}: ${String(message)}`;
}
