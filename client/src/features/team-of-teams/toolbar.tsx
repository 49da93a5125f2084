import type { Overview, OverviewRow } from '@verbeterbord/shared/api/overview.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { FilterLine } from '../../ui/filter-line.tsx';
import { Menu } from '../../ui/menu.tsx';
import { filters, sorts, type Choices } from './choices.ts';
import { sortRows } from './sort-rows.ts';
import styles from './toolbar.module.css';

interface ToolbarProps {
  readonly choices: Choices;
  readonly choose: (part: Partial<Choices>) => void;
  readonly rows: readonly OverviewRow[];
  readonly offices: Overview['offices'];
  readonly today: Day;
  /** Whether rows would stand elsewhere if the order were made anew. */
  readonly outdated: boolean;
  readonly onUpdate: () => void;
}

const orderId = 'volgorde';

/** Which teams, in which order, of which office. */
export function Toolbar({ choices, choose, rows, offices, today, outdated, onUpdate }: ToolbarProps) {
  const words = useTeamOfTeamsText();
  const count = (part: Partial<Choices>): number => sortRows(rows, { ...choices, ...part }, today).length;
  const chosenOffice = offices.find(({ id }) => id === choices.office);
  return (
    <div className={styles.toolbar}>
      <FilterLine
        className={styles.filters}
        label={words.filter.label}
        options={filters.map((filter) => ({
          value: filter,
          label: (
            <>
              {words.filter[filter]}
              {filter !== 'all' && <span className="num"> {count({ filter })}</span>}
            </>
          ),
        }))}
        chosen={choices.filter}
        onChoose={(filter) => {
          choose({ filter });
          announce(words.filter.shown(count({ filter })));
        }}
      />
      <div className={styles.order}>
        {outdated && (
          <Button
            look="quiet"
            icon="again"
            className={styles.update}
            title={words.sort.outdated}
            onClick={() => {
              onUpdate();
              // this button goes, and takes the focus along
              document.getElementById(orderId)?.focus();
            }}
          >
            {words.sort.update}
          </Button>
        )}
        {offices.length > 1 && (
          <Menu
            label={words.office.label}
            groups={[
              {
                id: 'office',
                title: words.office.label,
                choice: 'one',
                items: [
                  {
                    id: 'all',
                    label: words.office.all,
                    chosen: choices.office === null,
                    onSelect: () => choose({ office: null }),
                  },
                  ...offices.map(({ id, name }) => ({
                    id,
                    label: name,
                    chosen: id === choices.office,
                    onSelect: () => choose({ office: id }),
                  })),
                ],
              },
            ]}
          >
            {(trigger) => (
              <Button look="quiet" iconAfter="down" {...trigger}>
                <span>
                  <span className={styles.soft}>{words.office.label}: </span>
                  {chosenOffice?.name ?? words.office.all}
                </span>
              </Button>
            )}
          </Menu>
        )}
        <Menu
          label={words.sort.label}
          groups={[
            {
              id: 'sort',
              title: words.sort.label,
              choice: 'one',
              items: sorts.map((sort) => ({
                id: sort,
                label: words.sort[sort],
                chosen: sort === choices.sort,
                onSelect: () => choose({ sort }),
              })),
            },
          ]}
        >
          {(trigger) => (
            <Button look="quiet" iconAfter="down" id={orderId} {...trigger}>
              <span>
                <span className={styles.soft}>{words.sort.label}: </span>
                {words.sort[choices.sort]}
              </span>
            </Button>
          )}
        </Menu>
      </div>
    </div>
  );
}
