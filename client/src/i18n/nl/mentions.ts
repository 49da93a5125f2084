export const mentions = {
  list: 'Wie noem je?',
  found: (count: number) =>
    count === 1 ? '1 collega. Enter noemt.' : `${count} collega’s. Pijltjes kiezen, Enter noemt.`,
  hint: 'Wie je noemt, krijgt er een melding van.',
};
