export default [{ files: ['**/*.js'], rules: { 'prefer-const': 'error', 'no-var': 'error', 'no-extra-boolean-cast': 'error', 'no-undef-init': 'error' } }];
