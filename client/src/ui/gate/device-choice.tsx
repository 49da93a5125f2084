import { useGateText } from '../../i18n/gates.ts';
import { Checkbox } from '../checkbox.tsx';

interface DeviceChoiceProps {
  /** What the organisation decided about keeping boards on devices; only `own` leaves something to choose. */
  readonly policy: 'off' | 'own' | 'always';
  readonly shared: boolean;
  readonly onChange: (shared: boolean) => void;
}

/** "Dit is een gedeelde computer", or what the organisation decided instead. */
export function DeviceChoice({ policy, shared, onChange }: DeviceChoiceProps) {
  const { demo, account } = useGateText();
  if (policy !== 'own') return <p>{account.device[policy]}</p>;
  return <Checkbox label={demo.shared} hint={demo.sharedHint} checked={shared} onChange={onChange} />;
}
