import type { GeneralSettings } from '@verbeterbord/shared/api/settings.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useAsked } from '../../../sync/use-asked.ts';
import { Answered } from '../parts/answered.tsx';
import { Section } from '../parts/section.tsx';
import { RetentionForm } from './retention-form.tsx';

/** How long things are kept, where boards are, and who may show our pages in a frame. */
export function RetentionSection() {
  const words = useAdministrationText().retention;
  const asked = useAsked<GeneralSettings>('/settings');
  return (
    <Section title={words.title} intro={words.intro}>
      <Answered asked={asked}>
        {(settings) => (
          <RetentionForm key={JSON.stringify(settings)} settings={settings} onChanged={asked.reload} />
        )}
      </Answered>
    </Section>
  );
}
