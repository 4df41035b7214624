import { writeFileSync } from 'node:fs';

/** What a model was computed from, by which command, and what it scores: written beside it. */
export interface Card {
  readonly title: string;
  readonly what: string;
  readonly sources: readonly string[];
  readonly command: string;
  readonly notes: readonly string[];
}

const MODELS = new URL('../models/', import.meta.url);

/** Writes `models/NAME.json` and its card `models/NAME.md`. */
export function writeModel(name: string, model: object, card: Card): void {
  writeFileSync(new URL(`${name}.json`, MODELS), `${JSON.stringify(model)}\n`);
  const lines = [
    `# ${card.title}`,
    '',
    card.what,
    '',
    '## Computed from',
    ...card.sources.map((source) => `- ${source}`),
    '',
    `Command: \`${card.command}\``,
    '',
    ...card.notes,
  ];
  writeFileSync(new URL(`${name}.md`, MODELS), `${lines.join('\n').trimEnd()}\n`);
}
