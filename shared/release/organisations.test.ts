import { expect, it } from 'vitest'
import { organisationScore } from './organisations'

it.each([
  'Ministry of Defence of the Republic of Tarvenia',
  'Ministère de la Santé du Royaume de Belmarre',
  'Министерство иностранных дел Республики Тарвения',
  'Bundesministerium für Wirtschaft und Häfen',
  'National Grid Authority of Belmarre',
  '林海共和国商务部',
  'Vesta Metals, Inc.',
])('takes %s for a body', line => expect(organisationScore(line)).toBeGreaterThan(0.7))

it.each([
  'National Grid Authority completes northern interconnector eleven weeks ahead of schedule',
  'Le ministère de la Santé ouvre quarante centres de vaccination',
  'The Ministry of Defence was founded in 1921.',
  '商务部发言人就出口管制问题答记者问',
  'Weather in Sell',
])('takes %s for none', line => expect(organisationScore(line)).toBe(0))
