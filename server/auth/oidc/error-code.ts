const plainCode = /^[\w-]{1,60}$/;

/**
 * A short code out of an error of a library or the protocol (`OAUTH_TIMEOUT`, `invalid_grant`, `ECONNREFUSED`), looked for in
 * its causes too. Whatever else an error says may hold a token or somebody's words, and stays here.
 */
export function errorCode(error: unknown): string {
  const codes: string[] = [];
  let at: unknown = error;
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
    const { error: protocol, code, cause } = at as { error?: unknown; code?: unknown; cause?: unknown };
    for (const each of [protocol, code])
      if (typeof each === 'string' && plainCode.test(each) && !codes.includes(each)) codes.push(each);
    at = cause;
  }
  return codes.length === 0 ? 'unknown' : codes.join(' ');
}
