import { Paragraph, Table, TableRow } from "docx";
import type { ProvinceReport } from "../../core/province";
import { cell, styled } from "./headBlock";
import { invisibleTable, TEXT_WIDTH } from "./layout";
import { STYLE } from "./reportStyles";

/** Lines of 14 pt left for the pen and the seal. */
const ROOM_FOR_SIGNATURE = 5;

/** Recipients at the left, signature at the right; one row that no page end parts. The name is left to the office. */
export function footBlock({ issuer, recipients }: ProvinceReport): Table {
  const half = TEXT_WIDTH / 2;
  return new Table({
    ...invisibleTable([half, half]),
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          cell(half, [
            styled(STYLE.recipientsLabel, "Nơi nhận:"),
            ...recipients.map((recipient) => styled(STYLE.recipients, recipient)),
          ]),
          cell(half, [
            ...issuer.signature.map((text) => styled(STYLE.signature, text)),
            ...Array.from(
              { length: ROOM_FOR_SIGNATURE },
              () => new Paragraph({ style: STYLE.signature, children: [] }),
            ),
            styled(STYLE.signer, "……………………"),
          ]),
        ],
      }),
    ],
  });
}
