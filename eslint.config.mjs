import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      '**/.cache/',
      '**/build/',
      'dist/',
      '**/.docusaurus/',
      'node_modules/',
      'src/generated/',
      'coverage/',
      'test-output/',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mts}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      eqeqeq: 'error',
      'no-restricted-globals': ['error', { name: 'event', message: 'Take the event as a parameter.' }],
    },
  },
  {
    // The engine is pure: no clock, no randomness, no console.
    files: ['src/engine/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The assessment date comes from the record.' },
        { object: 'Math', property: 'random', message: 'The same input must give the same result.' },
      ],
      'no-restricted-globals': ['error', 'Date', 'console', 'performance'],
    },
  },
);
