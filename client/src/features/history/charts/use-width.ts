import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * How wide an element is, in sixteenths of the page's letter size, so that a bigger wall gets bigger charts; followed as it
 * changes. 0 until it was measured.
 */
export function useWidth<Shown extends Element>(): readonly [RefObject<Shown | null>, number] {
  const ref = useRef<Shown>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const letters = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setWidth(Math.round((element.getBoundingClientRect().width * 16) / letters));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
