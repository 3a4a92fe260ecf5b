import { promisify } from "node:util";
import { constants, deflateRaw } from "node:zlib";

/** Quick rather than small: long sheets are written once and repeat themselves. */
const LEVEL = 4;
const deflate: (piece: Uint8Array, options: object) => Promise<Uint8Array> = promisify(deflateRaw);

/** Raw deflate of one piece of a stream, ended at a byte's edge (a sync flush), on a thread of the system's pool. */
export function deflatePiece(piece: Uint8Array): Promise<Uint8Array> {
  return deflate(piece, { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH });
}
