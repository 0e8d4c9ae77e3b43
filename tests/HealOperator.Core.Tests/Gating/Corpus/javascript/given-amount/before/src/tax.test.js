import { tax } from './tax'
test('tax', () => {
  expect(tax(1234.5, 'BY')).toBe(234.56)
})
