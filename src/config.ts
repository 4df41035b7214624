import { z } from 'zod';

/** Everything the program can be told from outside; .env.example says what each is for. */
export interface Config {
  /** Absent: the bot runs in the playground. */
  readonly botToken?: string;
  /** Without a slash at its end. */
  readonly apiRoot: string;
  readonly proxy?: string;
  /** Where Telegram brings updates; absent: they are asked for. */
  readonly webhookUrl?: string;
  readonly dataDir: string;
  /** Absent: the database is a file in `dataDir`. */
  readonly databaseUrl?: string;
  readonly port: number;
  readonly host: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly retentionDays: number;
  /** In UTF-16 units. */
  readonly maxTextLength: number;
  readonly defaultLanguage: 'fa' | 'en';
  /** Numbers of the people and chats that may use the bot; null: everybody. */
  readonly allowedChats: ReadonlySet<number> | null;
  /** How many posts and questions of one person are answered in an hour. */
  readonly hourlyLimit: number;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The configuration, or one line for each variable that cannot be used. An empty variable counts as not set. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly problems: readonly string[] } {
  const set = Object.fromEntries(
    Object.entries(env)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = VARIABLES.safeParse(set);
  if (!read.success)
    return { ok: false, problems: read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) };
  const { BOT_TOKEN, HTTPS_PROXY, DATABASE_URL, WEBHOOK_URL, ...rest } = read.data;
  if (WEBHOOK_URL !== undefined && BOT_TOKEN === undefined)
    return { ok: false, problems: ['WEBHOOK_URL is of no use without a BOT_TOKEN'] };
  return {
    ok: true,
    config: {
      ...(BOT_TOKEN !== undefined && { botToken: BOT_TOKEN }),
      apiRoot: rest.TELEGRAM_API_ROOT.replace(/\/+$/u, ''),
      ...(HTTPS_PROXY !== undefined && { proxy: HTTPS_PROXY }),
      dataDir: rest.DATA_DIR,
      ...(WEBHOOK_URL !== undefined && { webhookUrl: WEBHOOK_URL }),
      ...(DATABASE_URL !== undefined && { databaseUrl: DATABASE_URL }),
      port: rest.PORT,
      host: rest.HOST,
      logLevel: rest.LOG_LEVEL,
      retentionDays: rest.RETENTION_DAYS,
      maxTextLength: rest.MAX_TEXT_LENGTH,
      defaultLanguage: rest.DEFAULT_LANGUAGE,
      allowedChats: rest.ALLOWED_CHATS ?? null,
      hourlyLimit: rest.HOURLY_LIMIT,
    },
  };
}

// The messages never repeat the value: a mistyped token is still a secret.
const address = z.url({ protocol: /^https?$/u, error: 'must be an address that begins with http:// or https://' });

const wholeNumber = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.string().regex(/^\d+$/u, error).transform(Number).pipe(z.number().min(least, error).max(most, error));
};

const chatNumbers = z
  .string()
  .regex(/^-?\d{1,16}(?:[\s,]+-?\d{1,16})*$/u, 'must be numbers of people or chats with commas between them')
  .transform((list) => new Set(list.split(/[\s,]+/u).map(Number)));

const oneOf = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z.enum(choices, { error: `must be one of ${choices.join(', ')}` });

const VARIABLES = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/u, 'must look like 123456789:AA… as @BotFather gave it')
    .optional(),
  TELEGRAM_API_ROOT: address.default('https://api.telegram.org'),
  HTTPS_PROXY: address.optional(),
  WEBHOOK_URL: address.optional(),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(?:ql)?$/u,
      error: 'must be an address like postgresql://user:password@host:5432/database',
    })
    .optional(),
  DATA_DIR: z.string().default('./data'),
  PORT: wholeNumber(0, 65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: oneOf(LOG_LEVELS).default('info'),
  RETENTION_DAYS: wholeNumber(1, 36_500).default(90),
  MAX_TEXT_LENGTH: wholeNumber(1_000, 10_000_000).default(100_000),
  ALLOWED_CHATS: chatNumbers.optional(),
  HOURLY_LIMIT: wholeNumber(1, 1_000_000).default(600),
  DEFAULT_LANGUAGE: oneOf(['fa', 'en']).default('fa'),
});
