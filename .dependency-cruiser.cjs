/**
 * The layering of ARCHITECTURE.md as rules: imports run downward only, rooms of one level do not
 * know each other, and the rooms that decide and shape do no I/O.
 */

/** The rooms of `src/`, the highest level first. Files directly in `src/` are the entries above. */
const LEVELS = [
  ['commands'],
  ['pipeline'],
  [
    ...['sources', 'transform', 'formats', 'gate', 'report', 'delivery', 'state', 'hosts'],
    ...['settings', 'sandbox', 'check', 'schedule'],
  ],
  ['snyk', 'github'],
  ['http', 'files', 'yaml'],
  ['model'],
];

const PURE_ROOMS = ['model', 'yaml', 'formats', 'gate', 'schedule', 'transform'];

/** Node's modules that compute and touch nothing outside the process. */
const PURE_MODULES = ['buffer', 'crypto', 'path', 'string_decoder', 'url', 'util', 'zlib'];

/** Importing one of these costs more than the rest of a start; see the cold start of the bench. */
const HEAVY_PACKAGES = ['@actions/artifact', '@actions/github', '@octokit'];

const inRooms = (rooms) => `^src/(${rooms.join('|')})/`;
const ENTRIES = '^src/[^/]+[.]ts$';

const downwardOnly = LEVELS.map((rooms, level) => ({
  name: `downward-only-from-${rooms.length > 2 ? 'consumers' : rooms.join('-and-')}`,
  comment: 'A room knows the rooms below it, never one above. Pass a value or a callback down.',
  severity: 'error',
  from: { path: inRooms(rooms) },
  to: { path: [ENTRIES, ...LEVELS.slice(0, level).map(inRooms)] },
}));

module.exports = {
  forbidden: [
    ...downwardOnly,
    {
      name: 'every-room-has-a-level',
      comment: 'A new room is added to LEVELS above, so that the other rules see it.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: inRooms(LEVELS.flat()) },
      to: {},
    },
    {
      name: 'rooms-of-a-level-are-strangers',
      comment: 'Sources do not know platforms, and so on. What both need belongs a level lower.',
      severity: 'error',
      from: { path: inRooms(LEVELS[2]) },
      to: { path: inRooms(LEVELS[2]), pathNot: '^src/$1/' },
    },
    {
      name: 'doors-and-platforms-are-strangers',
      comment: 'What two sources or two platforms share stands beside them, not in one of them.',
      severity: 'error',
      from: { path: '^src/(sources|delivery/platforms)/([^/]+)/' },
      to: { path: '^src/$1/[^/]+/', pathNot: '^src/$1/$2/' },
    },
    {
      name: 'settings-stay-at-the-top',
      comment: 'Below the commands, values arrive as plain typed options.',
      severity: 'error',
      from: { path: '^src/(?!commands/|settings/)[^/]+/' },
      to: { path: inRooms(['settings']) },
    },
    {
      name: 'pure-rooms-do-no-io',
      comment: 'These rooms turn values into values, so that they can be tested as such.',
      severity: 'error',
      from: { path: inRooms(PURE_ROOMS) },
      to: { dependencyTypes: ['core'], pathNot: `^(node:)?(${PURE_MODULES.join('|')})(/|$)` },
    },
    {
      name: 'pure-rooms-know-no-host',
      comment: 'The toolkit of GitHub Actions reads the environment and writes to the log.',
      severity: 'error',
      from: { path: inRooms(PURE_ROOMS) },
      to: { path: 'node_modules/(@actions|@octokit|undici)/' },
    },
    {
      name: 'heavy-packages-come-late',
      comment: 'Use `await import()`, or every run pays for what most runs do not need.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: `node_modules/(${HEAVY_PACKAGES.join('|')})(/|$)`,
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other at run time are one, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports it and it imports nothing: delete it.',
      severity: 'error',
      from: { orphan: true, pathNot: '[.]d[.]ts$' },
      to: {},
    },
    {
      name: 'shipped-code-uses-dependencies-only',
      comment: 'What the bundle contains is listed in `dependencies`, where audits look.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-optional', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'shipped-code-stays-in-src',
      comment: 'Tests, scripts and the bench know the sources, not the other way round.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(__tests__|bench|scripts|[.]ci|dist)/' },
    },
    {
      name: 'everything-resolves',
      comment: 'A path with a mistake, or a package that is not in package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types bind rooms to each other as much as values do.
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
