import type { Lived } from './live.ts';

/** One column for each way of living through the days, in Markdown. */
export function tableOf(columns: readonly (readonly [name: string, lived: Lived])[]): string {
  const rows: readonly (readonly [string, (lived: Lived) => number])[] = [
    ['digests owed to chats that can be reached', ({ owed }) => owed],
    ['delivered', ({ delivered }) => delivered],
    ['… with a part of which nobody knows', ({ doubtful }) => doubtful],
    ['skipped: over six hours late', ({ skipped }) => skipped],
    ['**sent twice**', ({ wrong }) => wrong.twice.length],
    ['**early**', ({ wrong }) => wrong.early.length],
    ['**late**', ({ wrong }) => wrong.late.length],
    ['**in quiet hours**', ({ wrong }) => wrong['at night'].length],
    ['**lost**', ({ wrong }) => wrong.lost.length],
    ['**skipped though in time**', ({ wrong }) => wrong['skipped in time'].length],
    ['**not owed**', ({ wrong }) => wrong['not owed'].length],
    ['messages', ({ messages }) => messages],
    ['kills with signal 9', ({ kills }) => kills],
    ['outages', ({ outages }) => outages],
    ['storms', ({ storms }) => storms],
    ['calls that failed in them', ({ refused }) => refused],
    ['second processes kept out', ({ keptOut }) => keptOut],
    ['chats that blocked the bot or are gone', ({ chatsGone }) => chatsGone],
  ];
  return [
    `| | ${columns.map(([name]) => name).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(columns.length)}`,
    ...rows.map(([name, of]) => `| ${name} | ${columns.map(([, lived]) => of(lived)).join(' | ')} |`),
  ].join('\n');
}
