import type { ReactNode } from 'react'
import { AboutPart } from './about-part'
import { AnalystPart } from './analyst-part'
import { AppearancePart } from './appearance-part'
import { BackupsPart } from './backups-part'
import { KeySettingsPart } from './key-settings'
import './settings-view.css'

/** Everything that can be set, on one page; each choice holds at once. */
export function SettingsView() {
  return (
    <div className="settings">
      <div className="settings-page">
        <h1>Settings</h1>
        <Part title="Analyst">
          <AnalystPart />
        </Part>
        <Part title="Appearance">
          <AppearancePart />
        </Part>
        <Part title="Library and backups">
          <BackupsPart />
        </Part>
        <Part title="Keyboard">
          <KeySettingsPart />
        </Part>
        <Part title="About">
          <AboutPart />
        </Part>
      </div>
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="settings-part" aria-label={title}>
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  )
}
