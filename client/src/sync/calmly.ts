/** Calls at once, and then at most once in `ms` milliseconds; what was asked meanwhile is done at the end of those. */
export function calmly(
  call: () => void,
  ms: number,
): { readonly call: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const rest = (): void => {
    timer = setTimeout(() => {
      timer = undefined;
      if (!again) return;
      again = false;
      call();
      rest();
    }, ms);
  };
  return {
    call: () => {
      if (timer !== undefined) again = true;
      else {
        call();
        rest();
      }
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      again = false;
    },
  };
}
