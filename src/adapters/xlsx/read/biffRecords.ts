import { refuse } from "./readFailure";

/** One record of an .xls workbook stream. */
export interface BiffRecord {
  readonly id: number;
  /** Where its data begins in the stream, and how long it is. */
  readonly offset: number;
  readonly length: number;
}

export const BOF = 0x0809;
export const EOF_RECORD = 0x000a;

/**
 * Walks the records from an offset to the end record of the substream that begins there, charts inside it included.
 * Refuses (`damaged-records`) what does not begin with a BOF or runs over the end of the stream. `visit` sees the
 * records of the substream itself, not those of the charts in it.
 */
export function walkSubstream(view: DataView, start: number, visit: (record: BiffRecord) => void): void {
  let offset = start;
  let depth = 0;
  do {
    if (offset + 4 > view.byteLength) refuse("damaged-records");
    const id = view.getUint16(offset, true);
    const length = view.getUint16(offset + 2, true);
    if (offset + 4 + length > view.byteLength) refuse("damaged-records");
    if (depth === 0 && id !== BOF) refuse("damaged-records");
    if (id === BOF) depth++;
    else if (id === EOF_RECORD) depth--;
    else if (depth === 1) visit({ id, offset: offset + 4, length });
    offset += 4 + length;
  } while (depth > 0);
}
