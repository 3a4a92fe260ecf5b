import type { Json } from "./codec";
import { NotKept } from "./codec";
import { reportCodec } from "./reportCodec";
import type { ReportContent } from "./reportCodec";

/** A report that counts, as the next merge needs it where its file is not given again. */
export interface KeptReport extends ReportContent {
  /** Of the file it was read from. */
  readonly sha256: string;
  /** `Kỳ báo cáo` of the plan it was merged by: figures of another period are never carried over. */
  readonly period: string;
}

const VERSION = 1;
/**
 * What some program on the way may drop, change or put into another form: controls, marks that compose, characters of
 * no width, halves of pairs, and what looks like an escaped character of the file format (`_x0041_`). Escaped here, they
 * arrive as they left.
 */
const TOUCHY =
  /_(?=x)|[\u007f-\u00a0\u00ad\u0300-\u036f\u1680\u2000-\u200f\u2028-\u206f\u3000\ud800-\uffff]/g;

/** The report as one line of text that any spreadsheet program keeps as it is. */
export function writeKeptReport(report: ReportContent): string {
  const pool: Json[] = [];
  const content = reportCodec(pool).write(report);
  const line = JSON.stringify([VERSION, pool, content]);
  return line.replace(TOUCHY, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The report as it was written; null where the text is not what was written, by any version. */
export function readKeptReport(line: string): ReportContent | null {
  try {
    const json: unknown = JSON.parse(line);
    if (!Array.isArray(json)) return null;
    const [version, pool, content] = json as readonly unknown[];
    if (version !== VERSION || !Array.isArray(pool)) return null;
    const read = reportCodec(pool as Json[]).read(content as Json);
    return { ...read, submission: { ...read.submission, isKept: true } };
  } catch (error) {
    if (error instanceof NotKept || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A number that changes when any letter of the text does (FNV-1a, 32 bits): against slips, not against intent. */
export function checkNumber(line: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < line.length; index++) {
    sum = Math.imul(sum ^ line.charCodeAt(index), 0x01000193);
  }
  return (sum >>> 0).toString(16).padStart(8, "0");
}
