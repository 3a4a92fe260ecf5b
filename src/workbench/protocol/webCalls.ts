/**
 * Calls and events of the common API in the words of Excel on the web. The neutral form (`DocumentCalls`) is the
 * desktop's: lists in a fixed order; the web names the parts.
 */
export type WebCallData = Readonly<Record<string, unknown>>;

const CALL = { getSelectedData: 64, getBinding: 68, getFile: 77, getFileSlice: 80, releaseFile: 81 } as const;
const BINDING_SELECTION_CHANGED = 3;
const BINDING_DATA_CHANGED = 4;

/** Keys of the file calls, as numbers. */
const FILE = { type: "0", sliceSize: "1", handle: "2", sliceIndex: "3" } as const;
/** The web's numbers for what the desktop numbers otherwise. */
const COMPRESSED_FILE = { web: 1, desktop: 5 } as const;
const BINDING_KINDS = [2, 3, 1];
const TEXT = { web: ["text", 1], desktop: 0 } as const;

const USUAL_SLICE = 4 * 1024 * 1024;

/**
 * Turns calls of the web into neutral ones, for one page: a call for a slice says only its number, the size of
 * slices was said when the file was asked for.
 */
export function createWebCalls(): (
  call: number,
  data: WebCallData,
) => [call: number, args: readonly unknown[]] {
  let sliceSize = USUAL_SLICE;
  return (call, data) => {
    switch (call) {
      case CALL.getSelectedData: {
        const { CoerceType } = (data.DdaGetBindingData ?? {}) as { readonly CoerceType?: unknown };
        const text = (TEXT.web as readonly unknown[]).includes(CoerceType);
        return [call, [text ? TEXT.desktop : CoerceType]];
      }
      case CALL.getBinding: {
        const { BindingId } = (data.DdaBindingsMethod ?? {}) as { readonly BindingId?: unknown };
        return [call, [BindingId]];
      }
      case CALL.getFile:
        sliceSize = Number(data[FILE.sliceSize] ?? USUAL_SLICE);
        return [call, [data[FILE.type] === COMPRESSED_FILE.web ? COMPRESSED_FILE.desktop : data[FILE.type]]];
      case CALL.getFileSlice:
        return [call, [data[FILE.handle], Number(data[FILE.sliceIndex]) * sliceSize, sliceSize]];
      case CALL.releaseFile:
        return [call, [data[FILE.handle]]];
      default:
        return [call, []];
    }
  };
}

/** The payload of a neutral answer as the web gives it. */
export function documentAnswer(call: number, payload: readonly unknown[]): WebCallData {
  switch (call) {
    case CALL.getSelectedData:
      return { Data: payload[0] };
    case CALL.getBinding:
      return { Bindings: [binding(payload[0] as readonly unknown[])] };
    case CALL.getFile:
    case CALL.getFileSlice: {
      const [first, second] = payload[0] as readonly unknown[];
      return { 0: first, 1: second };
    }
    default:
      return {};
  }
}

/** The payload of a neutral event as the web gives it. */
export function documentEvent(eventId: number, payload: readonly unknown[]): WebCallData {
  if (eventId === BINDING_DATA_CHANGED) return { ddaBinding: binding(payload) };
  if (eventId !== BINDING_SELECTION_CHANGED) return {};
  const [described, subset] = payload as readonly [readonly unknown[], readonly number[]];
  const [StartRow, StartCol, RowCount, ColCount] = subset;
  return { ddaBinding: binding(described), subset: { StartRow, StartCol, RowCount, ColCount } };
}

function binding(described: readonly unknown[]): WebCallData {
  const [Name, kind, size] = described as readonly [string, number, readonly unknown[]];
  const [RowCount, ColCount, HasHeaders] = size;
  return { Name, BindingType: BINDING_KINDS[kind], RowCount, ColCount, HasHeaders: HasHeaders === true };
}
