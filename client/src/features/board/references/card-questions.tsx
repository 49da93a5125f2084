import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { isSettled } from '@verbeterbord/shared/domain/question.ts';
import type { QuestionReference, ReferableCard } from '@verbeterbord/shared/domain/reference.ts';
import { useEffect, useState } from 'react';
import { QuestionFacts } from '../../../crossings/question-facts.tsx';
import { lookOfReference } from '../../../crossings/question-look.ts';
import { QuestionMore } from '../../../crossings/question-more.tsx';
import { useQuestionsText } from '../../../i18n/questions.ts';
import { useBoardSession, useList, useMe, useReference } from '../../../sync/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { useStore } from '../../../ui/use-store.ts';
import { useEditable } from '../panel/editable.ts';
import { Section } from '../panel/parts/section.tsx';
import { useCardPart } from '../panel/use-card-part.ts';
import { EarlierQuestions } from './earlier-questions.tsx';
import { EscalateDialog } from './escalate-dialog.tsx';
import { asksForHelp } from './may-escalate.ts';
import { markSeen } from './seen-questions.ts';
import styles from './escalate.module.css';

/** In the panel of an obstacle or an action: what was asked about it, what came of it, and asking the team above. */
export function CardQuestions({ card }: { readonly card: ReferableCard }) {
  const words = useQuestionsText().ask;
  const { view, about } = useBoardSession();
  const { canAsk } = useStore(about);
  const isGuest = useMe().guestOf !== null;
  const editable = useEditable();
  const needsHelp = useCardPart<CardKind, boolean>(card.kind, card.id, asksForHelp) === true;
  const id = useList(lists.referencesOf(card.kind, card.id)).find(
    (each) => view.reference(each)?.kind === 'question',
  );
  const reference = useReference(id ?? '');
  const current = reference?.kind === 'question' ? reference : undefined;
  const mayAsk = canAsk && editable && needsHelp && (current === undefined || isSettled(current.state));
  const [asking, setAsking] = useState(false);
  if (current === undefined && !mayAsk && !asking) return null;
  return (
    <Section title={current === undefined ? words.sectionNone : words.section}>
      {current !== undefined && <Current key={current.id} reference={current} isGuest={isGuest} />}
      {mayAsk && <Ask onAsk={() => setAsking(true)} />}
      {/* stays for who writes, also when somebody else asks meanwhile */}
      {asking && <EscalateDialog card={card} onClose={() => setAsking(false)} />}
      {!isGuest && <EarlierQuestions card={card} except={current?.id} />}
    </Section>
  );
}

interface CurrentProps {
  readonly reference: QuestionReference;
  readonly isGuest: boolean;
}

function Current({ reference, isGuest }: CurrentProps) {
  useEffect(() => {
    markSeen(reference);
  }, [reference]);
  return (
    <>
      <QuestionFacts look={lookOfReference(reference)} withTitle={false} />
      {!isGuest && <QuestionMore id={reference.id} />}
    </>
  );
}

function Ask({ onAsk }: { readonly onAsk: () => void }) {
  const words = useQuestionsText().ask;
  const { team, teamAbove } = useStore(useBoardSession().about);
  return (
    <div>
      <Button icon="raise" disabled={teamAbove === null} onClick={onAsk}>
        {words.button}
      </Button>
      {teamAbove === null && <p className={styles.soft}>{words.noTeam(team.name)}</p>}
    </div>
  );
}
