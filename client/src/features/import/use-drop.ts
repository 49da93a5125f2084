import { useEffect, useRef, useState, type RefObject } from 'react';

/** Takes the file that is dropped on a place. Says whether one hangs over it. */
export function useDrop(
  place: RefObject<HTMLElement | null>,
  onDrop: (files: FileList | null) => void,
): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const handle = (event: DragEvent): void => {
      // else the browser opens the file in the place of the page
      event.preventDefault();
      setOver(event.type === 'dragover');
      if (event.type === 'drop') latest.current(event.dataTransfer?.files ?? null);
    };
    const names = ['dragover', 'dragleave', 'drop'] as const;
    for (const name of names) element.addEventListener(name, handle);
    return () => {
      for (const name of names) element.removeEventListener(name, handle);
    };
  }, [place]);
  return over;
}
