import { constants, deflateRawSync } from "node:zlib";

/** Quick rather than small: long sheets are written once and repeat themselves. */
const LEVEL = 4;

/** Raw deflate of one piece of a stream, ended at a byte's edge (a sync flush). */
export function deflatePiece(piece: Uint8Array): Uint8Array {
  return deflateRawSync(piece, { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH });
}
