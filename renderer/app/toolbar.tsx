import { Button, Menu, MenuDivider, MenuItem, PopoverNext } from '@blueprintjs/core'
import {
  ArrowLeft,
  ArrowRight,
  Clipboard,
  Document,
  Export,
  FolderOpen,
  Import,
  KeyCommand,
  Learning,
  Tag,
} from '@blueprintjs/icons'
import type { ReactElement, ReactNode } from 'react'
import { type CommandId, COMMANDS } from '../../shared/commands'
import { keyWords } from '../../shared/words/keys'
import { useNavigation, useServices } from '../services'
import './toolbar.css'

type Props = {
  readonly search: ReactNode
  /** Nothing is imported yet: there is nothing to export. */
  readonly empty: boolean
}

/** Back and forward, the search, and what the program does; words give way to icons on a narrow window. */
export function Toolbar({ search, empty }: Props) {
  const { canGoBack, canGoForward } = useNavigation()
  return (
    <header className="toolbar" aria-label="Toolbar">
      <ToolbarButton command="go.back" label="Back" icon={<ArrowLeft />} iconOnly disabled={!canGoBack} />
      <ToolbarButton
        command="go.forward"
        label="Forward"
        icon={<ArrowRight />}
        iconOnly
        disabled={!canGoForward}
      />
      <div className="toolbar-search">{search}</div>
      <ImportButton />
      <ToolbarButton command="go.codebook" label="Codebook" icon={<Tag />} />
      <ToolbarButton command="export.notes" label="Export" icon={<Export />} disabled={empty} />
      <ToolbarButton command="palette.open" label="Commands" icon={<KeyCommand />} showKey />
    </header>
  )
}

type ButtonProps = {
  readonly command: CommandId
  readonly label: string
  readonly icon: ReactElement
  readonly iconOnly?: boolean
  readonly showKey?: boolean
  readonly disabled?: boolean
}

function ToolbarButton({
  command,
  label,
  icon,
  iconOnly = false,
  showKey = false,
  disabled = false,
}: ButtonProps) {
  const { run, platform } = useServices()
  const key = keyWords(COMMANDS[command].key, platform)
  return (
    <Button
      className="toolbar-button"
      variant={iconOnly ? 'minimal' : 'solid'}
      icon={icon}
      aria-label={label}
      title={key === '' ? label : `${label} (${key})`}
      disabled={disabled}
      onClick={() => run(command)}
    >
      {!iconOnly && <span className="toolbar-word">{label}</span>}
      {showKey && <kbd className="toolbar-word">{key}</kbd>}
    </Button>
  )
}

function ImportButton() {
  const { run, platform } = useServices()
  const item = (command: CommandId, icon: ReactElement) => (
    <MenuItem
      icon={icon}
      text={COMMANDS[command].label}
      label={keyWords(COMMANDS[command].key, platform)}
      onClick={() => run(command)}
    />
  )
  return (
    <PopoverNext
      placement="bottom-end"
      animation="minimal"
      content={
        <Menu aria-label="Import">
          {item('import.files', <Document />)}
          {item('import.folder', <FolderOpen />)}
          {item('import.paste', <Clipboard />)}
          <MenuDivider />
          {item('import.sample', <Learning />)}
          {item('import.batches', <Import />)}
        </Menu>
      }
    >
      <Button className="toolbar-button" icon={<Import />} aria-label="Import" title="Import">
        <span className="toolbar-word">Import</span>
      </Button>
    </PopoverNext>
  )
}
