import type { EventMessage } from "./context";
import type { HostInfo } from "./desktopTransport";
import type { DocumentCalls } from "./documentCalls";
import { createWebCalls, documentAnswer, documentEvent } from "./webCalls";
import type { WebCallData } from "./webCalls";
import type { Host } from "./host";

/** The parent's side of the messages that Excel on the web exchanges with a page in a frame. */
export interface WebParent {
  /** What the page's address must carry so that the library finds its parent. */
  readonly query: string;
  readonly fragment: string;
  /** A message from the page; texts of other senders are ignored. */
  receive(text: string): void;
}

interface XdmMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType?: number;
  readonly _data: unknown;
}

const REQUEST = 0;
const REGISTER = 1;
const RESPONSE = 1;
const ANSWER = 0;
const EVENT = 1;
const RICH_API_CALL = 93;
const SAVE_SETTINGS = 76;
const RICH_API_EVENT = 33;
const NOT_SUPPORTED = 5000;
const EXCEL_ON_THE_WEB = 16;

/**
 * The host behind `postMessage`, as Excel on the web has it. `origin` is the parent's own origin (https), `send`
 * posts a text to the page's window.
 */
export function createWebParent(
  host: Host,
  info: HostInfo,
  calls: DocumentCalls,
  origin: string,
  send: (text: string) => void,
): WebParent {
  const conversation = "workbench-conversation";
  const listening = new Map<number, XdmMessage>();
  const documentCall = createWebCalls();

  function reply(to: XdmMessage, data: unknown, kind: number): void {
    const message = {
      _messageType: RESPONSE,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _origin: origin,
      _data: data,
      _actionType: 0,
      _serializerVersion: 1,
      _errorCode: 0,
      _responseType: kind,
    };
    send(JSON.stringify(message));
  }

  host.onEvents((messages) => {
    const to = listening.get(RICH_API_EVENT);
    if (to) reply(to, { ArrayData: messages.map(eventEntry) }, EVENT);
  });

  async function execute(message: XdmMessage): Promise<void> {
    const data = message._data as {
      readonly DdaMethod?: { readonly DispatchId?: number };
      readonly ArrayData?: readonly unknown[];
      readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
    };
    const call = data.DdaMethod?.DispatchId;
    if (call === RICH_API_CALL) {
      const request = data.ArrayData ?? [];
      const answer = await host.answer(String(request[4]), Number(request[6] ?? 0));
      const failed = typeof answer === "number";
      reply(
        message,
        failed ? { Error: answer, Version: 1 } : { Error: 0, Version: 1, Data: [200, [], answer] },
        ANSWER,
      );
      return;
    }
    if (call === SAVE_SETTINGS) {
      host.book.documentSettings = new Map(data.DdaSettingsMethod?.Properties ?? []);
      reply(message, { Error: 0, Version: 1 }, ANSWER);
      return;
    }
    const [known, args] = call === undefined ? [0, []] : documentCall(call, message._data as WebCallData);
    const payload = await calls.execute(known, args);
    const result = payload && documentAnswer(known, payload);
    reply(
      message,
      result ? { Error: 0, Version: 1, ...result } : { Error: NOT_SUPPORTED, Version: 1 },
      ANSWER,
    );
  }

  function invoke(message: XdmMessage): void {
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        reply(message, applicationContext(host, info), ANSWER);
        break;
      case "ContextActivationManager_notifyHost":
        break;
      case "executeMethod":
        void execute(message);
        break;
      default:
        registration(message);
    }
  }

  /** Every other request registers or unregisters an event, named by its number. */
  function registration(message: XdmMessage): void {
    const { eventDispId, targetId } = (message._data ?? {}) as {
      readonly eventDispId?: number;
      readonly targetId?: string | null;
    };
    if (eventDispId === undefined) return;
    const target = targetId ?? "";
    let known = true;
    if (message._actionType === REGISTER) {
      if (eventDispId === RICH_API_EVENT) listening.set(eventDispId, message);
      known = calls.listen(eventDispId, target, (payload) => {
        reply(message, documentEvent(eventDispId, payload), EVENT);
      });
    } else {
      listening.delete(eventDispId);
      calls.unlisten(eventDispId, target);
    }
    reply(message, { Error: known ? 0 : NOT_SUPPORTED, Version: 1 }, ANSWER);
  }

  return {
    query: `_host_Info=Excel$Web$16.00$${info.locale}$telemetry$$disableLogging$0`,
    fragment: `&_xdm_Info=${conversation}|bao-cao-thi-dua|${encodeURIComponent(origin)}`,
    receive(text) {
      const message = parse(text);
      if (message?._messageType === REQUEST && message._conversationId === conversation) invoke(message);
    },
  };
}

function parse(text: string): XdmMessage | null {
  try {
    return JSON.parse(text) as XdmMessage;
  } catch {
    return null;
  }
}

/** One entry of a rich API message. */
function eventEntry({ type, targetId, args }: EventMessage): unknown[] {
  return [65536, type, targetId, args, 0, false];
}

function applicationContext(host: Host, info: HostInfo): object {
  return {
    _id: "bao-cao-thi-dua",
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: info.locale,
    _dataLocale: info.locale,
    _docUrl: info.documentUrl,
    _clientMode: 0,
    _settings: [...host.book.documentSettings],
    _reason: 2,
    _osfControlType: 0,
    _eToken: "",
    _correlationId: "workbench",
    _appInstanceId: "workbench",
    _requirementMatrix: JSON.stringify(info.declared),
    _hostFullVersion: "16.0.17928.20000",
    _hostCustomMessage: "",
    _clientWindowHeight: 600,
    _clientWindowWidth: 350,
    _initialDisplayMode: 0,
  };
}
