import { MyActionsPage } from '../features/my-actions/my-actions-page.tsx';
import { Notices } from '../features/notices/notices.tsx';

/** The home: what is for me, and my actions. */
export function MyActionsRoute() {
  return <MyActionsPage above={<Notices />} />;
}
