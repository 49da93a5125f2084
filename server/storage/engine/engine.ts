import type { SqliteEngine } from './sqlite-engine.ts';

type Methods = {
  [Name in keyof SqliteEngine]: SqliteEngine[Name];
};

export type EngineCall = keyof Methods;

/**
 * The database's one connection, from outside: calls run one after the other in the order in which they were made.
 * Errors are `StorageFullError`, `StorageBrokenError` or `StatementError`.
 */
export interface Engine {
  call<Name extends EngineCall>(
    name: Name,
    ...parameters: Parameters<Methods[Name]>
  ): Promise<ReturnType<Methods[Name]>>;
  /** Closes the connection and frees the file. */
  close(): Promise<void>;
}
