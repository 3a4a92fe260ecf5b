import { spawnSync } from "node:child_process";

/** Other programs that some tests need as judges or as writers of real files. */
export type Program = "libreOffice" | "libreOfficeWriter" | "openpyxl" | "pdftoppm" | "pdftotext" | "xmllint";

interface Candidate {
  readonly command: string;
  /** Arguments of a quick run that succeeds only when the program is usable. */
  readonly probe: readonly string[];
}

const candidates: Readonly<Record<Program, readonly Candidate[]>> = {
  libreOffice: [
    { command: "soffice", probe: ["--version"] },
    { command: "libreoffice", probe: ["--version"] },
    { command: "/Applications/LibreOffice.app/Contents/MacOS/soffice", probe: ["--version"] },
  ],
  // The part of LibreOffice that reads .docx is a package of its own on Debian.
  libreOfficeWriter: [
    {
      command: "sh",
      probe: ["-c", 'test -e "$(dirname "$(readlink -f "$(command -v soffice)")")/libswlo.so"'],
    },
    { command: "/Applications/LibreOffice.app/Contents/MacOS/soffice", probe: ["--version"] },
  ],
  openpyxl: [
    { command: "/usr/bin/python3", probe: ["-c", "import openpyxl"] },
    { command: "python3", probe: ["-c", "import openpyxl"] },
    { command: "python", probe: ["-c", "import openpyxl"] },
  ],
  pdftotext: [{ command: "pdftotext", probe: ["-v"] }],
  pdftoppm: [{ command: "pdftoppm", probe: ["-v"] }],
  xmllint: [{ command: "xmllint", probe: ["--version"] }],
};

const installHints: Readonly<Record<Program, string>> = {
  libreOffice: "LibreOffice (apt-get install libreoffice-calc)",
  libreOfficeWriter: "LibreOffice Writer (apt-get install libreoffice-writer)",
  openpyxl: "Python with openpyxl (apt-get install python3-openpyxl)",
  pdftotext: "pdftotext (apt-get install poppler-utils)",
  pdftoppm: "pdftoppm (apt-get install poppler-utils)",
  xmllint: "xmllint (apt-get install libxml2-utils)",
};

const found = new Map<Program, string | null>();

/** The command that runs a program (for `openpyxl`: the Python that has it), or null when it is not installed. */
export function findProgram(program: Program): string | null {
  const known = found.get(program);
  if (known !== undefined) return known;
  const usable = candidates[program].find(
    ({ command, probe }) => spawnSync(command, probe, { stdio: "ignore", timeout: 60_000 }).status === 0,
  );
  const command = usable?.command ?? null;
  found.set(program, command);
  return command;
}

/** As `findProgram`, for code that already runs under `itWith`; throws when the program is absent. */
export function requireProgram(program: Program): string {
  const command = findProgram(program);
  if (command === null) throw new Error(`not installed: ${installHints[program]}`);
  return command;
}

/**
 * A test that needs other programs. Where one is absent the test is reported as skipped, its title saying what
 * to install; it never counts as passed.
 * @example itWith("openpyxl", "[WRT-03] openpyxl sees the frozen rows", async () => { … });
 */
export function itWith(
  program: Program | readonly Program[],
  title: string,
  run: () => void | Promise<void>,
  timeoutMilliseconds = 120_000,
): void {
  const needed = typeof program === "string" ? [program] : program;
  const missing = needed.filter((name) => findProgram(name) === null);
  const test = async () => void (await run());
  if (missing.length === 0) it(title, test, timeoutMilliseconds);
  else it.skip(`${title} (SKIPPED, needs ${missing.map((name) => installHints[name]).join(" and ")})`, test);
}
