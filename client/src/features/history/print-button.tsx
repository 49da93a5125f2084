import { useHistoryText } from '../../i18n/history.ts';
import { Button } from '../../ui/button.tsx';

/** The browser's own printing makes the paper, and a tagged PDF. */
export function PrintButton() {
  const words = useHistoryText();
  return (
    <Button icon="print" onClick={() => window.print()}>
      {words.print}
    </Button>
  );
}
