import type { EventMessage } from "./context";
import type { DocumentCalls } from "./documentCalls";
import type { Host } from "./host";
import type { DeclaredSets } from "./requirementSets";

/** What the page learns of the application it runs in. */
export interface HostInfo {
  /** `PC` or `Mac`. */
  readonly platform: "PC" | "Mac";
  readonly locale: string;
  readonly declared: DeclaredSets;
  readonly documentUrl: string;
}

type Callback = (result: unknown) => void;
type EventHandler = (eventId: number, args: unknown) => void;

/** Numbers of the calls and events of the old interface. */
const RICH_API_CALL = 93;
const RICH_API_EVENT = 33;
const OK = 0;
const NOT_SUPPORTED = 5000;

/**
 * `window.external` as Excel for Windows gives it to a page. It must be there before office.js runs.
 *
 * Texts go through `host`; the library hands over arrays and reads answers through `toArray` only.
 */
export function createDesktopExternal(host: Host, info: HostInfo, calls: DocumentCalls): object {
  const handlers = new Map<string, EventHandler>();

  host.onEvents((messages) => {
    const handler = handlers.get(`${RICH_API_EVENT} `);
    // One at a time: the library takes a list of exactly two for something else.
    for (const message of messages) handler?.(RICH_API_EVENT, safeArray([safeArray(eventEntry(message))]));
  });

  return {
    GetHostInfo: () =>
      `Excel$${info.platform === "Mac" ? "Mac" : "Win32"}$16.01$${info.locale}$telemetry$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => applicationContext(host, info),
    Execute(call: number, params: readonly unknown[], callback: Callback) {
      void execute(host, calls, call, params).then((result) => setTimeout(() => callback(result), 0));
    },
    RegisterEvent(eventId: number, targetId: string | null, handler: EventHandler, callback: Callback) {
      const target = targetId ?? "";
      handlers.set(`${eventId} ${target}`, handler);
      const deliver = (payload: readonly unknown[]): void => {
        setTimeout(() => handler(eventId, nested(payload)), 0);
      };
      callback(calls.listen(eventId, target, deliver) ? OK : NOT_SUPPORTED);
    },
    UnregisterEvent(eventId: number, targetId: string | null, callback: Callback) {
      handlers.delete(`${eventId} ${targetId ?? ""}`);
      calls.unlisten(eventId, targetId ?? "");
      callback(OK);
    },
  };
}

async function execute(
  host: Host,
  calls: DocumentCalls,
  call: number,
  params: readonly unknown[],
): Promise<unknown> {
  if (call !== RICH_API_CALL) {
    const result = await calls.execute(call, params);
    return result ? safeArray([OK, ...result.map(nested)]) : NOT_SUPPORTED;
  }
  const request = params[0] as readonly unknown[];
  const answer = await host.answer(String(request[4]), Number(request[6] ?? 0));
  return typeof answer === "number" ? answer : safeArray([OK, 200, [], answer]);
}

/** One entry of a rich API message. */
function eventEntry(message: EventMessage): unknown[] {
  return [65536, message.type, message.targetId, message.args, 0, false];
}

function safeArray(items: readonly unknown[]): { toArray: () => unknown[] } {
  return { toArray: () => [...items] };
}

/** Lists that stand for objects, all the way down; lists of numbers are data and stay. */
function nested(value: unknown): unknown {
  if (!Array.isArray(value) || (value.length > 4 && value.every((one) => typeof one === "number")))
    return value;
  return safeArray(value.map(nested));
}

function applicationContext(host: Host, info: HostInfo): object {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "bao-cao-thi-dua",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => info.locale,
    GetAppDataLocale: () => info.locale,
    GetDocUrl: () => info.documentUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "workbench",
    GetInstanceId: () => "workbench",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetHostCustomMessage: () => "",
    GetInitialDisplayMode: () => 0,
    GetSupportedMatrix: () => JSON.stringify(info.declared),
    GetHostFullVersion: () => "16.0.17928.20000",
    GetSettings: () => ({
      Read(keys: unknown[], values: unknown[]) {
        for (const [key, value] of host.book.documentSettings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: readonly string[], values: readonly string[]) {
        host.book.documentSettings = new Map(keys.map((key, index) => [key, values[index] ?? ""]));
      },
    }),
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        bodyBackgroundColor: 0xffffff,
        bodyForegroundColor: 0x242424,
        controlBackgroundColor: 0xffffff,
        controlForegroundColor: 0x242424,
      }),
  };
}
