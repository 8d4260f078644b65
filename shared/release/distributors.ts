/** How a house writes dates with slashes, where its pages show it. */
export type SlashHabit = 'month-first' | 'day-first'

type House = { readonly name: string; readonly pattern: RegExp; readonly habit?: SlashHabit }

/**
 * Services that pass releases on, by the mark they print. A fact table: each line was seen in releases the service
 * distributes (see the issuers' own pages; Public prints MM/DD/YYYY in every head).
 */
const DISTRIBUTORS: readonly House[] = [
  { name: 'Public', pattern: /\bDistributed by Public\b/u, habit: 'month-first' },
  { name: 'PR Newswire', pattern: /\bPR\s?Newswire\b/iu, habit: 'month-first' },
  { name: 'Business Wire', pattern: /\bBUSINESS\s?WIRE\b/iu, habit: 'month-first' },
  { name: 'GlobeNewswire', pattern: /\bGlobe\s?Newswire\b/iu, habit: 'month-first' },
  { name: 'ACCESS Newswire', pattern: /\bACCESS\s?(?:Newswire|WIRE)\b/iu, habit: 'month-first' },
  { name: 'EIN Presswire', pattern: /\bEIN\s?Presswire\b/iu, habit: 'month-first' },
  { name: 'News Direct', pattern: /--\s?News Direct\s?--|\bNEWS DIRECT\b/u },
  { name: 'NewMediaWire', pattern: /\bNewMediaWire\b/iu },
  { name: 'Noticias Newswire', pattern: /\bNOTICIAS NEWSWIRE\b/iu },
  { name: '24-7PressRelease', pattern: /\b24-7\s?Press\s?Release\b/iu },
  { name: 'GovDelivery', pattern: /\bGovDelivery\b/iu, habit: 'month-first' },
  { name: 'news aktuell', pattern: /\(ots\)|übermittelt durch news aktuell/u },
  { name: 'APA-OTS', pattern: /\(OTS\)|\bAPA-OTS\b/u },
  { name: 'IWR-Pressedienst', pattern: /\biwr-pressedienst\b/iu },
  { name: 'idw', pattern: /\bInformationsdienst Wissenschaft\b/u },
  { name: 'EQS', pattern: /\b(?:EQS|DGAP)-(?:News|Adhoc|Media)\b/u },
]

/** Any mark at all: nearly every line has none, and this is one look instead of sixteen. */
const ANY_MARK = new RegExp(DISTRIBUTORS.map(({ pattern }) => pattern.source).join('|'), 'iu')

/** Issuers whose slash dates are known to read one way. */
const ISSUERS: readonly House[] = [
  {
    name: 'European Union',
    pattern: /\bCouncil of the (?:EU|European Union)\b|\bEuropean (?:Council|Commission|Parliament|Union)\b/u,
    habit: 'day-first',
  },
  {
    name: 'United States',
    pattern: /\bU\.?S\.? Department\b|\bUnited States\b|\bOffice of the Spokesperson\b|\bWhite House\b/u,
    habit: 'month-first',
  },
]

/** The known distributor whose mark stands in `text`, with the mark; null when there is none. */
export function knownDistributor(
  text: string,
): { readonly name: string; readonly mark: string; readonly at: number } | null {
  if (!ANY_MARK.test(text)) return null
  for (const { name, pattern } of DISTRIBUTORS) {
    const match = pattern.exec(text)
    if (match) return { name, mark: match[0], at: match.index }
  }
  return null
}

/** How the houses named in `text` write slash dates; null when none is known, or two disagree. */
export function slashHabit(text: string): { readonly habit: SlashHabit; readonly house: string } | null {
  for (const house of [...DISTRIBUTORS, ...ISSUERS]) {
    if (house.habit && house.pattern.test(text)) return { habit: house.habit, house: house.name }
  }
  return null
}
