import { solveObstacle } from '@verbeterbord/shared/board/commands/solve-obstacle.ts';
import type { Obstacle } from '@verbeterbord/shared/domain/obstacle.ts';
import type { ObstacleId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../../../i18n/language.ts';
import { Button } from '../../../../ui/button.tsx';
import { useAct } from '../../wall/use-act.ts';
import { useEditable } from '../editable.ts';
import { useCardPart } from '../use-card-part.ts';
import { Settled } from './settled.tsx';

const solvedOf = (obstacle: Obstacle) => obstacle.solved;

/** Whether the obstacle is out of the way. */
export function ObstacleState({ obstacle }: { readonly obstacle: ObstacleId }) {
  const words = useText().panel.obstacle;
  const solved = useCardPart('obstacle', obstacle, solvedOf);
  const editable = useEditable();
  const run = useAct();
  const button = editable ? (
    <div>
      <Button
        look={solved === null ? 'go' : 'plain'}
        icon={solved === null ? 'check' : 'undo'}
        onClick={() => {
          run(solveObstacle, { obstacle, solved: solved === null });
        }}
      >
        {solved === null ? words.solve : words.reopen}
      </Button>
    </div>
  ) : null;
  if (solved === null || solved === undefined) return button;
  return (
    <Settled title={words.solved} stamp={solved}>
      {button}
    </Settled>
  );
}
