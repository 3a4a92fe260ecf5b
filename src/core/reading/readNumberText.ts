import { cleanText } from "./cleanText";
import type { NumberContext, NumberReading } from "./numberReading";

const PLAIN_WRITING = /^-?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?$/;
const ONE_GROUP = /^-?[1-9]\d{0,2}\.\d{3}$/;
const DASH = /^[-–—−]+$/;
const CROSS = /^[xX×]$/;
const DOTS = /^(?:…|\.\.)[.…]*$/;

/**
 * Reads a text typed in a number cell the Vietnamese way (dot groups thousands, comma starts the decimals).
 * Never throws and never guesses: what has two meanings says so.
 */
export function readNumberText(text: string, context: NumberContext): NumberReading {
  const clean = cleanText(text);
  if (clean === "") return { kind: "blank" };
  if (DASH.test(clean)) return { kind: "mark", state: "nil" };
  if (CROSS.test(clean)) return { kind: "mark", state: "notApplicable" };
  if (DOTS.test(clean)) return { kind: "mark", state: "notAvailable" };
  if (ONE_GROUP.test(clean) && context.decimals > 0) {
    return { kind: "ambiguous", candidates: [Number(clean.replace(".", "")), Number(clean)] };
  }
  if (PLAIN_WRITING.test(clean)) {
    return { kind: "number", value: Number(clean.replace(/\./g, "").replace(",", ".")), writing: "plain" };
  }
  return { kind: "notANumber", candidate: null };
}
