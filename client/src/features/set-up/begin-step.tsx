import { useState } from 'react';
import { useGateText } from '../../i18n/gates.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceCard } from '../../ui/gate/choice-card.tsx';
import { GateForm } from '../../ui/gate/gate-form.tsx';
import styles from './set-up-page.module.css';

interface BeginStepProps {
  readonly busy: boolean;
  readonly failure: string | null;
  /** Whether it is the password that the server refused: that is on the step before. */
  readonly weak: boolean;
  readonly onBack: () => void;
  readonly onFinish: (example: boolean) => void;
}

export function BeginStep({ busy, failure, weak, onBack, onFinish }: BeginStepProps) {
  const gates = useGateText();
  const words = gates.setUp;
  const [example, setExample] = useState(false);
  return (
    <GateForm
      submit={words.submit}
      busy={busy}
      busyText={words.submitting}
      failure={failure}
      onSubmit={() => (weak ? onBack() : onFinish(example))}
      beside={
        <Button look="quiet" onClick={onBack}>
          {gates.back}
        </Button>
      }
    >
      <div className={styles.choices} role="group" aria-label={words.startTitle}>
        <ChoiceCard
          title={words.empty}
          text={words.emptyText}
          chosen={!example}
          onChoose={() => setExample(false)}
        />
        <ChoiceCard
          title={words.example}
          text={words.exampleText}
          chosen={example}
          onChoose={() => setExample(true)}
        />
      </div>
    </GateForm>
  );
}
