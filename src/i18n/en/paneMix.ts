import { englishFormats } from "../formats";
import type { MixTexts } from "../vi/paneMix";
import { vietnameseMix } from "../vi/paneMix";

const { number } = englishFormats;

/** Words for taking single figures from another file of the same unit, in English. */
export const englishMix: MixTexts = {
  intro:
    "Choose the main file; where another file is right, choose its figure. What the main file says stays on record beside it.",
  base: "Main file",
  blank: "blank",
  notToTake: "cannot be taken",
  save: (count) => `Use the main file and ${number(count)} chosen ${count === 1 ? "figure" : "figures"}`,
  // What is written into sheets is Vietnamese.
  basis: vietnameseMix.basis,
};
