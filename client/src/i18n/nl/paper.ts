/** Pages that are read as paper: records and reports. */
export const paper = {
  loading: 'Bezig met laden …',
  cached: 'Dit is wat dit apparaat nog wist. Zonder verbinding komt er niets nieuws bij.',
  print: 'Afdrukken',
  saveAs: 'Bewaren als',
  formats: {
    xlsx: 'Excel (XLSX)',
    csv: 'CSV, voor elk rekenblad',
    json: 'JSON, voor programma’s',
    html: 'Webpagina (HTML)',
  },
};
