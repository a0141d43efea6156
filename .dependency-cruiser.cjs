/** Which folder may know which, and why. Run by `npm test`; `test/architecture.test.ts` proves that it can fail. */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(dsl|addin|taskpane)/', pathNot: allowed },
})

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea in two places, or two ideas in one.',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    only(
      'text-knows-nothing',
      'Sources, spans and messages serve every stage, so they depend on none.',
      '^dsl/text/',
      '^dsl/(text|numbers)/',
    ),
    only('numbers-know-nothing', 'Exact numbers and units are mathematics.', '^dsl/numbers/', '^dsl/numbers/'),
    only(
      'grammar-knows-only-text',
      'What was written is found out before what it means.',
      '^dsl/grammar/',
      '^dsl/(grammar|text)/',
    ),
    only(
      'model-is-plain-data',
      'The meaning must not depend on how it was written or is computed.',
      '^dsl/model/',
      '^dsl/(model|text|numbers)/',
    ),
    only(
      'check-binds',
      'The only place that sees both syntax and model.',
      '^dsl/check/',
      '^dsl/(check|text|numbers|grammar|model)/',
    ),
    only(
      'trace-is-data',
      'A derivation is read by score, explain and audit alike.',
      '^dsl/trace/',
      '^dsl/(trace|text|numbers|model)/',
    ),
    only(
      'score-knows-no-syntax',
      'Scores come from the checked model alone.',
      '^dsl/score/',
      '^dsl/(score|text|numbers|model|trace)/',
    ),
    only(
      'explain-reads-traces',
      'A sentence tells what the trace did; it computes nothing.',
      '^dsl/explain/',
      '^dsl/(explain|text|numbers|model|trace)/',
    ),
    only(
      'emit-reads-the-model',
      'A back end beside the scorer, from the same model.',
      '^dsl/emit/',
      '^dsl/(emit|text|numbers|model)/',
    ),
    {
      name: 'dsl-knows-no-workbook',
      comment: 'The language works without Excel; only its command line writes workbooks.',
      severity: 'error',
      from: { path: '^dsl/', pathNot: '^dsl/cli/' },
      to: { path: '^(addin|taskpane)/' },
    },
    {
      name: 'dsl-is-portable',
      comment: 'The engine runs in Node, a worker and a browser; only the command line is at home in Node.',
      severity: 'error',
      from: { path: '^dsl/', pathNot: '^dsl/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nobody-needs-the-command-line',
      comment: 'It is a door into the engine, not a part of it.',
      severity: 'error',
      from: { pathNot: '^(dsl/cli|test)/' },
      to: { path: '^dsl/cli/' },
    },
    {
      name: 'nobody-needs-the-tests',
      comment: 'What ships does not depend on what proves it.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-development-packages',
      comment: 'What ships runs without the tools that built it.',
      severity: 'error',
      from: { path: '^(dsl|addin|taskpane)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
