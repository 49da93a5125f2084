import type { DragOptions } from './drag-options.ts';
import { startKeyboardDrag } from './keyboard-drag.ts';
import { startPointerDrag } from './pointer-drag.ts';

/** Mouse, finger and keyboard, all ending in the same drop. Loaded after the first paint. */
export function startDrag(root: HTMLElement, options: DragOptions): () => void {
  const stopPointer = startPointerDrag(root, options);
  const stopKeyboard = startKeyboardDrag(root, options);
  return () => {
    stopPointer();
    stopKeyboard();
  };
}
