export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const COLON = 58;

/** By character code below 128: 2 may begin a name, 1 may go on in one, 0 ends it. All others are letters enough. */
const classes = makeClasses();

/** NaN, the code behind the last character, is no part of a name. */
export function isNameCharacter(code: number): boolean {
  return code >= 128 || classes[code]! > 0;
}

export function isNameStart(code: number): boolean {
  return code >= 128 || classes[code] === 2;
}

export function isXmlSpace(code: number): boolean {
  return code === SPACE || code === LF || code === CR || code === TAB;
}

/** Whether two spans of a text are the same, `length` characters long. */
export function sameText(text: string, left: number, right: number, length: number): boolean {
  for (let index = 0; index < length; index++) {
    if (text.charCodeAt(left + index) !== text.charCodeAt(right + index)) return false;
  }
  return true;
}

function makeClasses(): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of "-.0123456789") table[character.charCodeAt(0)] = 1;
  for (const character of "_:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") {
    table[character.charCodeAt(0)] = 2;
  }
  return table;
}
