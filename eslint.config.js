import {createNodeResolver, flatConfigs} from 'eslint-plugin-import-x'
import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

/** What the rooms of `src/` and their tests are held to, beyond the sets below. */
const HOUSE_RULES = {
  // Numbers and booleans in our own texts are meant.
  '@typescript-eslint/restrict-template-expressions': [
    'error',
    {allowNumber: true, allowBoolean: true}
  ],
  '@typescript-eslint/consistent-type-imports': [
    'error',
    {fixStyle: 'inline-type-imports', disallowTypeAnnotations: false}
  ],
  '@typescript-eslint/explicit-module-boundary-types': 'error',
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    {ignoreArrowShorthand: true}
  ],
  // To take a text apart by code points is what is meant where it is done.
  '@typescript-eslint/no-misused-spread': ['error', {allow: ['string']}],
  '@typescript-eslint/no-unused-vars': [
    'error',
    {
      argsIgnorePattern: '^_',
      destructuredArrayIgnorePattern: '^_',
      varsIgnorePattern: '^_$'
    }
  ],
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    {considerDefaultExhaustiveForUnions: true}
  ],
  // An index into a map of names is a question; `noUncheckedIndexedAccess` asks it.
  '@typescript-eslint/dot-notation': 'off',
  'import-x/no-cycle': ['error', {ignoreExternal: true}],
  'import-x/no-duplicates': ['error', {'prefer-inline': true}],
  'import-x/no-default-export': 'error',
  'import-x/no-mutable-exports': 'error',
  eqeqeq: ['error', 'always'],
  'no-else-return': 'error',
  'no-eval': 'error',
  'no-implied-eval': 'off',
  'no-new-func': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error'
}

/** A pattern that takes more than linear time is a way to stop a build (security.md, T15). */
const PATTERN_RULES = {
  'regexp/no-super-linear-backtracking': 'error',
  'regexp/no-super-linear-move': 'error',
  'regexp/no-control-character': 'off',
  'regexp/no-dupe-characters-character-class': 'error',
  'regexp/no-empty-alternative': 'error',
  'regexp/no-misleading-unicode-character': 'error',
  'regexp/no-useless-quantifier': 'error'
}

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'output/',
      'reports/',
      'templates/',
      'test/fixtures/',
      '.tearline/'
    ]
  },
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {parserOptions: {projectService: true}},
    plugins: {...flatConfigs.recommended.plugins, regexp},
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({extensionAlias: {'.js': ['.ts', '.js']}})
      ]
    },
    rules: {...HOUSE_RULES, ...PATTERN_RULES}
  },
  {
    files: ['*.config.ts'],
    rules: {'import-x/no-default-export': 'off'}
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    plugins: {regexp},
    rules: PATTERN_RULES
  }
)
