// What happens when a handler is cancelled or throws? The only place that swallows an error.
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

export interface Guard {
  /** A request handler that answers `fallback` if `handle` throws, and “cancelled” if the client lost interest. */
  request<P, R>(
    name: string,
    fallback: R,
    handle: (params: P, token: CancellationToken) => R | Promise<R>,
  ): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;
  /** Work nobody waits for. */
  background(name: string, work: () => unknown): void;
  /** Work the user asked for: a failure is shown as a sentence. */
  told(work: () => Promise<void>): Promise<void>;
}

/** Each failure is logged once, however often it comes back. */
export function createGuard(connection: Connection): Guard {
  const logged = new Set<string>();
  const log = (name: string, error: unknown) => {
    const message = `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    if (logged.has(message)) return;
    logged.add(message);
    connection.console.error(message);
  };
  const cancelled = () => new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'cancelled');

  return {
    request: (name, fallback, handle) => async (params, token) => {
      if (token.isCancellationRequested) return cancelled();
      try {
        const result = await handle(params, token);
        return token.isCancellationRequested ? cancelled() : result;
      } catch (error) {
        log(name, error);
        return fallback;
      }
    },
    background: (name, work) => {
      void (async () => work())().catch((error) => log(name, error));
    },
    told: async (work) => {
      try {
        await work();
      } catch (error) {
        connection.window.showErrorMessage(error instanceof Error ? error.message : String(error));
      }
    },
  };
}
