// What happens when a handler is cancelled or throws? The only place that swallows an error.
import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { asWords } from '../words.js';
import { faultOf } from './params.js';

export interface Guard {
  /**
   * A request handler that answers `fallback` if `handle` throws, “cancelled” if the client lost interest, and a
   * refusal if the parameters are not those of the protocol.
   */
  request<P, R>(
    name: string,
    fallback: R,
    handle: (params: P, token: CancellationToken) => R | Promise<R>,
  ): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;
  /** A notification handler; what is not of the protocol is logged and has no effect. */
  notice<P>(name: string, handle: (params: P) => void): (params: P) => void;
  /** From now on every request is refused. */
  shut(): void;
  /** Work nobody waits for. */
  background(name: string, work: () => unknown): void;
  /** Work the user asked for: a failure is shown as a sentence. */
  told(work: () => Promise<void>): Promise<void>;
}

/** Each failure is logged once, however often it comes back. */
export function createGuard(connection: Connection): Guard {
  const logged = new Set<string>();
  let isShut = false;
  const log = (name: string, error: unknown) => {
    const message = `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    if (logged.has(message)) return;
    logged.add(message);
    connection.console.error(message);
  };
  const cancelled = () => new ResponseError<never>(LSPErrorCodes.RequestCancelled, '已取消');

  return {
    request: (name, fallback, handle) => async (params, token) => {
      if (isShut) return new ResponseError<never>(ErrorCodes.InvalidRequest, '服务器已经关闭');
      const fault = faultOf(name, params);
      if (fault !== undefined) return new ResponseError<never>(ErrorCodes.InvalidParams, fault);
      if (token.isCancellationRequested) return cancelled();
      try {
        const result = await handle(params, token);
        return token.isCancellationRequested ? cancelled() : result;
      } catch (error) {
        log(name, error);
        return fallback;
      }
    },
    notice: (name, handle) => (params) => {
      const fault = faultOf(name, params);
      if (fault !== undefined) return log(name, fault);
      try {
        handle(params);
      } catch (error) {
        log(name, error);
      }
    },
    shut: () => {
      isShut = true;
    },
    background: (name, work) => {
      void (async () => work())().catch((error) => log(name, error));
    },
    told: async (work) => {
      try {
        await work();
      } catch (error) {
        connection.window.showErrorMessage(asWords(error instanceof Error ? error.message : String(error)));
      }
    },
  };
}
