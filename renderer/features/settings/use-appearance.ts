import { useEffect } from 'react'
import { useSetting } from '../../store/use-library'

export type Theme = 'system' | 'light' | 'dark'
export type Density = 'compact' | 'comfortable'

/** Pixels of the reading text at full width. */
export const TEXT_SIZES = { least: 14, usual: 17, most: 22 } as const
/** Line height by text size: the measure stays readable at every size. */
const LINE = 1.63

export const useTheme = () => useSetting<Theme>('theme', 'system')
export const useDensity = () => useSetting<Density>('density', 'compact')
export const useTextSize = () => useSetting<number>('textSize', TEXT_SIZES.usual)

/** The theme on <html>, so that what floats gets it too; follows the system where it is asked to, until it is stopped. */
export function dressAs(theme: Theme): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const dress = () => {
    const isDark = theme === 'dark' || (theme === 'system' && system.matches)
    document.documentElement.classList.toggle('bp6-dark', isDark)
  }
  dress()
  system.addEventListener('change', dress)
  return () => system.removeEventListener('change', dress)
}

/** Dress the window as the settings say: theme, density, size of the text. */
export function useAppearance(): void {
  const [theme] = useTheme()
  const [density] = useDensity()
  const [size] = useTextSize()
  const root = document.documentElement
  useEffect(() => dressAs(theme), [theme])
  useEffect(() => {
    root.dataset['density'] = density
  }, [root, density])
  useEffect(() => {
    root.style.setProperty('--read-size', `${size}px`)
    root.style.setProperty('--read-line', `${Math.round(size * LINE)}px`)
  }, [root, size])
}
