import type { ImportFault } from '@verbeterbord/shared/api/imports.ts';
import type { ImportText } from '../../i18n/imports.ts';

/** Why nothing can be taken over, and what to do about it. */
export function faultText({ code, found, most, line }: ImportFault, text: ImportText): string {
  switch (code) {
    case 'too-large':
      return text.tooLarge(found, most);
    case 'too-many-cards':
      return text.tooManyCards(found ?? 0, most ?? 0);
    case 'too-many-columns':
      return text.tooManyColumns(found ?? 0, most ?? 0);
    case 'malformed-csv':
      return text.malformedCsv(line);
    default:
      return text.faults[code];
  }
}
