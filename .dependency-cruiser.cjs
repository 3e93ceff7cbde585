// The walls between the rooms. `from` and `to` are paths inside the project; $1 is what the brackets of `from` caught.
const tests = '(\\.test\\.tsx?$|/testing/|/sample-facts\\.ts$)';
const rooms = '(offices|publishing|reporting|requests|calendars)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'law-is-alone',
      comment:
        'The law is the same for server, desk, command line and tests: it knows no room, no device and no package.',
      severity: 'error',
      from: { path: '^src/law/', pathNot: tests },
      to: { pathNot: '^src/law/' },
    },
    {
      name: 'ledger-only-records',
      comment: 'The ledger appends, reads and verifies facts; what they mean for a room is not its business.',
      severity: 'error',
      from: { path: '^src/ledger/', pathNot: tests },
      to: { path: '^src/', pathNot: '^src/(ledger|law|db)/|^src/web/(route|staff-route)\\.ts$' },
    },
    {
      name: 'rooms-meet-at-the-ledger',
      comment: 'A feature room does not know another: what one must know of the other stands in the ledger as a fact.',
      severity: 'error',
      from: { path: `^src/${rooms}/`, pathNot: tests },
      to: {
        path: `^src/${rooms}/`,
        pathNot: ['^src/$1/', '/[a-z-]*contract\\.ts$', '^src/offices/(sessions|profile)\\.ts$'],
      },
    },
    {
      name: 'only-the-person-of-a-session',
      comment: 'Of the sessions another room sees only what a person is, never how one is recognised.',
      severity: 'error',
      from: { path: '^src/(publishing|reporting|requests|calendars|web|ledger)/', pathNot: tests },
      to: { path: '^src/offices/sessions\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'acts-know-no-wire-and-no-screen',
      comment:
        'An act is decided by law and kept in one transaction; whether a browser, a command or the demonstration asks for it is all one.',
      severity: 'error',
      from: { path: '^src/[^/]+/actions/', pathNot: tests },
      to: { path: '^src/web/|(^|/)node_modules/(@fastify|fastify|react|react-dom)/' },
    },
    {
      name: 'rooms-have-no-maker',
      comment:
        'Only the constructor and the entry points put rooms together; a room that reached for them would see every other.',
      severity: 'error',
      from: {
        path: '^src/(law|ledger|offices|publishing|reporting|requests|calendars|portal|documents|scanning|wording|untrusted|files|db|web)/',
        pathNot: tests,
      },
      to: { path: '^src/(cli|demo)/|^src/[^/]+\\.tsx?$' },
    },
    {
      name: 'portal-only-reads',
      comment:
        'The public pages read the public views with a role that can do nothing else; no act and no staff table is in reach.',
      severity: 'error',
      from: { path: '^src/portal/', pathNot: tests },
      to: {
        path: '^src/(offices|publishing|reporting|requests|calendars|ledger)/|^src/web/staff-route\\.ts$',
        // How words are found, what a signed report holds and what the guide says of an office must be one thing on both
        // sides; none of it reaches a table.
        pathNot:
          '^src/publishing/(search-text|search-units|plain-text)\\.ts$|^src/reporting/frozen\\.ts$|^src/offices/profile\\.ts$',
      },
    },
    {
      name: 'portal-reads-in-its-store',
      comment:
        'One place of the portal speaks to the database, so that one place need be read to know what the public can see.',
      severity: 'error',
      from: { path: '^src/portal/', pathNot: [tests, '^src/portal/store(-search)?\\.ts$'] },
      to: {
        path: '^src/db/|(^|/)node_modules/(kysely|pg)/',
        dependencyTypesNot: ['type-only'],
        pathNot: '^src/db/(migration-files|connection-error)\\.ts$',
      },
    },
    {
      name: 'documents-know-no-table',
      comment: 'A document is made of what it is given, so that what was frozen is what is drawn.',
      severity: 'error',
      from: { path: '^src/documents/', pathNot: tests },
      to: { path: '^src/', pathNot: '^src/(documents|untrusted|law)/' },
    },
    {
      name: 'reading-a-report-needs-no-database',
      comment:
        'A file from elsewhere is read in a process that can reach nothing: no table, no network route, no stored file.',
      severity: 'error',
      from: { path: '^src/reporting/import/', pathNot: tests },
      to: { path: '^src/|(^|/)node_modules/(kysely|pg|fastify)/', pathNot: '^src/(reporting/import|untrusted|law)/' },
    },
    {
      name: 'scanning-needs-no-database',
      comment:
        'What looks for personal data or wrong words is given bytes and texts and gives findings; it reaches no table, no route, no room.',
      severity: 'error',
      from: { path: '^src/(scanning|wording)/', pathNot: tests },
      to: { path: '^src/|(^|/)node_modules/(kysely|pg|fastify)/', pathNot: '^src/(scanning|wording|untrusted|law)/' },
    },
    {
      name: 'untrusted-bytes-alone',
      comment: 'What opens files of strangers serves every room and knows none, not even their sentences.',
      severity: 'error',
      from: { path: '^src/untrusted/', pathNot: tests },
      to: { path: '^src/', pathNot: '^src/untrusted/' },
    },
    {
      name: 'devices-know-no-room',
      comment:
        'Connection, files and wire serve every room alike; the wire knows one fact of a room: who is signed in.',
      severity: 'error',
      from: { path: '^src/(db|files|web)/', pathNot: tests },
      to: {
        path: `^src/(${rooms.slice(1, -1)}|portal|documents|ledger)/`,
        pathNot: '^src/offices/sessions\\.ts$|^src/ledger/append\\.ts$',
      },
    },
    {
      name: 'wire-speaks-no-law',
      comment: 'A contract says what may be sent; whether the law allows it is for the act to say.',
      severity: 'error',
      from: { path: '/[a-z-]*contract\\.ts$' },
      to: { path: '^src/', pathNot: '^src/web/(route|fields)\\.ts$|^src/law/|/[a-z-]*contract\\.ts$' },
    },
    {
      name: 'desk-through-the-contract',
      comment:
        'The desk knows the server by its contracts, as a county system would, and shares the law and the official tables with it.',
      severity: 'error',
      from: { path: '^desk/', pathNot: tests },
      to: {
        path: '^(src|test|scripts|bench)/',
        pathNot:
          '^src/law/|^src/[^/]+/[a-z-]*contract\\.ts$|^src/web/(route|fields)\\.ts$|^src/documents/report-table\\.tsx$|^src/documents/letters/letter-kinds\\.ts$',
      },
    },
    {
      name: 'server-without-the-desk',
      comment: 'The server serves the built desk as files; it shares no source with it in this direction.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^desk/' },
    },
    {
      name: 'nothing-needs-tests',
      comment: 'What runs for a township holds no test and no sample.',
      severity: 'error',
      from: { path: '^(src|desk)/', pathNot: tests },
      to: { path: `^(test|bench|scripts)/|${tests}` },
    },
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one file, or a third is missing between them.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-development-package',
      comment: 'An office installs without development packages; what runs there must not need one.',
      severity: 'error',
      from: { path: '^(src|desk)/', pathNot: tests },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'everything-is-found',
      comment: 'An import that leads nowhere is a mistake.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
