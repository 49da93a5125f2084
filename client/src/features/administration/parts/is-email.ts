/** Whether it may be an address to send mail to; the server decides. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/.test(text.trim());
}
