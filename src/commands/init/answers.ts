import { parseQualysOptions } from '../../delivery/platforms/qualys-etm/options.js';
import type { Asker } from '../../hosts/asker.js';
import { ConfigError } from '../../model/errors.js';
import { scheduleMapping } from '../../schedule/mapping.js';
import { parseSchedule } from '../../schedule/parse.js';
import type { Kind } from '../../settings/kinds.js';
import type { Settings } from '../../settings/table.js';
import { SETTINGS } from '../../settings/table.js';
import { SNYK_REGIONS } from '../../snyk/region.js';

/** What must be known, and is not in the settings yet. */
interface Unknown {
  /** The connection's name, where none is set. */
  readonly name: string;
  /** Whether a token at hand names its region. */
  readonly regionKnown: boolean;
  /** Of the machine; the schedule of a person is in the person's time. */
  readonly timeZone: string;
}

/** The settings with what a person answers to fill their gaps; nothing that is set is asked. */
export async function askMissing(
  settings: Settings,
  unknown: Unknown,
  asker: Asker,
): Promise<Settings> {
  const { name: nameRow, platform: platformRow } = SETTINGS;
  const name =
    settings.name ??
    (await answer(asker, { text: 'Name of the connection', fallback: unknown.name, ...nameRow }));
  const scope = {
    ...(await askRegion(settings, unknown, asker)),
    ...(await askOrgs(settings, asker)),
  };
  const assetType = await answer(asker, {
    text: 'Asset type: code-repository or generic-application',
    fallback: settings['asset-type'],
    ...SETTINGS['asset-type'],
  });
  const platform =
    settings.platform === 'file'
      ? await answer(asker, {
          text: 'Platform: file (keep the documents), qualys-etm, defectdojo or http',
          fallback: 'file',
          ...platformRow,
        })
      : settings.platform;
  const connected = { ...settings, ...scope, name, 'asset-type': assetType, platform };
  return {
    ...connected,
    ...(await askPlatform(connected, asker)),
    schedule: settings.schedule ?? (await askSchedule({ ...unknown, name }, asker)),
  };
}

async function askRegion(
  settings: Settings,
  unknown: Unknown,
  asker: Asker,
): Promise<Pick<Settings, 'snyk-api'>> {
  if (settings['snyk-api'] !== undefined || unknown.regionKnown)
    return { 'snyk-api': settings['snyk-api'] };
  const text = `Region of the Snyk account: ${Object.keys(SNYK_REGIONS).join(', ')} or a URL`;
  return { 'snyk-api': await answer(asker, { text, fallback: 'us-01', ...SETTINGS['snyk-api'] }) };
}

async function askOrgs(
  settings: Settings,
  asker: Asker,
): Promise<Pick<Settings, 'snyk-group' | 'orgs'>> {
  const { orgs } = settings;
  const isSet = settings['snyk-group'] ?? settings['snyk-org'] ?? orgs[0];
  if (isSet !== undefined) return { orgs, 'snyk-group': settings['snyk-group'] };
  const group = await asker.ask('Id of the Snyk group to collect (empty: no group): ');
  if (group.trim() !== '') return { orgs, 'snyk-group': group.trim() };
  const list = await asker.ask(
    'Organizations to collect, with commas between (empty: all that the token sees): ',
  );
  const given = list.split(',').map((org) => org.trim());
  return { 'snyk-group': undefined, orgs: given.filter((org) => org !== '') };
}

async function askPlatform(
  settings: Settings,
  asker: Asker,
): Promise<Pick<Settings, 'platform-url' | 'platform-options'>> {
  const { platform, 'platform-url': url, 'platform-options': options } = settings;
  if (platform === 'file') return { 'platform-url': url, 'platform-options': options };
  return {
    'platform-url':
      url ?? (await answer(asker, { text: `Address of ${platform}`, ...SETTINGS['platform-url'] })),
    'platform-options': platform === 'qualys-etm' ? (options ?? (await askQualys(asker))) : options,
  };
}

async function askQualys(asker: Asker): Promise<Settings['platform-options']> {
  for (;;) {
    const options = {
      mode: 'csv',
      connection: (await asker.ask('UUID of the connection in Qualys: ')).trim(),
      profile: (await asker.ask('UUID of its profile in Qualys: ')).trim(),
      'retain-missing': /^\s*(y|yes|true)\s*$/i.test(
        await asker.ask('Does the connection retain the status of missing findings? (y/n): '),
      ),
    };
    const problems = problemsOf(() => parseQualysOptions(options));
    if (problems.length === 0) return options;
    for (const problem of problems) asker.say(problem);
  }
}

async function askSchedule(
  { name, timeZone }: Unknown,
  asker: Asker,
): Promise<Settings['schedule']> {
  for (;;) {
    const occurs = (await asker.ask('Runs: daily, weekly or monthly [daily]: ')).trim() || 'daily';
    const quiet = String(scheduleMapping(parseSchedule('daily', name)).at);
    const at = (await asker.ask(`At which time [${quiet}]: `)).trim() || quiet;
    const zone = (await asker.ask(`In which time zone [${timeZone}]: `)).trim() || timeZone;
    const schedule = { occurs, at, 'time-zone': zone };
    const problems = problemsOf(() => parseSchedule(schedule));
    if (problems.length === 0) return schedule;
    for (const problem of problems) asker.say(problem);
  }
}

/** Asks until the answer is one that the setting allows; an empty one is the fallback. */
async function answer<T>(
  asker: Asker,
  question: { readonly text: string; readonly kind: Kind<T>; readonly fallback?: string },
): Promise<T> {
  const { text, kind, fallback } = question;
  const shown = fallback === undefined ? text : `${text} [${fallback}]`;
  for (;;) {
    const typed = (await asker.ask(`${shown}: `)).trim();
    const read = kind.schema.safeParse(typed === '' && fallback !== undefined ? fallback : typed);
    if (read.success) return read.data;
    asker.say(`This is not allowed. Give ${kind.allowed}.`);
  }
}

/** What is wrong, as a ConfigError tells it. */
export function problemsOf(work: () => unknown): readonly string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}
