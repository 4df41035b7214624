import { accident } from './accident.ts';
import { breaking } from './breaking.ts';
import type { ArticleCase } from './case.ts';
import { centralBank } from './central-bank.ts';
import { colloquial } from './colloquial.ts';
import { court } from './court.ts';
import { farsStatement } from './fars-statement.ts';
import { festival } from './festival.ts';
import { foreignMinisters } from './foreign-ministers.ts';
import { governor } from './governor.ts';
import { interview } from './interview.ts';
import { irnaDam } from './irna-dam.ts';
import { longEconomy } from './long-economy.ts';
import { mehrSport } from './mehr-sport.ts';
import { parliament } from './parliament.ts';
import { spacedSpelling } from './spaced-spelling.ts';
import { telegramBullets } from './telegram-bullets.ts';
import { vaccine } from './vaccine.ts';
import { weather } from './weather.ts';

/** Written for these tests: the events are invented, and so is everyone who is named. */
export const ARTICLES: readonly ArticleCase[] = [
  accident,
  breaking,
  centralBank,
  colloquial,
  court,
  farsStatement,
  festival,
  foreignMinisters,
  governor,
  interview,
  irnaDam,
  longEconomy,
  mehrSport,
  parliament,
  spacedSpelling,
  telegramBullets,
  vaccine,
  weather,
];
