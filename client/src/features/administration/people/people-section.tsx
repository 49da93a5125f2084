import type { AdministeredPerson, Directory } from '@verbeterbord/shared/api/people.ts';
import { useState } from 'react';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useAsked } from '../../../sync/use-asked.ts';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { Answered } from '../parts/answered.tsx';
import { Rows } from '../parts/rows.tsx';
import { Section } from '../parts/section.tsx';
import { TextField } from '../parts/text-field.tsx';
import { findPeople, peopleFilters, type PeopleFilter } from './find-people.ts';
import { PersonDialog, type PersonQuestion } from './person-dialog.tsx';
import { PersonRow } from './person-row.tsx';
import { useAtOnce } from './use-at-once.ts';
import styles from './people.module.css';

/** Everybody who works here or did: who they are, how they get in, and what an administrator does about it. */
export function PeopleSection() {
  const words = useAdministrationText();
  const asked = useAsked<{ readonly people: readonly AdministeredPerson[] }>('/administration/people');
  const directory = useAsked<Directory>('/people');
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<PeopleFilter>('active');
  const [question, setQuestion] = useState<PersonQuestion | null>(null);
  const atOnce = useAtOnce(asked.reload);
  const ask = (next: PersonQuestion): void => {
    if (!atOnce(next)) setQuestion(next);
  };
  const labels = { active: words.people.active, left: words.people.left, all: words.people.all };
  const offices = directory.answer?.offices ?? [];
  return (
    <Section
      title={words.people.title}
      intro={words.people.intro}
      action={
        <Button look="go" icon="plus" onClick={() => setQuestion({ kind: 'add' })}>
          {words.people.add}
        </Button>
      }
    >
      <div className={styles.tools}>
        <TextField label={words.people.search} type="search" value={search} onChange={setSearch} />
        <Segmented
          label={words.people.show}
          value={filter}
          options={peopleFilters.map((value) => ({ value, label: labels[value] }))}
          onChange={setFilter}
        />
      </div>
      <Answered asked={asked}>
        {({ people }) => {
          const found = findPeople(people, search, filter);
          return (
            <>
              <p className={styles.count} role="status">
                {words.people.count(found.length)}
              </p>
              <Rows label={words.people.title} none={words.people.none}>
                {found.map((person) => (
                  <PersonRow key={person.id} person={person} offices={offices} onAsk={ask} />
                ))}
              </Rows>
              {question !== null && (
                <PersonDialog
                  question={question}
                  people={people}
                  offices={offices}
                  onAsk={ask}
                  onChanged={asked.reload}
                  onClose={() => setQuestion(null)}
                />
              )}
            </>
          );
        }}
      </Answered>
    </Section>
  );
}
