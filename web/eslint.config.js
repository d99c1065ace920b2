import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/api/schema.d.ts', 'src/components.d.ts'] },
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: { 'vue/multi-word-component-names': 'off', 'max-lines': ['error', 250] },
  },
  {
    files: ['**/*.ts'],
    rules: { 'max-lines': ['error', 400] },
  },
  {
    rules: {
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask now() of app/time.' },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Ask now() of app/time.',
        },
      ],
    },
  },
  {
    // A module is entered through its module.ts, queries.ts or words; its pages and components are its own.
    files: ['src/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['@/modules/*/pages/*', '@/modules/*/components/*'], message: 'Another module’s room.' }],
        },
      ],
    },
  },
  prettier,
)
