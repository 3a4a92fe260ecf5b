import { checkChosen } from "../../app/consolidateFiles";
import { cliText } from "../../i18n/vi/cli";
import { listInputs, textOutput, writeOutputs } from "../arguments";
import { EXIT, printFindings, requirePlan } from "../environment";
import type { Environment } from "../environment";
import { checkJson, jsonPieces } from "../json";
import { readInputs } from "../reading";

export interface CheckOptions {
  readonly plan?: string | undefined;
  readonly json?: string | undefined;
}

/** `check`: findings of every file, each file by itself. */
export async function checkCommand(
  inputs: readonly string[],
  options: CheckOptions,
  environment: Environment,
): Promise<number> {
  const { plan, received } = await readInputs(
    requirePlan(options.plan, environment),
    listInputs(inputs, [options.plan, options.json], environment),
    environment,
  );
  const submissions = received.flatMap((file) => file.reading?.submissions ?? []);
  const checked = checkChosen(plan, received, submissions);
  const findings = [
    ...received.flatMap((file) => file.findings),
    ...checked.flatMap((item) => item.findings),
  ];
  if (options.json !== undefined) {
    const json = jsonPieces(checkJson(received, findings, environment.language));
    await writeOutputs([textOutput(options.json, json)], environment);
  }
  printFindings(findings, environment);
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const refused = received.filter((file) => file.refusal !== null).length;
  environment.print(cliText.checked(received.length, refused, count("error"), count("warning")));
  return refused > 0 || count("error") > 0 ? EXIT.findings : EXIT.done;
}
