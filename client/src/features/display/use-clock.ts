import { useEffect, useState } from 'react';

/** The moment it is, renewed as each minute begins. Milliseconds since 1970. */
export function useClock(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), 60_050 - (now % 60_000));
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}
