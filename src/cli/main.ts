import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import { createDocuments } from "../adapters/docx";
import { createNodeFiles, createNodeOutputs, deflatePiece, nodePackageTools } from "../adapters/files";
import { createForms, createXlsxWorkbooks, LARGEST_FILE_BYTES, streamWorkbook } from "../adapters/xlsx";
import { vietnamese } from "../i18n/vi";
import { cliText } from "../i18n/vi/cli";
import packageJson from "../../package.json";
import { checkCommand } from "./commands/check";
import { consolidateCommand } from "./commands/consolidate";
import { fillFormCommand } from "./commands/fillForm";
import { planCommand } from "./commands/plan";
import { reportCommand } from "./commands/report";
import { remindersCommand } from "./commands/reminders";
import { sampleCommand } from "./commands/sample";
import { slipsCommand } from "./commands/slips";
import { templateCommand } from "./commands/template";
import { CommandError, EXIT } from "./environment";
import type { Environment } from "./environment";
import { createProgress } from "./progress";

const text = { type: "string" } as const;

/** Runs one command and gives its exit status. Everything the person reads is Vietnamese. */
export async function main(argv: readonly string[], environment: Environment): Promise<number> {
  const [command, ...rest] = argv;
  try {
    switch (command) {
      case undefined:
      case "help":
      case "--help":
      case "-h":
        environment.print(cliText.usage);
        return command === undefined ? EXIT.failed : EXIT.done;
      case "plan":
        return await planCommand(
          parse(rest, { sample: { type: "boolean" }, model: text, set: text, out: text }, false).values,
          environment,
        );
      case "template": {
        const options = {
          plan: text,
          out: text,
          unit: { type: "string", multiple: true },
          names: text,
        } as const;
        return await templateCommand(parse(rest, options, false).values, environment);
      }
      case "check": {
        const parsed = parse(rest, { plan: text, json: text }, true);
        return await checkCommand(parsed.positionals, parsed.values, environment);
      }
      case "consolidate": {
        const options = {
          plan: text,
          out: text,
          previous: text,
          summary: { type: "string", multiple: true },
          drop: { type: "string", multiple: true },
          "only-given": { type: "boolean" },
          "received-at": text,
          json: text,
          "award-list": text,
        } as const;
        const parsed = parse(rest, options, true);
        return await consolidateCommand(parsed.positionals, parsed.values, environment);
      }
      case "report": {
        const parsed = parse(rest, { summary: text, plan: text, out: text, date: text }, true);
        return await reportCommand(parsed.positionals, parsed.values, environment);
      }
      case "fill-form": {
        const options = { plan: text, summary: text, codes: text, "make-codes": text, out: text } as const;
        const parsed = parse(rest, options, true);
        return await fillFormCommand(parsed.positionals, parsed.values, environment);
      }
      case "slips": {
        const options = {
          plan: text,
          out: text,
          previous: text,
          "received-at": text,
          unit: { type: "string", multiple: true },
        } as const;
        const parsed = parse(rest, options, true);
        return await slipsCommand(parsed.positionals, parsed.values, environment);
      }
      case "reminders": {
        const options = {
          plan: text,
          previous: text,
          "received-at": text,
          unit: { type: "string", multiple: true },
        } as const;
        const parsed = parse(rest, options, true);
        return await remindersCommand(parsed.positionals, parsed.values, environment);
      }
      case "sample":
        return await sampleCommand(parse(rest, { out: text }, false).values, environment);
      default:
        throw new CommandError(cliText.unknownCommand(command));
    }
  } catch (error) {
    if (error instanceof CommandError) environment.printError(error.message);
    else
      environment.printError(
        cliText.failure(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
    return EXIT.failed;
  }
}

/** Joins the parts for a run on this machine. */
export function createEnvironment(): Environment {
  return {
    workbooks: createXlsxWorkbooks(nodePackageTools),
    documents: createDocuments(),
    forms: createForms(),
    files: createNodeFiles(LARGEST_FILE_BYTES),
    outputs: createNodeOutputs(),
    streamWorkbook: (spec, write) => streamWorkbook(spec, { write, deflate: deflatePiece, pause: breathe }),
    progress: createProgress(
      (line) => void process.stderr.write(line + "\n"),
      () => performance.now(),
    ),
    language: vietnamese,
    now: () => new Date(),
    userName: () => userInfo().username,
    version: packageJson.version,
    print: (line) => void process.stdout.write(line + "\n"),
    printError: (line) => void process.stderr.write(line + "\n"),
  };
}

/** Signals are heard between the pieces of a long file. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function parse<const T extends NonNullable<Parameters<typeof parseArgs>[0]>["options"]>(
  args: readonly string[],
  options: T,
  allowPositionals: boolean,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals, strict: true });
  } catch (cause) {
    throw new CommandError(cliText.badUsage(cause instanceof Error ? cause.message : String(cause)), {
      cause,
    });
  }
}
