/**
 * Print and copy buttons. The server draws them hidden (only script can do their work):
 * <li class="sc-tools__item" hidden><button type="button" data-sc-print>
 * <li class="sc-tools__item" hidden><button type="button" data-sc-copy data-sc-copied="Copied">
 */
export function startTools(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-sc-print]')) {
    button.addEventListener('click', () => window.print())
    show(button)
  }

  if (!navigator.clipboard) {
    return
  }

  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-sc-copy]')) {
    button.addEventListener('click', () => void copyAddress(button))
    show(button)
  }
}

async function copyAddress(button: HTMLButtonElement): Promise<void> {
  const status = button.parentElement?.querySelector<HTMLElement>('[role="status"]')
  if (!status) {
    throw new Error('A copy button needs an element with role="status" beside it')
  }

  await navigator.clipboard.writeText(button.dataset.scCopy || window.location.href)
  status.textContent = button.dataset.scCopied ?? 'Copied'
}

function show(button: HTMLElement): void {
  button.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden')
}
