/**
 * The path on this very site that somebody wanted to go to, or `/` for anything else: another host, another scheme, a path
 * that a browser reads as a host (`//evil.example`, `/\evil.example`), or the API.
 */
export function ownPath(wanted: string | undefined): string {
  const origin = 'http://own.invalid';
  // browsers leave out tabs and line ends before they read an address, and take a backslash for a slash
  if (wanted === undefined || wanted.length > 500 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return '/';
  if (!URL.canParse(wanted, origin)) return '/';
  const url = new URL(wanted, origin);
  if (url.origin !== origin || url.pathname.startsWith('//') || url.pathname.startsWith('/api/')) return '/';
  return `${url.pathname}${url.search}`;
}
