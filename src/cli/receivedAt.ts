import { parseVietnameseDate } from "../core/reading";
import { cliText } from "../i18n/vi/cli";
import { CommandError } from "./environment";
import type { Environment } from "./environment";

/**
 * Reads `file,date` rows (UTF-8; comma, semicolon or tab; an optional header). A file is named by its path or, where
 * that is unique, by its last part. Dates: `yyyy-mm-dd` or `dd/mm/yyyy`. A row that cannot be read stops the command:
 * a wrong date would make a report falsely late.
 */
export async function readReceivedAt(
  path: string | undefined,
  environment: Environment,
): Promise<(file: string) => string | null> {
  if (path === undefined) return () => null;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await environment.files.read(path));
  } catch (cause) {
    throw new CommandError(cliText.receivedAtNotRead(path), { cause });
  }
  const dates = new Map<string, string>();
  const lines = text.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const cells = splitLine(line);
    const isHeader = index === 0 && cells.length >= 2 && cells[0]!.toLowerCase() === "file";
    if (isHeader) continue;
    const date = cells.length < 2 ? null : parseDate(cells[1]!);
    if (date === null) throw new CommandError(`${cliText.receivedAtNotRead(path)} (${index + 1}: ${line})`);
    dates.set(cells[0]!.normalize("NFC"), date);
  }
  return (file) => {
    const name = file.normalize("NFC");
    return dates.get(name) ?? dates.get(name.slice(name.lastIndexOf("/") + 1)) ?? null;
  };
}

/** Splits one line; a quoted cell may hold the separator and doubled quotes. */
function splitLine(line: string): readonly string[] {
  const separator = [",", ";", "\t"].find((candidate) => line.includes(candidate)) ?? ",";
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let index = 0; index < line.length; index++) {
    const letter = line[index]!;
    if (quoted && letter === '"' && line[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (letter === separator && !quoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += letter;
  }
  return [...cells, cell.trim()];
}

function parseDate(text: string): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/u.exec(text)?.[1];
  if (iso === undefined) return parseVietnameseDate(text);
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}
