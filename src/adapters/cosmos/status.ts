/** The status with which a request to Cosmos DB ended, or undefined when no answer came. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'number' ? error.code : undefined;
}

/** Answers after which nobody knows whether the request was carried out. */
export function isAmbiguous(status: number | undefined): boolean {
  return status === undefined || status === 408 || status >= 500;
}
