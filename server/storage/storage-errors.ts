/** No space left: nothing of the batch was written. The same call works again when there is space. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError';
}

/** The disk or the database failed in a way that can't be trusted any more: stop writing, log, end the process. */
export class StorageBrokenError extends Error {
  override readonly name = 'StorageBrokenError';
}
