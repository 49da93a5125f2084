import type { Contender, RunningServer } from '../contenders/contender.ts';
import { gatherCrowd } from '../load/crowd.ts';
import { fillBoard } from '../load/fill-board.ts';
import { play } from '../load/player.ts';
import { ownTexts, typingScript } from '../load/script.ts';
import { number, times } from '../measure/format.ts';
import type { Row } from '../measure/row.ts';
import { tryOut } from '../measure/try-out.ts';
import { withServer, type Workload } from './workload.ts';

const clients = 50;
const editors = 5;
/** Edits a second on the board, all editors together. */
const rates = [400, 800, 1_600, 3_200, 6_400, 12_800, 25_600, 51_200];
/** So many steps beyond its best are run to see whether a server collapses. */
const stepsBeyond = 2;

interface Step {
  readonly rate: number;
  /** Edits a second that reached the slowest receiver that looks, over all the time until it had them, 5 s longer at most. */
  readonly delivered: number;
  /** Kept up: everything had arrived a second after the last was sent, and nothing was missing. */
  readonly sustained: boolean;
  readonly note: string;
}

async function runStep(contender: Contender, rate: number, seconds: number): Promise<Step> {
  const body = async (server: RunningServer, [board = '']: readonly string[]): Promise<Step> => {
    const filled = await fillBoard(server, contender.keeps, board, 60);
    const perSecond = rate / editors;
    const count = Math.ceil(perSecond * (seconds + 1.2));
    const scripts = Array.from({ length: editors }, (_, editor) =>
      typingScript(filled.base, ownTexts(filled.actions, editor, editors, 'notes'), count, 5_000),
    );
    const crowd = await gatherCrowd(contender, server, filled, clients, scripts);
    await play(crowd.parts, Math.min(perSecond, 100), 1_000);
    await crowd.settled(2_000);
    const before = crowd.received();
    const sentBefore = crowd.sent();
    const started = performance.now();
    await play(crowd.parts, perSecond, seconds * 1000);
    const offered = crowd.sent() - sentBefore;
    const inTime = await crowd.settled(1_000);
    // a server that is behind may send much at once: what counts is what comes in all the time it needs
    await crowd.settled(4_000);
    const delivered = (crowd.received() - before) / ((performance.now() - started) / 1000);
    const faults = inTime ? [...(await crowd.faults())] : ['behind by more than a second'];
    if (offered < 0.95 * rate * seconds) faults.push(`only ${Math.round(offered / seconds)}/s could be sent`);
    crowd.leave();
    return { rate, delivered, sustained: faults.length === 0, note: faults.join('; ') };
  };
  return withServer(contender, 1, body, { unlimited: true });
}

interface Climb {
  readonly best: number;
  /** The lowest throughput beyond the best rate as a share of the best throughput. */
  readonly beyond: number;
  readonly note: string;
}

async function climb(contender: Contender, seconds: number, log: (line: string) => void): Promise<Climb> {
  const steps: Step[] = [];
  for (const rate of rates) {
    const tried = await tryOut(async () => runStep(contender, rate, seconds));
    const step = tried.ok ? tried.value : { rate, delivered: 0, sustained: false, note: tried.why };
    log(`${contender.name} at ${rate}/s: ${Math.round(step.delivered)}/s delivered ${step.note}`);
    steps.push(step);
    if (steps.filter(({ sustained }) => !sustained).length >= stepsBeyond) break;
  }
  const held = steps.filter(({ sustained }) => sustained);
  const most = Math.max(...steps.map(({ delivered }) => delivered));
  const after = steps
    .slice(steps.findLastIndex(({ sustained }) => sustained) + 1)
    .map(({ delivered }) => delivered);
  return {
    best: held.at(-1)?.rate ?? 0,
    beyond: after.length === 0 ? Number.NaN : Math.min(...after) / most,
    note: steps.find(({ sustained }) => !sustained)?.note ?? '',
  };
}

/** One board with 50 people, the pace of the five who type doubled until the server can't follow, and further. */
export const risingRate: Workload = {
  name: 'rising-rate',
  run: async ({ ours, hocuspocus, relay, quick, log }) => {
    const seconds = quick ? 2 : 3;
    const floor = await climb(relay, seconds, log);
    const peer = await climb(hocuspocus, seconds, log);
    const own = await climb(ours, seconds, log);
    const workload = '1 board, 50 clients, rising rate';
    const flat = Number.isNaN(own.beyond) || own.beyond >= 0.8;
    const beyond = (climbed: Climb): string =>
      Number.isNaN(climbed.beyond) ? 'not broken' : number(climbed.beyond);
    const rows: Row[] = [
      {
        workload,
        measure: 'best sustained rate, edits/s',
        ours: number(own.best),
        peers: `Hocuspocus ${number(peer.best)}, relay ${number(floor.best)}`,
        ratio: times(own.best, peer.best),
        target: '≥ 2× Hocuspocus',
        reached: own.best >= 2 * peer.best && own.best > 0,
      },
      {
        workload,
        measure: 'lowest throughput beyond it, share of the highest',
        ours: beyond(own),
        peers: `Hocuspocus ${beyond(peer)}, relay ${beyond(floor)}`,
        ratio: '',
        target: '≥ 0.8 (flat)',
        reached: flat && own.best > 0,
      },
    ];
    return rows;
  },
};
