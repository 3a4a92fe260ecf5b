import { tokenize } from "./tokenize";
import type { Token } from "./tokenize";

const BINARY = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>", ":"]);

/**
 * True when the text can be a formula (without `=`): operands and operators take turns, brackets close, a blank
 * stands between two operands only where both can be references. Excel refuses the rest with an error.
 */
export function isFormulaSyntax(formula: string): boolean {
  const tokens = tokenize(formula);
  const open: ("function" | "group")[] = [];
  let wantsOperand = true;
  let empty = false;
  let lastIsReference = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    switch (token.kind) {
      case "unknown":
        return false;
      case "space": {
        const next = tokens[index + 1];
        if (!wantsOperand && next && startsOperand(next)) {
          if (!lastIsReference || !canBeReference(next)) return false;
          wantsOperand = true;
        }
        break;
      }
      case "function":
        if (!wantsOperand || tokens[index + 1]?.kind !== "open") return false;
        open.push("function");
        index += 1;
        empty = true;
        continue;
      case "open":
        if (!wantsOperand) return false;
        open.push("group");
        break;
      case "close": {
        const kind = open.pop();
        if (
          !kind ||
          (wantsOperand && !(kind === "function" && (empty || previousIsSeparator(tokens, index))))
        ) {
          return false;
        }
        wantsOperand = false;
        lastIsReference = true;
        break;
      }
      case "separator":
        if (open.length === 0) return false;
        if (wantsOperand && open[open.length - 1] === "group") return false;
        wantsOperand = true;
        break;
      case "operator":
        if (token.text === "%" || token.text === "#") {
          if (wantsOperand) return false;
        } else if (wantsOperand) {
          if (token.text !== "+" && token.text !== "-" && token.text !== "@") return false;
        } else if (BINARY.has(token.text)) {
          wantsOperand = true;
        } else {
          return false;
        }
        break;
      default:
        if (!wantsOperand || !isComplete(token)) return false;
        wantsOperand = false;
        lastIsReference = canBeReference(token);
    }
    if (token.kind !== "space") empty = false;
  }
  return open.length === 0 && !wantsOperand;
}

function startsOperand(token: Token): boolean {
  return !["operator", "close", "separator", "space"].includes(token.kind);
}

function canBeReference(token: Token): boolean {
  return ["reference", "name", "structured", "function", "open", "error"].includes(token.kind);
}

function previousIsSeparator(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= 0; at -= 1) {
    if (tokens[at]!.kind !== "space") return tokens[at]!.kind === "separator";
  }
  return false;
}

function isComplete(token: Token): boolean {
  if (token.kind === "string") return /^"(?:[^"]|"")*"$/.test(token.text);
  if (token.kind === "array") return token.text.endsWith("}");
  return token.kind !== "structured" || token.text.endsWith("]");
}
