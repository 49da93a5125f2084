/** What a contender achieved, or why it didn't get that far. One that fails doesn't end the bench. */
export type Tried<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly why: string };

export async function tryOut<Value>(body: () => Promise<Value>): Promise<Tried<Value>> {
  try {
    return { ok: true, value: await body() };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}
