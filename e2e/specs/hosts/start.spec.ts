import { expect, test } from '../../fixtures'

test('the window shows Readout, and nothing untoward happens @both', async ({ app }) => {
  await expect(app.page).toHaveTitle(/Readout/)
})
