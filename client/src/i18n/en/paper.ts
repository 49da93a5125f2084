import type { PaperText } from '../paper.ts';

export const paper: PaperText = {
  loading: 'Loading …',
  cached: 'This is what this device still knew. Without a connection nothing new comes in.',
  print: 'Print',
  saveAs: 'Save as',
  formats: {
    xlsx: 'Excel (XLSX)',
    csv: 'CSV, for any spreadsheet',
    json: 'JSON, for programs',
    html: 'Web page (HTML)',
  },
};
