// The direction of packages (docs/decisions/0001-direction-of-packages.md): core <- {laws, worlds, pools, prompts, export, page}
// <- synth <- {offline, store, models, ai-sdk} <- {mock-model, cli}; pools <- import <- cli.
// Cruised on the built files; imports of types alone are covered by the linter.

/** What each package may import of the others. */
const allowed = {
  core: [],
  laws: ['core'],
  worlds: ['core'],
  pools: ['core'],
  prompts: ['core'],
  export: ['core'],
  page: ['core'],
  import: ['core', 'pools'],
  synth: ['core', 'laws', 'worlds', 'pools', 'prompts'],
  offline: ['core', 'worlds', 'pools', 'synth'],
  store: ['core', 'pools', 'export', 'synth'],
  models: ['core', 'prompts', 'synth'],
  'ai-sdk': ['core', 'synth'],
  'mock-model': ['core', 'prompts', 'offline', 'worlds', 'synth'],
  cli: [
    'core',
    'laws',
    'worlds',
    'pools',
    'import',
    'synth',
    'offline',
    'store',
    'export',
    'page',
    'mock-model',
    'prompts',
    'models',
    'ai-sdk'
  ]
}

const pure = ['core', 'laws', 'worlds', 'pools', 'prompts', 'export', 'page']

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    // The build makes the viewer of graphs a text of the command.
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^magnet:viewer$' } },
    ...Object.entries(allowed).map(([name, others]) => ({
      name: `${name}-imports-${others.join('-') || 'no-package'}`,
      severity: 'error',
      from: { path: `^packages/${name}/` },
      to: { path: '^packages/', pathNot: `^packages/(${[name, ...others].join('|')})/` }
    })),
    {
      name: 'pure-packages-have-no-effects',
      severity: 'error',
      from: { path: `^packages/(${pure.join('|')})/` },
      to: { path: ['^node_modules/(effect|@effect)/'] }
    },
    {
      name: 'pure-packages-use-no-platform',
      severity: 'error',
      from: { path: `^packages/(${pure.join('|')})/` },
      to: { dependencyTypes: ['core'] }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/cli/dist/(chunks/|magnet\\.js)' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] }
  }
}
