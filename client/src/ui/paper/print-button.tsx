import { usePaperText } from '../../i18n/paper.ts';
import { Button } from '../button.tsx';

/** The browser's own printing makes the paper, and a tagged PDF. */
export function PrintButton() {
  const words = usePaperText();
  return (
    <Button icon="print" onClick={() => window.print()}>
      {words.print}
    </Button>
  );
}
