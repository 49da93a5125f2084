/** Names for boards of a server that makes a document as soon as somebody asks for it. */
export async function boardNames(_folder: string, boards: number): Promise<readonly string[]> {
  return Array.from({ length: boards }, (_, index) => `bench-${index + 1}`);
}
