it('formats', () => {
  expect(format(new Date('2024-02-29T12:00:00Z'))).toBe('Feb 29, 2024')
})
