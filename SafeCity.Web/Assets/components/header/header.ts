/** The menu opens without script (<details>). With it: Escape closes it and gives the focus back. */
export function startMenu(page: Document): void {
  const menu = page.querySelector<HTMLDetailsElement>('details.sc-menu')
  if (!menu) {
    return
  }

  const button = menu.querySelector<HTMLElement>('summary')
  if (!button) {
    throw new Error('details.sc-menu has no summary')
  }

  page.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu.open) {
      menu.open = false
      button.focus()
    }
  })
}
