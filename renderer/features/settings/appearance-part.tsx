import { FormGroup, SegmentedControl, Slider } from '@blueprintjs/core'
import { type Density, TEXT_SIZES, type Theme, useDensity, useTextSize, useTheme } from './use-appearance'

/** Theme, density, and the size of the text that is read, with words to judge it by. */
export function AppearancePart() {
  const [theme, setTheme] = useTheme()
  const [density, setDensity] = useDensity()
  const [size, setSize] = useTextSize()
  return (
    <>
      <FormGroup label="Theme">
        <SegmentedControl
          aria-label="Theme"
          value={theme}
          onValueChange={value => setTheme(value as Theme)}
          options={[
            { label: 'As the system', value: 'system' },
            { label: 'Light', value: 'light' },
            { label: 'Dark', value: 'dark' },
          ]}
        />
      </FormGroup>
      <FormGroup label="Rows and controls">
        <SegmentedControl
          aria-label="Rows and controls"
          value={density}
          onValueChange={value => setDensity(value as Density)}
          options={[
            { label: 'Compact', value: 'compact' },
            { label: 'Comfortable', value: 'comfortable' },
          ]}
        />
      </FormGroup>
      <FormGroup label="Size of the text in the reader">
        <div className="settings-slider">
          <Slider
            min={TEXT_SIZES.least}
            max={TEXT_SIZES.most}
            stepSize={1}
            labelStepSize={2}
            value={size}
            onChange={setSize}
            handleHtmlProps={{ 'aria-label': 'Size of the text in the reader, in pixels' }}
          />
        </div>
        <p className="settings-sample">
          He stressed that the two countries have common tasks in keeping security.
        </p>
      </FormGroup>
    </>
  )
}
