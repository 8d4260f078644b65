import { expect, it } from 'vitest'
import { makeAnalyst } from '../testing/make'
import { analystName, MAX_ANALYST_NAME, nameAnalyst } from './analysts'

it('keeps a name on one line and within its bound', () => {
  expect(analystName('  Ida\n Brandt ')).toBe('Ida Brandt')
  expect(analystName('x'.repeat(MAX_ANALYST_NAME + 1))).toHaveLength(MAX_ANALYST_NAME)
})

it('names the analyst without making a step of undo', () => {
  const analyst = makeAnalyst({ name: '' })
  expect(nameAnalyst(analyst, 'Ida Brandt', { newId: () => 'act' })).toMatchObject({
    step: 'quiet',
    updated: { analysts: [{ id: analyst.id, fields: { name: { old: '', new: 'Ida Brandt' } } }] },
  })
})
