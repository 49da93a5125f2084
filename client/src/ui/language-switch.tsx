import { setLanguage, useLanguage, useText, type Language } from '../i18n/language.ts';
import { Segmented } from './segmented.tsx';
import { showToast } from './show-toast.ts';

/** Before one is signed in there is no menu to find the language in. */
export function LanguageSwitch() {
  const text = useText();
  const { me } = text.app;
  const language = useLanguage();
  return (
    <Segmented<Language>
      label={me.language}
      value={language}
      options={[
        { value: 'nl', label: me.dutch },
        { value: 'en', label: me.english },
      ]}
      onChange={(next) => {
        setLanguage(next).catch(() => showToast({ text: text.codes.network }));
      }}
    />
  );
}
