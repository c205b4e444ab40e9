import js from '@eslint/js';
import { readdirSync } from 'node:fs';
import globals from 'globals';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const features = readdirSync(new URL('./src/features', import.meta.url));

/** shared → features → app: a feature is composed by the app and never knows of another feature. */
const featureFences = features.map((feature) => ({
  files: [`src/features/${feature}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [
              '@/features/**',
              ...features.filter((other) => other !== feature).map((other) => `**/${other}/**`),
            ],
            message:
              'A feature never imports another one (nor itself by its long name). Move what both need to src/ui or src/api.',
          },
          {
            regex: '^@/app/(?!paths$)',
            message: 'Only src/app composes features; of it a feature may use nothing but @/app/paths.',
          },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/api/schema.d.ts', 'playwright-report', 'test-results'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Names are counted in code points, as the server counts them.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Texts are shown as text. Mark-up from a server would be run in the user’s session.',
        },
        {
          selector: 'JSXText[value=/[\\u4e00-\\u9fff]/]',
          message: 'Texts stand in src/i18n, in both languages.',
        },
      ],
    },
  },
  {
    files: ['src/ui/**', 'src/api/**', 'src/i18n/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@/features/**', '@/app/**'],
              message: 'Shared parts know neither features nor the app. Hand in what is needed.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/agent/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@/features/**'],
              message: 'The agent’s client knows no feature. Hand in what is needed.',
            },
            {
              regex: '^@/app/(?!paths$)',
              message: 'Of the app the agent’s client uses nothing but @/app/paths.',
            },
          ],
        },
      ],
    },
  },
  ...featureFences,
  {
    files: ['eslint.config.js', 'scripts/**'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { globals: { ...globals.node }, parserOptions: { projectService: false } },
  },
);
