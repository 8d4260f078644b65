import { expect, it } from 'vitest'
import { languageOf } from './language'

it.each([
  ['en', 'The council said that the quay will be open to all ships from the first of May.'],
  ['ru', 'Министр сообщил, что стороны договорились продолжить работу и что это не последняя встреча.'],
  ['uk', 'Міністр повідомив, що сторони домовилися продовжити роботу і що це не остання зустріч.'],
  ['fr', 'Le ministre a déclaré que les travaux du port seront terminés dans le courant de cette année.'],
  ['de', 'Der Minister sagte, dass die Arbeiten am Hafen noch in diesem Jahr beendet werden.'],
  ['es', 'El ministro dijo que las obras del puerto se terminarán en el curso de este año.'],
  ['it', 'Il ministro ha detto che i lavori del porto saranno finiti nel corso di questo anno.'],
  ['pt', 'O ministro disse que as obras do porto serão concluídas no decorrer deste ano e não depois.'],
  ['pl', 'Minister powiedział, że prace w porcie zostaną zakończone w tym roku, a nie w następnym.'],
  [
    'tr',
    'Bakan, liman çalışmalarının bu yıl içinde tamamlanacağını ve yeni bir hat için karar alındığını söyledi.',
  ],
  ['ar', 'قال الوزير إن أعمال الميناء ستنتهي هذا العام'],
  ['zh', '发言人说,新规定只涉及三类特种金属。'],
  ['ja', '両大臣は、海上の安全について意見を交わしました。'],
  ['ko', '장관은 항만 공사가 올해 끝날 것이라고 말했다.'],
])('knows %s', (language, text) => expect(languageOf(text)?.language).toBe(language))

it('says nothing where nothing tells', () => {
  expect(languageOf('529')).toBeNull()
})
