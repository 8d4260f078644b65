import { BlueprintProvider } from '@blueprintjs/core'
import { createRoot } from 'react-dom/client'
import { Start } from './app/start'
import { openHost } from './host'
import './ui/base.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <BlueprintProvider>
    <Start host={openHost()} />
  </BlueprintProvider>,
)
