import type { Workload } from './workload.ts';
export const oldBoards: Workload = { name: 'old-boards', run: async () => [] };
