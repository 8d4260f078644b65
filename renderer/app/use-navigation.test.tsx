import { createRoot } from 'react-dom/client'
import { expect, it, onTestFinished } from 'vitest'
import { page } from 'vitest/browser'
import { formatRoute } from './routes'
import { useRouteOfAddress } from './use-navigation'

function Places() {
  const { route, go, canGoBack, canGoForward, back, forward } = useRouteOfAddress()
  return (
    <>
      <h1>{formatRoute(route)}</h1>
      <button onClick={() => go({ kind: 'codebook' })}>Codebook</button>
      <button onClick={() => go({ kind: 'settings' })}>Settings</button>
      <button disabled={!canGoBack} onClick={back}>
        Back
      </button>
      <button disabled={!canGoForward} onClick={forward}>
        Forward
      </button>
    </>
  )
}

const button = (name: string) => page.getByRole('button', { name })
const place = () => expect.element(page.getByRole('heading'))

it('walks back and forward, and says where the way ends', async () => {
  const element = document.createElement('div')
  document.body.append(element)
  const root = createRoot(element)
  root.render(<Places />)
  onTestFinished(() => {
    root.unmount()
    element.remove()
  })
  await button('Codebook').click()
  await place().toHaveTextContent('/codebook')
  await expect.element(button('Forward')).toBeDisabled()
  await button('Settings').click()
  await place().toHaveTextContent('/settings')
  await button('Back').click()
  await place().toHaveTextContent('/codebook')
  await expect.element(button('Forward')).toBeEnabled()
  await button('Forward').click()
  await place().toHaveTextContent('/settings')
  await expect.element(button('Forward')).toBeDisabled()
  await expect.element(button('Back')).toBeEnabled()
})
