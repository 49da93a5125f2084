import type { Ambition } from '@verbeterbord/shared/domain/ambition.ts';

/** What an ambition is measured by. */
export function indicatorOf(ambition: Ambition) {
  return {
    name: ambition.indicatorName,
    unit: ambition.indicatorUnit,
    target: ambition.indicatorTarget,
    values: ambition.indicatorValues,
  };
}
