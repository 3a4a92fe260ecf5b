import { csvLine, csvText } from "../../src/cli/csv";

it.each([
  ["numbers as they are", [1.5, -2, 0, null], "1.5,-2,0,\r\n"],
  [
    "text with commas, quotes and line breaks",
    ["a,b", 'a"b', "a\nb", "Chỉ tiêu"],
    '"a,b","a""b","a\nb",Chỉ tiêu\r\n',
  ],
  [
    "what would be run as a formula",
    ["=1+1", "+84", "-2+3", "@SUM(1)"],
    '"\'=1+1","\'+84","\'-2+3","\'@SUM(1)"\r\n',
  ],
  ["what begins with a tab or a line break", ["\t=1", "\r=1"], '"\'\t=1","\'\r=1"\r\n'],
  ["the sign of nothing to report", ["-", "x", "…"], "-,x,…\r\n"],
])("writes %s", (_what, values, expected) => {
  expect(csvLine(values)).toBe(expected);
});

it("begins with the mark that makes Excel read UTF-8", () => {
  expect([...csvText([["a"], [1]])].join("")).toBe("\uFEFFa\r\n1\r\n");
});
