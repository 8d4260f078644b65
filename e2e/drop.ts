import type { Locator } from '@playwright/test'

/** Drop files and folders of this machine's disk on an element, as the file manager does. */
export async function dropPaths(target: Locator, files: readonly string[]): Promise<void> {
  const box = await target.boundingBox()
  if (box === null) throw new Error('There is nothing on screen to drop on')
  const page = target.page()
  const session = await page.context().newCDPSession(page)
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data })
  await session.detach()
}
